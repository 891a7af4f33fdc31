package import Columnar
package import Values

/// The lines of a month's list as a file states them, column by column, checked but not yet placed.
package struct ListLines: Sendable {
  package var month: Month
  package var extent: ListExtent
  /// The lines of a complete list that are not among these.
  package var leftOut: [LeftOutLine] = []
  /// Unit codes, none of them empty or twice there.
  package var codes: TextColumn
  /// What the list says of its units, by `name`, `tax_code` and so on.
  ///
  /// An empty text says nothing.
  package var unitTexts: [String: TextColumn]
  /// The figures of the lines by the names of the catalogue; `months` in hundredths.
  package var figures: [String: IntegerColumn]
  /// The remark of each line; nil where the list has no such column.
  package var reasons: TextColumn?
  /// Where the remarks come from.
  package var reasonOrigin = ReasonOrigin.list
  /// How the months of each line were found, by the codes of `Category.monthsBasis`; 0 for lines
  /// without months.
  ///
  /// Nil where the list states all the months that it has.
  package var basisCodes: IntegerColumn?

  package init(
    month: Month,
    extent: ListExtent,
    codes: TextColumn,
    unitTexts: [String: TextColumn] = [:],
    figures: [String: IntegerColumn] = [:],
    reasons: TextColumn? = nil,
    basisCodes: IntegerColumn? = nil
  ) {
    precondition(
      unitTexts.values.allSatisfy { $0.count == codes.count }
        && figures.values.allSatisfy { $0.count == codes.count }
        && reasons?.count ?? codes.count == codes.count
        && basisCodes?.count ?? codes.count == codes.count,
      "columns of one length"
    )
    self.month = month
    self.extent = extent
    self.codes = codes
    self.unitTexts = unitTexts
    self.figures = figures
    self.reasons = reasons
    self.basisCodes = basisCodes
  }

  package var count: Int { codes.count }
}

/// What a list cannot be placed with.
package enum ListFault: Error, Hashable {
  /// A line without a code.
  case emptyCode(row: Int)
  case duplicateCode(String, row: Int, firstRow: Int)
  /// A figure or a text that is no column of a list.
  case unknownColumn(String)
}

/// Where the remarks of a list come from.
package enum ReasonOrigin: Hashable, Sendable {
  /// The list states them, an empty one too: nothing is claimed of its unit.
  case list
  /// They are those of lines that stay; the list itself says nothing of any unit.
  case keptLines
}
