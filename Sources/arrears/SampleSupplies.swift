import Domain
import Formats
import Foundation
import Ledger
import Sample
import Shell
import Values

/// The invented province for lessons: ledgers in memory, lists with faults, and folders of its own.
final class SampleSupplies: LessonSupplies {
  private lazy var province = SampleProvince()
  /// Ledgers that nobody changes, by the month they end with; lessons get copies.
  private var masters: [Month: Ledger] = [:]
  private let home = FileManager.default.currentDirectoryPath
  private lazy var folder = home

  var today: Day { SampleProvince.today }

  func ledger(through month: Month?) throws -> Ledger {
    let month = month ?? SampleProvince.lastMonth
    if let master = masters[month] { return try master.copyInMemory() }
    let master = try Ledger.inMemory(schema: DomainSchema.standard)
    try SampleLedger.build(into: master, through: month, province)
    masters[month] = master
    return try master.copyInMemory()
  }

  func newSeed() -> UInt64 { UInt64.random(in: 1...999_999) }

  func choice(below bound: Int, seed: UInt64, turn: Int) -> Int {
    var numbers = RandomNumbers(seed: seed &* 1009 &+ UInt64(turn))
    return numbers.below(bound)
  }

  // MARK: Files

  func bytes(of file: LessonFile, seed: UInt64) -> [UInt8] {
    guard let list = province.list(of: file.month) else { return [] }
    let text = String(decoding: SampleCSV.bytes(of: list, in: province), as: UTF8.self)
    var lines = text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    guard let first = lines.firstIndex(where: { $0.hasPrefix("STT,") }).map({ $0 + 1 }) else {
      return Array(text.utf8)
    }
    for (turn, fault) in file.faults.enumerated() {
      let row = first + choice(below: list.count, seed: seed, turn: turn)
      let total = DigitGrouping.grouped(Int128(list.total))
      switch fault {
      case .total:
        let other = DigitGrouping.grouped(Int128(list.total) + 1_000_000)
        lines = lines.map { $0.contains("Tổng cộng") ? $0.replacing(total, with: other) : $0 }
      case .cell:
        let amount = DigitGrouping.grouped(Int128(list.amounts[row - first]))
        lines[row] = Self.replacingLast(amount, in: lines[row], with: "chưa rõ")
      case .twice: lines.insert(lines[row], at: row + 1)
      }
    }
    return Array(lines.joined(separator: "\r\n").utf8)
  }

  private static func replacingLast(
    _ part: String,
    in line: String,
    with other: String
  ) -> String {
    guard let place = line.ranges(of: part).last else { return line }
    return line.replacingCharacters(in: place, with: other)
  }

  func put(_ bytes: [UInt8], as name: String, in place: LessonPlace) throws {
    let url = try url(of: place).appending(path: name)
    try Data(bytes).write(to: url)
  }

  /// Coming home takes the lesson's folders away.
  func work(in place: LessonPlace) throws {
    let url = try url(of: place)
    guard FileManager.default.changeCurrentDirectoryPath(url.path) else {
      throw FormatError.file(.folderMissing, path: url.path)
    }
    guard place == .home, folder != home else { return }
    try FileManager.default.removeItem(atPath: folder)
    folder = home
  }

  private func url(of place: LessonPlace) throws -> URL {
    if place == .home { return URL(fileURLWithPath: home) }
    if folder == home {
      let new = FileManager.default.temporaryDirectory.appending(
        path: "arrears-" + UUID().uuidString
      )
      for name in ["learner", "model"] {
        try FileManager.default.createDirectory(
          at: new.appending(path: name),
          withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o700]
        )
      }
      folder = new.path
    }
    return URL(fileURLWithPath: folder).appending(path: place == .model ? "model" : "learner")
  }
}
