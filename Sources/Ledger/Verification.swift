/// One thing in a ledger that is not as it was written.
package enum VerificationFinding: Hashable, Sendable {
  /// What SQLite says about the file.
  case integrity(String)
  /// A row refers to an act or a segment that is not there.
  case brokenReference(table: String, row: Int)
  /// The rows of a table cannot be read, with what SQLite says.
  case unreadable(table: String, message: String)
  /// The audit has no entry of this number.
  case missingAct(Int)
  /// The entry does not follow the one before it.
  case brokenChain(act: Int)
  /// The entry's words, numbers or hashes are not those that were written.
  case rewrittenAct(Int)
  /// The rows that the act wrote are not those that it wrote.
  case changedContent(act: Int)
  /// The bytes, sum or number of rows of a segment's column do not fit.
  case damagedColumn(
    String,
    source: String,
    period: Int?,
    revision: Int,
    act: Int
  )
  /// The acts are not those that the seal counts; nil where there is no seal.
  case brokenSeal(sealed: Int?, found: Int)
  /// A dictionary lacks a code, or has a text twice.
  case damagedDictionary(String)
}

/// What `verify` looked at, and what it found.
package struct Verification: Sendable {
  package internal(set) var actCount = 0
  package internal(set) var segmentCount = 0
  package internal(set) var columnCount = 0
  /// Stored rows of all tables but the audit.
  package internal(set) var rowCount = 0
  /// The hash of the last act: kept elsewhere, it shows later that no act was cut off.
  package internal(set) var lastHash: [UInt8] = []
  package internal(set) var findings: [VerificationFinding] = []

  package var isSound: Bool { findings.isEmpty }
}
