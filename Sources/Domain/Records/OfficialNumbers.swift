import Columnar
import Ledger
import Values

/// The numbers of the office's own letters: each is given once a year.
enum OfficialNumbers {
  /// Tables whose records go out under a number, with the column of the day of issue.
  private static let registers = [
    (table: "letters", day: "date"), (table: "referrals", day: "dated"),
    (table: "corrections", day: "dated"),
  ]

  /// - Throws: `numberGiven` naming the record that has it; case and marks do not tell two apart.
  static func check(
    _ number: String,
    year: Int,
    except id: String? = nil,
    _ snapshot: LedgerSnapshot
  ) throws {
    let wanted = TextFolding.folded(number)
    for register in registers {
      let rows = try snapshot.records(of: register.table)
      guard case .texts(let numbers) = try rows.column("number"),
        case .integers(let days) = try rows.column(register.day)
      else { continue }
      for row in 0..<rows.rowCount {
        guard !numbers.isEmpty(at: row), let day = days[row],
          Day(index: Int32(clamping: day)).month.year == year,
          TextFolding.folded(numbers[row]) == wanted, rows.ids[row] != id
        else { continue }
        throw RecordFact.numberGiven(number, id: rows.ids[row], year: year)
      }
    }
  }
}

/// The numbers of several letters of one statement: the first is given, the others follow.
struct NumberSeries {
  private let first: Int
  private let digits: Int
  private let rest: String

  /// - Throws: `numberNotCountable` when it does not begin with digits.
  init(_ number: String) throws(RecordFact) {
    let head = number.prefix { ("0"..."9").contains($0) }
    guard let first = Int(head), first < 1_000_000_000 else { throw .numberNotCountable(number) }
    self.first = first
    digits = head.utf8.count
    rest = String(number.dropFirst(head.count))
  }

  /// `1201/BHXH-QLT`, then `1202/BHXH-QLT`.
  subscript(place: Int) -> String { padded(first + place, to: digits) + rest }
}
