package import Ledger
package import Values

/// What lessons need of the world: ledgers to work on, files, folders and what is kept of a person.
package protocol LessonSupplies: AnyObject {
  /// The day that the sample counts as today.
  var today: Day { get }
  /// A sample ledger of its own in memory, with all lists or those up to a month.
  func ledger(through month: Month?) throws -> Ledger
  /// The bytes of a sample list with the faults that a lesson asks for; `seed` chooses their rows.
  func bytes(of file: LessonFile, seed: UInt64) -> [UInt8]
  /// Where files without a folder are looked for and written from now on.
  func work(in place: LessonPlace) throws
  /// Puts a file into the folder of a place.
  func put(_ bytes: [UInt8], as name: String, in place: LessonPlace) throws
  /// A seed that nobody chose.
  func newSeed() -> UInt64
  /// A number from 0 to under the bound, the same for a seed and turn on every machine.
  func choice(below bound: Int, seed: UInt64, turn: Int) -> Int
}

/// The folders of a lesson.
package enum LessonPlace: CaseIterable, Sendable {
  /// Where the program was started.
  case home
  case learner
  /// Where the model answers read and write.
  case model
}

/// Short texts that are kept of one person between sessions; nobody else may read them.
package protocol PersonalFiles: AnyObject {
  func text(of name: String) -> String?
  /// - Returns: false where it could not be kept.
  @discardableResult
  func keep(_ text: String, as name: String) -> Bool
}
