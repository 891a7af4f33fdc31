import Columnar
import Ledger
import Query
import Values

/// Finds of whom money is, which payment a reversal takes back, and what the ledger has already.
struct PaymentMatching {
  /// A row of a file as far as it tells payments apart.
  struct Receipt: Hashable {
    let unit: Int?
    let day: Day?
    let amount: Int64
    /// Folded.
    let document: String

    init(unit: Int?, day: Day?, amount: Int64, document: String) {
      self.unit = unit
      self.day = day
      self.amount = amount
      self.document = document
    }

    init(_ entries: [FieldEntry], unit: Int?) {
      var (day, amount, document): (Day?, Int64, String) = (nil, 0, "")
      for entry in entries {
        switch (entry.name, entry.values.first) {
        case ("date", .time(let period)?): day = period.firstDay
        case ("amount", .number(let number, _)?):
          amount = Int64(exactly: number.normalized.unscaled) ?? 0
        case ("document", .text(let text)?): document = TextFolding.folded(text)
        default: continue
        }
      }
      self.init(unit: unit, day: day, amount: amount, document: document)
    }
  }

  /// A payment that a reversal takes back.
  struct Reversed {
    let id: String
    let unit: Int?
  }

  private var known: Set<Receipt> = []
  /// Payments that are not taken back yet, by their amount.
  private var open: [Int64: [(id: String, receipt: Receipt)]] = [:]

  init(_ tables: LedgerTables) throws {
    let rows = try tables.snapshot.records(of: RecordKind.payment.table)
    guard case .integers(let units) = try rows.column("employer"),
      case .integers(let days) = try rows.column("date"),
      case .integers(let amounts) = try rows.column("amount"),
      case .texts(let documents) = try rows.column("document")
    else { throw TableError.noSuchColumn("employer") }
    let reversed = try reversedRows(rows)
    for row in 0..<rows.rowCount {
      let receipt = Receipt(
        unit: units[row].map { Int($0) },
        day: days[row].map { Day(index: Int32(clamping: $0)) },
        amount: amounts[row] ?? 0,
        document: TextFolding.folded(documents[row])
      )
      known.insert(receipt)
      if !reversed.contains(row) {
        open[receipt.amount, default: []].append((rows.ids[row], receipt))
      }
    }
  }

  /// Whether the ledger has it; without a voucher two equal payments may be two.
  func isKnown(_ receipt: Receipt) -> Bool { !receipt.document.isEmpty && known.contains(receipt) }

  mutating func add(_ receipt: Receipt, id: String) {
    if receipt.amount > 0 { open[receipt.amount, default: []].append((id, receipt)) }
  }

  /// The one payment of the same amount that a reversal fits: its voucher, then its unit, say which.
  mutating func takeReversed(by receipt: Receipt) -> Reversed? {
    let candidates = (open[-receipt.amount] ?? []).filter { candidate in
      if let day = receipt.day, let paid = candidate.receipt.day, paid > day { return false }
      return receipt.unit == nil || candidate.receipt.unit == receipt.unit
    }
    let named = candidates.filter {
      !receipt.document.isEmpty && $0.receipt.document == receipt.document
    }
    let fitting = named.isEmpty ? candidates : named
    guard fitting.count == 1, let found = fitting.first else { return nil }
    open[-receipt.amount]?.removeAll { $0.id == found.id }
    return Reversed(id: found.id, unit: found.receipt.unit)
  }

  /// The one unit whose code stands in the text of the transfer.
  func unit(named entries: [FieldEntry], _ register: Register) throws -> Int? {
    guard case .text(let memo)? = entries.first(where: { $0.name == "memo" })?.values.first else {
      return nil
    }
    var found: Set<Int> = []
    let words = memo.split { !($0.isLetter || $0.isNumber || $0 == "-") }
    for word in words where word.count >= 5 && word.contains(where: \.isNumber) {
      if let unit = try register.employer(code: String(word)) { found.insert(unit) }
    }
    return found.count == 1 ? found.first : nil
  }
}
