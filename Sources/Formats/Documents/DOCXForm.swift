/// An office's own form: a document with fields `{{name}}` and at most one row that repeats.
///
/// Whatever else it holds is carried on as it is. Fields stand in the text, in heads and feet.
package struct DOCXForm: Sendable {
  /// What fills a form.
  package struct Values: Sendable {
    /// Of the letter as a whole.
    package var single: [String: String]
    /// Of each row; all rows have the same names, which are none of the single ones.
    package var rows: [[String: String]]
    package var rowNames: Set<String>

    package init(single: [String: String], rows: [[String: String]], rowNames: Set<String>) {
      self.single = single
      self.rows = rows
      self.rowNames = rowNames
    }
  }

  private struct Part {
    let name: String
    let bytes: [UInt8]
  }

  private static let bytesMax = 64_000_000
  private let path: String
  private let parts: [Part]
  /// The names of its fields as they are written, each once.
  package let fieldNames: [String]

  /// - Throws: where the file is no document, holds macros, or a field has no end.
  /// - Complexity: O(bytes of all parts)
  package init(_ path: String) throws(FormatError) {
    self.path = path
    let file = try InputFile(path)
    guard let archive = ZipArchive(file.descriptor), let entries = archive.parts,
      entries.contains(where: { $0.name == "word/document.xml" })
    else { throw .document(.notDocument(path)) }
    guard !entries.contains(where: { Self.isMacro($0.name) }) else {
      throw .document(.hasMacros(path))
    }
    var parts: [Part] = []
    var rest = Self.bytesMax
    for entry in entries where !entry.name.hasSuffix("/") {
      parts.append(
        Part(name: entry.name, bytes: try Self.bytes(of: entry, archive, &rest, path))
      )
    }
    self.parts = parts
    var names: [String] = []
    for part in parts where Self.holdsText(part.name) {
      guard let fields = FormFields(part.bytes) else {
        throw .document(.unreadable(path, part: part.name))
      }
      for field in try fields.found() where !names.contains(field.name) { names.append(field.name) }
    }
    fieldNames = names
  }

  private static func isMacro(_ name: String) -> Bool {
    name.lowercased().contains("vbaproject") || name.lowercased().hasPrefix("word/activex")
  }

  /// The parts that people write in.
  private static func holdsText(_ name: String) -> Bool {
    guard name.hasPrefix("word/"), name.hasSuffix(".xml"), name.split(separator: "/").count == 2
    else { return false }
    let stem = name.dropFirst("word/".count)
    return ["document", "header", "footer", "footnotes", "endnotes"].contains {
      stem.hasPrefix($0)
    }
  }

  private static func bytes(
    of entry: ZipArchive.Part,
    _ archive: borrowing ZipArchive,
    _ rest: inout Int,
    _ path: String
  ) throws(FormatError) -> [UInt8] {
    let unreadable = FormatError.document(.unreadable(path, part: entry.name))
    guard !entry.isEncrypted, archive.find(entry.name) != nil, archive.begin() else {
      throw unreadable
    }
    var bytes: [UInt8] = []
    while let piece = archive.read(upTo: 1 << 18) {
      guard !piece.isEmpty else { return bytes }
      bytes += piece
      rest -= piece.count
      guard rest >= 0 else { throw .document(.tooLarge(path, limit: bytesMax)) }
    }
    throw unreadable
  }

  /// The bytes of a document with the fields filled in.
  ///
  /// A name that has no value leaves nothing: callers look at `fieldNames` before.
  ///
  /// - Throws: where the fields of rows do not stand in one row of a table.
  package func filled(
    with values: Values,
    key: (String) -> String
  ) throws(FormatError) -> [UInt8] {
    let archive = try ArchiveWriter()
    for part in parts {
      guard Self.holdsText(part.name), let fields = FormFields(part.bytes) else {
        try archive.add(part.name, part.bytes)
        continue
      }
      let row = try repeatedRow(fields, values, key)
      let bytes = try fields.filled(repeating: row, rowCount: values.rows.count) { name, row in
        let name = key(name)
        return row.flatMap { values.rows[$0][name] } ?? values.single[name] ?? ""
      }
      try archive.add(part.name, bytes)
    }
    return try archive.finish()
  }

  private func repeatedRow(
    _ fields: FormFields,
    _ values: Values,
    _ key: (String) -> String
  ) throws(FormatError) -> Range<Int>? {
    var repeated: Range<Int>?
    for field in try fields.found() where values.rowNames.contains(key(field.name)) {
      guard let row = field.row else { throw .document(.fieldOutsideRows(field.name)) }
      if let repeated, repeated != row { throw .document(.secondRepeatingRow(field.name)) }
      repeated = row
    }
    return repeated
  }
}
