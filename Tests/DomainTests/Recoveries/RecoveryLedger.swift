import Ledger
import Query
import Values

@testable import Domain

/// A ledger in memory whose records are written without statements, for what came back.
final class RecoveryLedger {
  let small: SmallLedger
  private var numbers: [String: Int] = [:]
  private var pending: [RecordInsert] = []

  init(today: String = "2022-10-13") throws { small = try SmallLedger(today: today) }

  /// A month with the overdue debt of each unit, in dong; all units stand in one district each.
  func month(_ iso: String, extent: ListExtent = .complete, _ overdue: [(String, Int64)]) throws {
    let lines = overdue.map { unit, amount in
      "\(unit)|Công ty \(unit)|\(district(unit))|5|\(amount)"
    }
    try small.importList(
      iso,
      extent: extent,
      (["code|name|district|months|amount"] + lines).joined(separator: "\n")
    )
  }

  private func district(_ unit: String) -> String {
    switch unit.first {
    case "T": "Tân Uyên"
    case "B": "Bến Cát"
    default: "Dĩ An"
    }
  }

  func ordinal(_ code: String) throws -> Int64 {
    guard let unit = try small.tables().register.employer(code: code) else {
      throw TestFault.badText(code)
    }
    return Int64(unit)
  }

  /// Writes one record; days and units are given as they are written, `unit` and `2022-09-15`.
  @discardableResult
  func add(_ table: String, _ letter: String, _ fields: [String: String]) throws -> String {
    numbers[letter, default: 0] += 1
    let id = "\(letter)-2022-\(padded(numbers[letter] ?? 0, to: 4))"
    try put(table, id, fields)
    return id
  }

  func put(_ table: String, _ id: String, _ fields: [String: String]) throws {
    var values: [String: StoredValue] = [:]
    for (name, text) in fields {
      if name == "unit" {
        values["employer"] = .integer(try ordinal(text))
      } else if let day = Day(iso: text) {
        values[name] = .integer(Int64(day.index))
      } else if let month = Month(iso: text) {
        values[name] = .integer(Int64(month.index))
      } else if let number = Int64(text) {
        values[name] = .integer(number)
      } else {
        values[name] = .text(text)
      }
    }
    try small.commit { $0.records = [RecordInsert(table: table, id: id, values: values)] }
  }

  /// A signed list with its lines and one hand-over.
  func list(_ id: String, _ period: String, on date: String, _ lines: [(String, Int64)]) throws {
    try put("referrals", id, ["period": period, "state": "signed", "series": "monthly"])
    for (unit, amount) in lines {
      try put(
        "referred",
        id + "/" + unit,
        [
          "referral": id, "unit": unit, "code": unit, "period": period,
          "overdue": String(amount), "amount": String(amount),
        ]
      )
    }
    try add("handovers", "H", ["referral": id, "date": date, "recipient": "PC03"])
  }

  func meeting(_ units: [String], on date: String, police: String) throws {
    let session = try add("sessions", "S", ["date": date, "police": police, "state": "held"])
    for unit in units { try add("meetings", "M", ["session": session, "unit": unit]) }
  }

  @discardableResult
  func pay(_ unit: String?, _ amount: Int64, on date: String) throws -> String {
    var fields = ["amount": String(amount), "date": date, "day_known": "yes"]
    fields["unit"] = unit
    return try add("payments", "Y", fields)
  }

  func recoveries(_ columns: String) throws -> [String] {
    try small.rows("recoveries", .all, columns)
  }
}
