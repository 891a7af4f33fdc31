package import Diagnostics
import Formats
package import Query
package import Values

/// `chart debts from 2022-01 to 2022-09 by period`: an answer drawn with letters.
package struct ChartCommand: Command {
  package let form = ExplainForms.chart
  package let summary = Localized(
    "draw an answer: bars, or a line of months",
    vi: "vẽ kết quả: thanh ngang, hoặc đường theo tháng"
  )
  package let examples = [
    "chart debtors by district show sum(amount) sort sum(amount) desc",
    "chart debts from 2022-01 to 2022-09 by period show sum(amount)",
  ]

  package init() {}

  package func run(
    _ arguments: StatementArguments,
    in source: SourceText,
    at workplace: Workplace
  ) throws -> Outcome {
    guard let question = arguments.question("question") else { return .done }
    let answer = try workplace.answer(question, in: source)
    let drawn = try AnswerCharts(answer, workplace.settings.language)
    guard !drawn.charts.isEmpty else {
      throw workplace.located(CommandFact.nothingToDraw.diagnostic, question.span)
    }
    if answer.shownCount == 0 {
      workplace.surroundings.tell(
        Localized("no rows, nothing to draw", vi: "không có dòng nào để vẽ")
      )
      return .done
    }
    return .charts(drawn.charts, answer)
  }
}
