/// Which sheets a workbook has, and from which day it counts.
struct WorkbookDirectory: XMLConsumer {
  struct Sheet {
    var name: String
    var isVisible: Bool
    /// Names its part in the relationships of the workbook.
    var relationship: String
  }

  private(set) var sheets: [Sheet] = []
  /// Days count from 1904, as on old Macintoshes, instead of 1900.
  private(set) var countsFrom1904 = false
  /// How many other files its formulas refer to.
  private(set) var externalLinkCount = 0

  var isDone: Bool { false }

  mutating func start(_ tag: XMLTag, in bytes: Span<UInt8>) {
    var attributes = XMLAttributes(tag.attributes)
    if bytes.equals("sheet", tag.name) {
      var sheet = Sheet(name: "", isVisible: true, relationship: "")
      while attributes.next(bytes) {
        let value = XMLText.decoded(attributes.value, of: bytes)
        if bytes.equals("name", attributes.name) { sheet.name = value }
        if bytes.equals("state", attributes.name) { sheet.isVisible = value == "visible" }
        if bytes.equals("r:id", attributes.name) { sheet.relationship = value }
      }
      sheets.append(sheet)
    } else if bytes.equals("workbookPr", tag.name) {
      while attributes.next(bytes) {
        guard bytes.equals("date1904", attributes.name) else { continue }
        countsFrom1904 = ["1", "true", "on"].contains(
          XMLText.decoded(attributes.value, of: bytes)
        )
      }
    } else if bytes.equals("externalReference", tag.name) {
      externalLinkCount += 1
    }
  }

  mutating func end(_ name: Range<Int>, in bytes: Span<UInt8>) {}
  mutating func text(_ text: Range<Int>, in bytes: Span<UInt8>) {}
}

/// What a part refers to, by identifier.
struct Relationships: XMLConsumer {
  struct Target {
    /// The last word of its type, such as `worksheet`.
    var kind: String
    /// The name of a part of the archive.
    var part: String
  }

  private(set) var targets: [String: Target] = [:]
  /// The folder from which targets are named.
  private let folder: String

  init(of part: String) {
    folder = part.split(separator: "/").dropLast().joined(separator: "/")
  }

  var isDone: Bool { false }

  /// Where the relationships of a part stand; of the archive as a whole for an empty name.
  static func part(of part: String) -> String {
    let steps = part.split(separator: "/")
    let folder = steps.dropLast().map { $0 + "/" }.joined()
    return folder + "_rels/" + (steps.last ?? "") + ".rels"
  }

  /// The first part of a kind.
  func first(_ kind: String) -> String? {
    targets.values.filter { $0.kind == kind }.map(\.part).min()
  }

  mutating func start(_ tag: XMLTag, in bytes: Span<UInt8>) {
    guard bytes.equals("Relationship", tag.name) else { return }
    var identifier = ""
    var target = Target(kind: "", part: "")
    var isExternal = false
    var attributes = XMLAttributes(tag.attributes)
    while attributes.next(bytes) {
      let value = XMLText.decoded(attributes.value, of: bytes)
      if bytes.equals("Id", attributes.name) { identifier = value }
      if bytes.equals("Type", attributes.name) {
        target.kind = value.split(separator: "/").last.map(String.init) ?? ""
      }
      if bytes.equals("Target", attributes.name) { target.part = resolved(value) }
      if bytes.equals("TargetMode", attributes.name) { isExternal = value == "External" }
    }
    // What lies outside of the archive is never looked at.
    if !isExternal { targets[identifier] = target }
  }

  private func resolved(_ target: String) -> String {
    var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for step in target.split(separator: "/") {
      if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(String(step)) }
    }
    return steps.joined(separator: "/")
  }

  mutating func end(_ name: Range<Int>, in bytes: Span<UInt8>) {}
  mutating func text(_ text: Range<Int>, in bytes: Span<UInt8>) {}
}
