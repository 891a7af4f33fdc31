package import Query
import Values

/// Finds which column of a source a heading of a file stands for.
///
/// Headings are compared folded, with everything but letters and digits ignored, so that
/// `Số tháng\nchậm đóng` and `so_thang_cham_dong` are one. A list of a source whose rows belong to
/// employers may also carry the employers' columns; the source's own come first.
package struct HeadingMatcher: Sendable {
  /// All columns that a file may fill, in the order of the catalogue.
  package let columns: [ColumnDeclaration]
  private let columnByHeading: [String: Int]
  private let headings: [(text: String, column: Int)]

  /// - Parameters:
  ///   - source: what is imported.
  ///   - catalogue: for the employers' columns.
  package init(_ source: SourceDeclaration, in catalogue: Catalogue) {
    var columns = source.columns
    let others = source.belongsToEmployer ? catalogue.employers?.columns ?? [] : []
    for column in others where !columns.contains(where: { $0.name == column.name }) {
      columns.append(column)
    }
    var byHeading: [String: Int] = [:]
    var headings: [(text: String, column: Int)] = []
    for (index, column) in columns.enumerated() {
      let twin = others.first { $0.name == column.name }
      for text in Self.texts(of: column) + (twin.map(Self.texts(of:)) ?? []) {
        let key = Self.normalized(text)
        guard !key.isEmpty, byHeading[key] == nil else { continue }
        byHeading[key] = index
        headings.append((text, index))
      }
    }
    self.columns = columns
    self.columnByHeading = byHeading
    self.headings = headings
  }

  /// The column that claims a heading; nil when none does.
  ///
  /// A remark in brackets (`Số tiền (đồng)`) and a closing date (`Số nợ đến 30/09/2022`) are left
  /// out when the whole heading is not known.
  package func column(for heading: String) -> ColumnDeclaration? {
    for form in Self.forms(of: heading) {
      if let index = columnByHeading[form] { return columns[index] }
    }
    return nil
  }

  /// Columns whose headings look like an unknown one, best first.
  ///
  /// - Complexity: O(headings)
  package func candidates(for heading: String, limit: Int = 3) -> [ColumnDeclaration] {
    var found: [Int] = []
    for near in Similarity.nearest(to: heading, among: headings.map(\.text), limit: limit * 4) {
      guard let match = headings.first(where: { $0.text == near }) else { continue }
      if !found.contains(match.column) { found.append(match.column) }
    }
    return found.prefix(limit).map { columns[$0] }
  }

  /// Whether a heading only numbers the rows, and so is left out without a word.
  package static func isRowNumber(_ heading: String) -> Bool {
    ["stt", "tt", "sott", "sothutu", "no", "nr"].contains(normalized(heading))
  }

  /// Every text that a column claims, for the test that no two claim one.
  static func texts(of column: ColumnDeclaration) -> [String] {
    [column.name, column.label.english, column.label.vietnamese ?? column.name] + column.aliases
      + column.headings
  }

  /// Folded letters and digits, nothing else.
  static func normalized(_ heading: String) -> String {
    var letters = String.UnicodeScalarView()
    for scalar in TextFolding.folded(heading).unicodeScalars where isLetterOrDigit(scalar) {
      letters.append(scalar)
    }
    return String(letters)
  }

  /// Most folded letters are ASCII, which need no look at the tables of Unicode.
  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else {
      return ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
        || ("A"..."Z").contains(scalar)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// A heading of a group without what only tells the whole from its parts: `Số tiền nợ` above
  /// `Tổng số` and `Trong đó: lãi`.
  private static func withoutFrame(_ form: String) -> String? {
    for end in ["tongcong", "tongso", "tong"] where form.hasSuffix(end) && form.count > end.count {
      return String(form.dropLast(end.count))
    }
    guard let part = form.ranges(of: "trongdo").last, part.upperBound < form.endIndex else {
      return nil
    }
    return String(form[part.upperBound...])
  }

  /// Words behind which a heading may name a day.
  private static let closings: Set<Substring> = ["den", "tinh", "thang"]

  private static func forms(of heading: String) -> [String] {
    let bounded = String(heading.prefix(200))
    let open = bounded.firstIndex(of: "(") ?? bounded.endIndex
    let bare = String(bounded[..<open])
    var forms = [normalized(bounded), normalized(bare)]
    forms += forms.compactMap(withoutFrame)
    let words = TextFolding.folded(bare).split(whereSeparator: \.isWhitespace)
    for place in words.indices.reversed() where place > 0 && closings.contains(words[place]) {
      let rest = words[place...].dropFirst()
      guard rest.contains(where: { $0.contains(where: \.isNumber) }) else { continue }
      forms.append(normalized(words[..<place].joined()))
    }
    return forms
  }
}
