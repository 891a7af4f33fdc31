import Glibc

// The entry that libFuzzer calls with each of its inputs; built by `scripts/fuzz` only.

private let exercise = FileExercise("/dev/shm/arrears-fuzz-\(getpid())")

/// Reads one input; what is wrong with its reading ends the run, so that it is kept.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFile(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  // Safety: the fuzzer owns the bytes, and they are copied before anything is done with them.
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  if let problem = exercise.problem(in: bytes) { fatalError(problem) }
  return 0
}
