import Diagnostics

/// The files of rules that come with the program.
///
/// A line `topic NAME` begins a topic, `rule NAME | UNIT | English | Vietnamese` a rule; below it
/// stand its rows, `first day | last day | value | certainty | source`, with `-` for a day that is
/// open. What begins with white space goes on with the line above.
enum LawTexts {
  static let all = [
    debts, late, sharing, fines, crimes, urging, windows, holds,
  ].map { SourceText($0) }
}
