import Columnar
import Ledger
import Query
import Values

/// The numbers of the office's own letters and decisions: each is given once a year.
struct OfficialNumbers {
  /// Tables whose records go out under a number, with the column of the day of issue.
  private static let tables = [
    (name: "letters", day: "date"), (name: "referrals", day: "dated"),
    (name: "corrections", day: "dated"), (name: "decisions", day: "dated"),
  ]

  /// One table of numbers.
  private struct Register {
    let ids: TextColumn
    let numbers: TextColumn
    let days: IntegerColumn
    /// By the digits that a number begins with, so that few of them need to be compared as texts.
    let rows: RowIndex<Int>
  }

  private let registers: [Register]

  init(_ snapshot: LedgerSnapshot) throws {
    registers = try Self.tables.map { table in
      let rows = try snapshot.records(of: table.name)
      guard case .texts(let numbers) = try rows.column("number"),
        case .integers(let days) = try rows.column(table.day)
      else { throw TableError.noSuchColumn("number") }
      let heads = (0..<numbers.count).map {
        numbers.isEmpty(at: $0) ? nil : Self.head(numbers.bytes[numbers.byteRange(of: $0)])
      }
      return Register(ids: rows.ids, numbers: numbers, days: days, rows: RowIndex(heads))
    }
  }

  /// The digits that a text begins with as a number, modulo 2^63; 0 where there are none.
  private static func head(_ text: some Sequence<UInt8>) -> Int {
    var head = 0
    for byte in text {
      guard (0x30...0x39).contains(byte) else { break }
      head = head &* 10 &+ Int(byte - 0x30)
    }
    return head
  }

  /// - Throws: `numberGiven` naming the record that has it; case and marks do not tell two apart.
  func check(_ number: String, year: Int, except id: String? = nil) throws(RecordFact) {
    let wanted = TextFolding.folded(number)
    for register in registers {
      for row in register.rows.rows(of: Self.head(number.utf8)) {
        guard let day = register.days[row],
          Day(index: Int32(clamping: day)).month.year == year, register.ids[row] != id,
          TextFolding.folded(register.numbers[row]) == wanted
        else { continue }
        throw .numberGiven(number, id: register.ids[row], year: year)
      }
    }
  }
}

/// The numbers of several letters of one statement: the first is given, the others follow.
package struct NumberSeries {
  private let first: Int
  private let digits: Int
  private let rest: String

  /// - Throws: `numberNotCountable` when it does not begin with digits.
  package init(_ number: String) throws(RecordFact) {
    let head = number.prefix { ("0"..."9").contains($0) }
    guard let first = Int(head), first < 1_000_000_000 else { throw .numberNotCountable(number) }
    self.first = first
    digits = head.utf8.count
    rest = String(number.dropFirst(head.count))
  }

  /// `1201/BHXH-QLT`, then `1202/BHXH-QLT`.
  package subscript(place: Int) -> String { padded(first + place, to: digits) + rest }
}
