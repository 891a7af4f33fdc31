import Columnar
import Formats
import Foundation
import Testing

struct FileBytesTests {
  @Test func filesAreReadWhole() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("x")
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    #expect(try FileBytes.read(path) == bytes)
  }

  @Test(arguments: [
    ("/dev/zero", FileFact.notRegular), ("/dev/null", .notRegular), ("/tmp", .isFolder),
    ("/no/such/file.csv", .missing), ("/etc/passwd/x", .missing),
  ])
  func whatIsNoFileIsRefused(path: String, fact: FileFact) {
    #expect(throws: FormatError.file(fact, path: path)) { try FileBytes.read(path) }
  }

  @Test func aPipeNeverBlocks() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("pipe")
    // Safety: the path is a terminated string for the length of the call.
    let made = unsafe mkfifo(path, 0o600)
    #expect(made == 0)
    #expect(throws: FormatError.file(.notRegular, path: path)) { try FileBytes.read(path) }
  }

  @Test func moreThanFourGigabytesAreRefused() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("large")
    try Data().write(to: URL(fileURLWithPath: path))
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.truncate(atOffset: 5_000_000_000)
    try handle.close()
    let fact = FileFact.tooLarge(byteCount: 5_000_000_000, limit: Int(UInt32.max))
    #expect(throws: FormatError.file(fact, path: path)) {
      try FileBytes.read(path)
    }
  }
}

struct TableFileTests {
  /// A file of holes, of which nothing is read.
  @Test func aTextBeyondTheLimitIsRefusedUnread() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("large.csv")
    try Data("a,b\n".utf8).write(to: URL(fileURLWithPath: path))
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.truncate(atOffset: 2_200_000_000)
    try handle.close()
    let fact = FileFact.tooLarge(byteCount: 2_200_000_000, limit: CSVReader.bytesMax)
    #expect(throws: FormatError.file(fact, path: path)) {
      try TableFile(path).text(encoding: nil)
    }
  }

  @Test func aTextUpToTheLimitIsRead() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("small.csv")
    try Data("a,b\n".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try TableFile(path).text(encoding: nil, bytesMax: 4).grid.rowCount == 1)
    #expect(throws: FormatError.file(.tooLarge(byteCount: 4, limit: 3), path: path)) {
      try TableFile(path).text(encoding: nil, bytesMax: 3)
    }
  }
}

struct AtomicFileTests {
  @Test func aFinishedFileIsCompleteAndPrivate() throws {
    let folder = try TemporaryFolder()
    let sink = try AtomicFile(folder.file("out.csv"))
    try sink.append(Array("a,b\n".utf8))
    #expect(try folder.names.allSatisfy { $0.hasPrefix(".writing-") })
    try sink.commit()
    #expect(try folder.names == ["out.csv"])
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("out.csv"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try FileBytes.read(folder.file("out.csv")) == Array("a,b\n".utf8))
  }

  @Test func anUnfinishedFileLeavesNothing() throws {
    let folder = try TemporaryFolder()
    do {
      let sink = try AtomicFile(folder.file("out.csv"))
      try sink.append([1, 2, 3])
    }
    #expect(try folder.names.isEmpty)
  }

  @Test func anExistingFileIsKeptUnlessReplaced() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("out.csv")
    try Data([1]).write(to: URL(fileURLWithPath: path))
    #expect(throws: FormatError.file(.exists, path: path)) { try AtomicFile(path) }
    let sink = try AtomicFile(path, .replace)
    try sink.append([2, 3])
    #expect(try FileBytes.read(path) == [1])
    try sink.commit()
    #expect(try FileBytes.read(path) == [2, 3])
    #expect(try folder.names == ["out.csv"])
  }

  @Test func aFileThatAppearsMeanwhileIsKept() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("out.csv")
    do {
      let sink = try AtomicFile(path)
      try sink.append([2])
      try Data([1]).write(to: URL(fileURLWithPath: path))
      #expect(throws: FormatError.file(.exists, path: path)) { try sink.commit() }
    }
    #expect(try FileBytes.read(path) == [1])
    #expect(try folder.names == ["out.csv"])
  }

  @Test(arguments: [
    ("/no/such/folder/x.csv", FileFact.folderMissing), ("/tmp", .isFolder),
    ("/dev/null", .notRegular), ("/proc/x.csv", .folderMissing),
  ])
  func placesThatCannotHoldAFileAreRefused(path: String, fact: FileFact) {
    #expect(throws: FormatError.file(fact, path: path)) { try AtomicFile(path, .replace) }
  }
}
