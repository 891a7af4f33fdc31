import CXLSXWriter
import Glibc

/// An open workbook of libxlsxwriter, written at `close` and given up otherwise.
///
/// Safety of all `unsafe` calls here: the book lives until `close`, looks are numbers that the shim
/// gave out, texts are terminated strings for the length of a call.
@safe struct XLSXBook: ~Copyable {
  /// How cells look beside their number format.
  enum Look: Hashable {
    case plain, title, subtitle, heading, total, note, label, wrapped, fault
    /// Digits kept as text stand to the right.
    case rightAligned
    case leftAligned
  }

  private struct Style: Hashable {
    var look: Look
    var format: String?
  }

  /// Held so that the file outlives the book, which writes to it when it is closed.
  private let file: AtomicFile
  private var book: OpaquePointer?
  private var looks: [Style: Int32] = [:]

  /// - Throws: when the library is not installed or cannot start.
  init(_ file: AtomicFile, isLarge: Bool) throws(FormatError) {
    guard arrears_xlsx_load() == 1 else {
      throw .workbook(
        .libraryMissing(library: "libxlsxwriter.so.4", package: "libxlsxwriter4")
      )
    }
    // Temporary files take the room that the file itself has.
    let opened = unsafe arrears_xlsx_open(
      file.temporaryPath,
      file.temporaryFolder,
      isLarge ? 1 : 0
    )
    guard let opened = unsafe opened else {
      throw .file(AtomicFile.fact(errno), path: file.path)
    }
    self.file = file
    unsafe book = opened
  }

  deinit {
    if unsafe book != nil { _ = unsafe arrears_xlsx_close(book, file.temporaryPath) }
  }

  /// Writes the file and reads it back.
  consuming func close() throws(FormatError) {
    let open = unsafe book
    unsafe book = nil
    guard let words = unsafe arrears_xlsx_close(open, file.temporaryPath) else { return }
    let code = errno
    guard code != 0 else { throw .workbook(.refused(reason: unsafe String(cString: words))) }
    throw .file(AtomicFile.fact(code), path: file.path)
  }

  mutating func addSheet(_ name: String) throws(FormatError) {
    guard unsafe arrears_xlsx_add_sheet(book, name) == 1 else {
      throw .workbook(.refused(reason: "sheet name '" + name + "'"))
    }
  }

  mutating func write(
    _ content: CellContent,
    row: Int,
    column: Int,
    _ look: Look = .plain
  ) throws(FormatError) {
    switch content {
    case .number(let value, let format):
      let style = style(look, format)
      try check(unsafe arrears_xlsx_number(book, UInt32(row), UInt16(column), value, style))
    case .text(let text): try write(text, row: row, column: column, look)
    case .longNumber(let digits):
      try write(digits, row: row, column: column, look == .plain ? .rightAligned : look)
    }
  }

  /// Writes a text as text; nothing in it is ever taken for a formula or a link.
  mutating func write(
    _ text: String,
    row: Int,
    column: Int,
    _ look: Look,
    format: String? = nil
  ) throws(FormatError) {
    let style = look == .plain && format == nil ? 0 : style(look, format)
    try check(unsafe arrears_xlsx_text(book, UInt32(row), UInt16(column), Self.whole(text), style))
  }

  mutating func writeBlank(row: Int, column: Int, _ look: Look) throws(FormatError) {
    let style = style(look, nil)
    try check(unsafe arrears_xlsx_blank(book, UInt32(row), UInt16(column), style))
  }

  /// Writes a text over all columns of a table.
  mutating func writeAcross(
    _ text: String,
    row: Int,
    columnCount: Int,
    _ look: Look
  ) throws(FormatError) {
    guard columnCount > 1 else { return try write(text, row: row, column: 0, look) }
    let style = style(look, nil)
    try check(
      unsafe arrears_xlsx_merge(book, UInt32(row), UInt16(columnCount - 1), Self.whole(text), style)
    )
  }

  mutating func setHeight(_ points: Int, row: Int) throws(FormatError) {
    try check(unsafe arrears_xlsx_row_height(book, UInt32(row), Double(points)))
  }

  mutating func setWidth(_ width: Int, column: Int) throws(FormatError) {
    try check(unsafe arrears_xlsx_column_width(book, UInt16(column), Double(width)))
  }

  /// Labels in the first column of a sheet and figures in the second, as a chart draws them.
  struct DrawnRange {
    let sheet: String
    let title: String
    let rows: ClosedRange<Int>
    let isLine: Bool
    let hasNegatives: Bool
    let unit: String
    /// Of the figures on the axis.
    let format: String
  }

  /// Draws a range of cells at the right of them, from a row on.
  mutating func addChart(_ range: DrawnRange, row: Int) throws(FormatError) {
    try check(
      unsafe arrears_xlsx_chart(
        book,
        range.isLine ? 1 : 0,
        range.hasNegatives ? 1 : 0,
        range.sheet,
        Self.whole(range.title),
        range.unit,
        range.format,
        UInt32(range.rows.lowerBound),
        UInt32(range.rows.upperBound),
        UInt32(row)
      )
    )
  }

  /// Freezes the headings, repeats them on each page, and filters the rows.
  mutating func frame(headingRow: Int, lastRow: Int, columnCount: Int) throws(FormatError) {
    try check(
      unsafe arrears_xlsx_frame(
        book,
        UInt32(headingRow),
        UInt32(lastRow),
        UInt16(columnCount - 1)
      )
    )
  }

  /// A text that the library reads to its end: a NUL would cut it short.
  private static func whole(_ text: String) -> String {
    guard text.utf8.contains(0) else { return text }
    return String(text.map { $0 == "\0" ? "\u{FFFD}" : $0 })
  }

  private func check(_ code: Int32) throws(FormatError) {
    guard code != 0 else { return }
    let shortage = unsafe arrears_xlsx_shortage(book)
    guard shortage == 0 else { throw .file(AtomicFile.fact(shortage), path: file.path) }
    throw .workbook(.refused(reason: unsafe String(cString: arrears_xlsx_words(code))))
  }

  private mutating func style(_ look: Look, _ format: String?) -> Int32 {
    let wanted = Style(look: look, format: format)
    if let known = looks[wanted] { return known }
    var shape = unsafe Self.shape(of: look)
    let made: Int32
    if let format {
      made = unsafe format.withCString { words in
        unsafe shape.number_format = words
        return unsafe arrears_xlsx_add_look(book, &shape)
      }
    } else {
      made = unsafe arrears_xlsx_add_look(book, &shape)
    }
    looks[wanted] = made
    return made
  }

  private static func shape(of look: Look) -> arrears_xlsx_look {
    var shape = unsafe arrears_xlsx_look()
    switch look {
    case .plain: break
    case .title, .subtitle:
      unsafe shape.is_centred = 1
      unsafe shape.is_wrapped = 1
      unsafe shape.is_bold = look == .title ? 1 : 0
      unsafe shape.is_italic = look == .subtitle ? 1 : 0
      unsafe shape.font_size = look == .title ? 14 : 0
    case .heading:
      unsafe shape.is_centred = 1
      unsafe shape.is_wrapped = 1
      unsafe shape.is_bold = 1
      unsafe shape.is_heading = 1
    case .total:
      unsafe shape.is_bold = 1
      unsafe shape.is_total = 1
    case .fault: unsafe shape.is_fault = 1
    case .note: unsafe shape.is_italic = 1
    case .label: unsafe shape.is_bold = 1
    case .wrapped: unsafe shape.is_wrapped = 1
    case .rightAligned: unsafe shape.is_right_aligned = 1
    case .leftAligned: unsafe shape.is_left_aligned = 1
    }
    return unsafe shape
  }
}
