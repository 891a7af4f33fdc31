import Query
import Values

/// Makes random rows, column by column, from what a column is declared to be.
struct RowMaker {
  typealias Cell = RandomLedger.Cell
  typealias Rows = RandomLedger.Rows

  var dice: Dice
  let catalogue: Catalogue
  /// Sums near the limits of 64 bits, whose totals still keep within.
  let isExtreme: Bool
  var isLarge = false

  init(_ dice: Dice, _ catalogue: Catalogue, isExtreme: Bool) {
    self.dice = dice
    self.catalogue = catalogue
    self.isExtreme = isExtreme
  }

  static let names = [
    "Công ty TNHH Gỗ Phú Thịnh", "công ty tnhh gỗ phú thịnh", "Cong ty TNHH Go Phu Thinh",
    "Công ty CP Đại Dương", "Công ty CP Ðại Dương", "Công ty CP đại dương", "Ấn Độ", "An Do",
    "Xưởng Gỗ\u{A0}Bến Cát", "DNTN Ngọc Ánh 100%", "HTX_Minh", "Hồ", "Ho", "HỘ", "hổ", "hờ", "ăn",
    "Ân", "ẩn", "Zeta & Söhne", "O'Neil \"Bé\"",
  ]
  static let labels = [
    "Thuận An", "Dĩ An", "Tân Uyên", "Thủ Dầu Một", "Bến Cát", "thuận an", "Đồng Phú",
  ]

  // MARK: Tables

  mutating func employers() -> Rows {
    let source = catalogue.employers
    let count = isLarge ? 5000 : dice.number(14...24)
    var columns: [(name: String, type: ValueType, cells: [Cell])] = [
      ("employer", .count, (0..<count).map { .number(Int64($0)) })
    ]
    for column in source?.columns ?? [] {
      let cells: [Cell] = (0..<count).map { row in
        column.name == "code" ? .text("TA\(1000 + row * 7)B") : cell(column)
      }
      columns.append((column.name, column.type, cells))
    }
    return Rows(count: count, columns: columns)
  }

  /// The list of a month: some of the employers.
  mutating func list(
    _ source: SourceDeclaration,
    of month: Month,
    revision: Int,
    isPart: Bool,
    _ employers: Rows
  ) -> Rows {
    let listed = (0..<employers.count).filter { _ in dice.chance(isPart ? 50 : 85) }
    var rows = rows(source, owners: listed.map { $0 }, employers)
    for (index, column) in rows.columns.enumerated() {
      let known = ["period": Int64(month.index), "revision": Int64(revision)]
      guard let value = known[column.name] else { continue }
      rows.columns[index].cells = listed.map { _ in .number(value) }
    }
    rows.period = month
    rows.isPart = isPart
    return rows
  }

  mutating func records(_ source: SourceDeclaration, _ employers: Rows) -> Rows {
    let owners: [Int?] = (0..<(isLarge ? 9000 : dice.number(20...45))).map { _ in
      dice.chance(6) ? nil : dice.number(0...(employers.count * 3 / 4))
    }
    return rows(source, owners: owners, employers)
  }

  private mutating func rows(
    _ source: SourceDeclaration,
    owners: [Int?],
    _ employers: Rows
  ) -> Rows {
    var rows = Rows(count: owners.count, columns: [])
    for column in source.columns {
      rows.columns.append(
        (column.name, column.type, cells(column, source, owners, employers, rows))
      )
    }
    guard source.belongsToEmployer else { return rows }
    let numbers: [Cell] = owners.map { owner in owner.map { .number(Int64($0)) } ?? .empty }
    rows.columns.append(("employer", .count, numbers))
    for (name, type, cells) in employers.columns where name != "employer" {
      let owned: [Cell] = owners.map { owner in owner.map { cells[$0] } ?? .empty }
      rows.columns.append(("employer." + name, type, owned))
    }
    return rows
  }

  // MARK: Columns

  private mutating func cells(
    _ column: ColumnDeclaration,
    _ source: SourceDeclaration,
    _ owners: [Int?],
    _ employers: Rows,
    _ before: Rows
  ) -> [Cell] {
    if column.name == "id" { return owners.indices.map { .text(id(source, $0)) } }
    if column.name == "code", source.belongsToEmployer {
      let codes = employers.columns.first { $0.name == "code" }?.cells ?? []
      return owners.map { owner in owner.map { codes[$0] } ?? .empty }
    }
    if let parent = source.parent, parent.column == column.name {
      let there = catalogue.source(parent.source)
      return owners.map { _ in
        dice.chance(5) ? .empty : .text(there.map { id($0, dice.number(0...24)) } ?? "")
      }
    }
    if let dayColumn = source.dayColumn {
      if column.name == dayColumn { return owners.map { _ in day() } }
      let days = before.columns.first { $0.name == dayColumn }?.cells
      if let days, ["period", "quarter", "year"].contains(column.name) {
        return days.map { part(column.name, of: $0) }
      }
    }
    return owners.map { _ in cell(column) }
  }

  private func id(_ source: SourceDeclaration, _ row: Int) -> String {
    let digits = String(row + 1)
    return (source.idLetter ?? "R") + "-2022-"
      + String(repeating: "0", count: max(0, 4 - digits.count))
      + digits
  }

  private func part(_ name: String, of day: Cell) -> Cell {
    guard let number = day.number else { return .empty }
    let month = Day(index: Int32(number)).month
    switch name {
    case "period": return .number(Int64(month.index))
    case "year": return .number(Int64(month.year))
    default: return .number(Int64(month.index) - Int64((month.month - 1) % 3))
    }
  }

  private mutating func day() -> Cell {
    let first = Int(Day(year: 2021, month: 11, day: 25)?.index ?? 0)
    return .number(Int64(first + (dice.chance(30) ? dice.number(30...36) : dice.number(0...260))))
  }

  private mutating func cell(_ column: ColumnDeclaration) -> Cell {
    if dice.chance(12) { return .empty }
    switch column.type {
    case .money: return .number(sum())
    case .months: return .number(Int64(dice.pick([0, 50, 100, 250, 300, 300, 350, 1200, 2399])))
    case .people, .days, .count, .number:
      return .number(Int64(dice.pick([0, 1, 2, 3, 3, 12, 157])))
    case .share: return .number(Int64(dice.number(0...1_000_000)))
    case .date: return day()
    case .month: return .number(Int64(2021 * 12 + dice.number(6...18)))
    case .quarter: return .number(Int64(2022 * 12 + 3 * dice.number(0...2)))
    case .year: return .number(Int64(dice.number(2020...2022)))
    case .text: return .text(dice.pick(Self.names))
    case .code:
      return .text(dice.pick(["0312345678", "0312345678-001", "3700000001", "X-2022-0003"]))
    case .category(let category): return .text(dice.pick(category.values).identifier)
    case .label: return .text(dice.pick(Self.labels))
    case .list:
      let members = ["214", "215", "216"].filter { _ in dice.chance(50) }
      return members.isEmpty ? .empty : .text(members.joined(separator: ","))
    }
  }

  private mutating func sum() -> Int64 {
    if isExtreme, dice.chance(30) {
      return dice.pick([1, -1]) * Int64(dice.number(1...9)) * 10_000_000_000_000_000 + 7
    }
    if dice.chance(4) { return -Int64(dice.number(1...50_000_000)) }
    if dice.chance(40) { return Int64(dice.pick([0, 1, 1_000_000, 500_000_000, 1_000_000_000])) }
    return Int64(dice.number(1...5_000_000_000))
  }
}

extension SourceDeclaration {
  /// The column with the day of a record.
  var dayColumn: String? {
    if case .dated(let column) = time { return column }
    return nil
  }
}
