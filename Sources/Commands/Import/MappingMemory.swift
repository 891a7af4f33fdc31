package import Columnar
package import Domain
package import Ledger
package import Values

/// What a kind of file was mapped to before, for those that the statement does not map itself.
package struct MappingMemory {
  private let content: FileContent
  private let source: String
  private let matcher: HeadingMatcher
  private let request: ImportRequest
  private let remembered: RememberedMappings

  package init(
    _ content: FileContent,
    of source: String,
    _ matcher: HeadingMatcher,
    _ request: ImportRequest,
    in snapshot: LedgerSnapshot
  ) throws {
    self.content = content
    self.source = source
    self.matcher = matcher
    self.request = request
    remembered = try RememberedMappings(snapshot)
  }

  /// The mappings of a file's headings; none where the statement maps any itself.
  package func mappings(of grid: CellGrid) -> [ImportRequest.Mapping] {
    guard request.mappings.isEmpty,
      let headings = ListLayout.headingSet(of: grid, as: content, matcher: matcher)
    else { return [] }
    return remembered.entries(of: source, headings).map {
      ImportRequest.Mapping(column: $0.column, heading: $0.heading)
    }
  }

  /// The record of what the statement maps in a file; nil where that is nothing new.
  package func record(
    of grid: CellGrid,
    on day: Day,
    after snapshot: LedgerSnapshot
  ) throws -> RecordInsert? {
    guard let headings = ListLayout.headingSet(of: grid, as: content, matcher: matcher) else {
      return nil
    }
    return try RememberedMappings(snapshot).record(
      request.mappings.map { RememberedMappings.Entry(column: $0.column, heading: $0.heading) },
      of: source,
      headings,
      on: day,
      after: snapshot
    )
  }
}
