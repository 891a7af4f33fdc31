import Foundation
import Query

// The entry that libFuzzer calls with each of its inputs; built by `scripts/fuzz` only. The links
// beside this file lend it the catalogue and the forms, so that no ledger has to be built for it.

private let exercise = StatementExercise(DomainCatalogue.standard, StatementForms.all)

/// Runs one input; what is wrong with its reading ends the run, so that it is kept.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzStatement(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  // Safety: the fuzzer owns the bytes, and they are copied before anything is done with them.
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let text = String(decoding: bytes, as: UTF8.self)
  if let problem = exercise.problem(in: text) { fatalError(problem) }
  return 0
}
