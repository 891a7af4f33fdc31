package import Columnar
package import Diagnostics
package import Formats
import Values

/// Which sheet of a workbook a statement names.
package enum SheetChoice: Hashable, Sendable {
  case name(String)
  /// From 1, hidden ones counted too.
  case number(Int)
}

/// Why a file gave no cells.
package enum FileReadingFault: Error {
  case format(FormatError)
  case sheet(SheetFact)
}

extension FileReadingFault {
  package func diagnostic(naming path: String) -> Diagnostic {
    switch self {
    case .format(let error): return error.diagnostic(naming: path)
    case .sheet(let fact): return fact.diagnostic.naming(path)
    }
  }
}

/// How well the rows of a sheet look like what is to be taken in.
package enum HeadingFit: Int, Comparable, Sendable {
  case none
  /// Headings are found, but some that are needed are not among them.
  case partly
  case wholly

  /// - Parameter understand: reads some first rows as the list.
  init(_ understand: () throws(ImportFact) -> Void) {
    do {
      try understand()
      self = .wholly
    } catch {
      if case .noHeadings = error { self = .none } else { self = .partly }
    }
  }

  package static func < (left: HeadingFit, right: HeadingFit) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Reads a file into cells: a text, or one sheet of a workbook.
package struct FileReading {
  private let choice: SheetChoice?
  private let encoding: EncodingChoice?
  private let fit: (CellGrid) -> HeadingFit

  /// Rows that are read of each sheet to find the one that is meant.
  private static let lookedAtRowCount = ListLayout.searchedRowCount + 1

  /// - Parameters:
  ///   - sheet: which sheet is wanted; nil for the one that fits.
  ///   - encoding: of its letters; nil for the one that makes words.
  ///   - fit: how well some first rows look like the list.
  package init(
    sheet: SheetChoice?,
    encoding: EncodingChoice?,
    fit: @escaping (CellGrid) -> HeadingFit
  ) {
    choice = sheet
    self.encoding = encoding
    self.fit = fit
  }

  /// - Complexity: O(bytes of the text or the sheet)
  package func read(_ path: String) throws(FileReadingFault) -> ImportFile {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    do {
      let file = try TableFile(path)
      switch file.form {
      case .text: return try text(name, file)
      case .workbook, .oldWorkbook: return try workbook(name, file)
      }
    } catch let error as FormatError {
      throw .format(error)
    } catch let fact as SheetFact {
      throw .sheet(fact)
    } catch {
      throw .format(.spreadsheet(.broken))
    }
  }

  private func text(_ name: String, _ file: consuming TableFile) throws -> ImportFile {
    guard choice == nil else { throw SheetFact.noSheets }
    let byteCount = file.byteCount
    let reading = try file.text(encoding: encoding)
    return ImportFile(
      name: name,
      kind: .separatedText,
      grid: reading.grid,
      byteCount: byteCount,
      notes: FileNote.all(reading, encoding)
    )
  }

  private func workbook(_ name: String, _ file: consuming TableFile) throws -> ImportFile {
    let byteCount = file.byteCount
    let workbook = try file.workbook()
    let chosen = try sheet(of: workbook)
    let reading = try workbook.read(chosen, encoding: encoding)
    guard reading.grid.rowCount > 0 else {
      throw SheetFact.empty(workbook.sheets[chosen].name)
    }
    let others = workbook.sheets.indices.filter { $0 != chosen }.map { workbook.sheets[$0] }
    return ImportFile(
      name: name,
      kind: .workbook(sheet: workbook.sheets[chosen].name),
      grid: reading.grid,
      byteCount: byteCount,
      notes: FileNote.all(reading, others, workbook.externalLinkCount, encoding)
    )
  }

  private func sheet(of workbook: borrowing WorkbookReader) throws -> Int {
    let sheets = workbook.sheets
    switch choice {
    case .number(let number):
      guard sheets.indices.contains(number - 1) else {
        throw SheetFact.unknown(String(number), sheets)
      }
      return number - 1
    case .name(let name):
      let key = TextFolding.folded(name)
      let exact = sheets.firstIndex { $0.name == name }
      guard let found = exact ?? sheets.firstIndex(where: { TextFolding.folded($0.name) == key })
      else { throw SheetFact.unknown(name, sheets) }
      return found
    case nil: return try fittingSheet(of: workbook)
    }
  }

  /// The only visible sheet that looks like the list.
  private func fittingSheet(of workbook: borrowing WorkbookReader) throws -> Int {
    let visible = workbook.sheets.indices.filter { workbook.sheets[$0].isVisible }
    if visible.count == 1 { return visible[0] }
    var fits: [(index: Int, fit: HeadingFit)] = []
    for index in visible {
      let head = try workbook.read(
        index,
        rowLimit: Self.lookedAtRowCount,
        encoding: encoding
      )
      fits.append((index, fit(head.grid)))
    }
    let best = fits.map(\.fit).max() ?? .none
    let found = fits.filter { $0.fit == best }
    guard best > .none else { throw SheetFact.noneFits(workbook.sheets) }
    guard found.count == 1 else {
      throw SheetFact.severalFit(found.map { workbook.sheets[$0.index].name })
    }
    return found[0].index
  }
}
