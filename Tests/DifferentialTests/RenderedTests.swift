import Testing

/// SQL as people read it.
@Suite struct RenderedTests {
  private let comparison: Comparison

  init() throws { comparison = try Comparison(ledger: RandomLedger(seed: 1)) }

  @Test func groups() {
    let sql = comparison.rendered(
      "debtors where months >= 3 and class != bad by district show count, sum(amount)"
        + " sort sum(amount) desc top 3"
    )
    #expect(
      sql == """
        SELECT
          debtors."employer.district" AS district,
          count(*) AS count,
          coalesce(sum(debtors.amount), 0) AS "sum(amount)"
        FROM debtors
        WHERE debtors.period = '2022-07'
          AND debtors.months >= 300
          AND (debtors.class = 'bad') IS NOT TRUE
        GROUP BY debtors."employer.district"
        ORDER BY coalesce(sum(debtors.amount), 0) DESC NULLS LAST
        LIMIT 3
        """
    )
  }

  @Test func recordsOfRows() {
    let sql = comparison.rendered(
      "debtors where no meetings since 01/06/2022 show code, count(calls in 2022)"
    )
    #expect(
      sql == """
        SELECT
          debtors.code AS code,
          (
            SELECT count(*)
            FROM calls
            WHERE calls.employer = debtors.employer
              AND calls."date" >= '2022-01-01'
              AND calls."date" <= '2022-12-31'
          ) AS "count(calls in 2022)"
        FROM debtors
        WHERE debtors.period = '2022-07'
          AND NOT EXISTS (
            SELECT 1
            FROM meetings
            WHERE meetings.employer = debtors.employer
              AND meetings."date" >= '2022-06-01'
          )
        ORDER BY debtors.code NULLS LAST
        """
    )
  }

  @Test func textsAndEmptyValues() {
    let sql = comparison.rendered(
      "debtors where name ~ \"gỗ\" and phone is empty show code"
    )
    #expect(sql.contains("  AND instr(folded(debtors.\"employer.name\"), 'go') > 0"))
    #expect(sql.contains("  AND debtors.\"employer.phone\" IS NULL"))
  }
}
