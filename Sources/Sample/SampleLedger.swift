package import Ledger
package import Values

/// Makes a ledger of the invented province.
package enum SampleLedger {
  /// Writes the sample into an empty ledger, act by act and in the order of days, as the office
  /// would have written it.
  ///
  /// - Parameters:
  ///   - ledger: an empty ledger with the schema of the domain.
  ///   - month: the last month whose list is imported and referred to the police.
  ///     The contacts and payments up to the day that counts as today are written in any case.
  ///   - province: the data.
  /// - Throws: what the ledger throws.
  package static func build(
    into ledger: Ledger,
    through month: Month = SampleProvince.lastMonth,
    _ province: SampleProvince = SampleProvince()
  ) throws {
    var writer = SampleWriter(ledger, province)
    for event in SampleEvent.all(of: province, through: month) { try writer.write(event) }
  }
}
