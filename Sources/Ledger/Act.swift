/// One entry of the audit: who did what, when, and the hashes that chain it to the one before.
package struct Act: Hashable, Sendable {
  /// From 1, without gaps.
  package let sequence: Int
  package let at: String
  package let operatorName: String
  package let action: String
  package let statement: String
  package let rowCount: Int
  /// SHA-256 of everything that the act wrote.
  package let contentHash: [UInt8]
  /// The hash of the act before; 32 zeros for the first.
  package let previousHash: [UInt8]
  /// SHA-256 of the previous hash and of all fields above.
  package let hash: [UInt8]

  static let firstPreviousHash = [UInt8](repeating: 0, count: 32)
}

/// What a commit did.
package struct Receipt: Sendable {
  package let act: Act
  /// The new segments, in the order of the change set.
  package let segments: [SegmentHeader]
}

/// The durable steps of a commit, in order; tests end the process at each.
package enum CommitStep: String, CaseIterable, Sendable {
  case lockTaken
  case transactionBegun
  case recordsWritten
  case segmentsWritten
  case actWritten
  case committed
  case checkpointed
}
