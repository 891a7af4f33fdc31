import Foundation
import Testing

@testable import Formats

/// Bytes that are nearly files, read in every way.
struct FileExerciseTests {
  private static let seeds: [[UInt8]] = [
    Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="2" \
      max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>1</v></c><c r="C1" s="1"><v>\
      44819.5</v></c></row><row r="2" hidden="1"><c t="inlineStr"><is><t>a &amp; b&#10;_x0041_</t></is>\
      </c><c><f>1+1</f></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row><row r="9"><c r="AA9"><v>\
      1E-3</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells></worksheet>
      """.utf8
    ),
    Array("Mã;Tên;Số\n\"TA;1\";C«ng ty Gç;1.000\nTB2;Coâng ty;\"2\"\"\"\n".utf8),
    [0xFF, 0xFE] + "Mã,Gỗ\n1,2\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
    (try? FileBytes.read(Fixtures.path("xlsx/sheets.xls"))) ?? [],
    (try? FileBytes.read(Fixtures.path("xlsx/mac-1904.xlsx"))) ?? [],
  ]

  @Test(arguments: seeds.indices)
  func nearlyFilesAreReadSoundlyOrRefused(index: Int) throws {
    let folder = try TemporaryFolder()
    let exercise = FileExercise(folder.file("fuzz"))
    var generator = SeededGenerator(UInt64(index) + 7)
    let seed = Self.seeds[index]
    try #require(!seed.isEmpty)
    #expect(exercise.problem(in: seed) == nil)
    for round in 0..<150 {
      var bytes = seed
      for _ in 0...Int.random(in: 0..<4, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &generator)], at: place)
        case 2: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        default:
          let other = Int.random(in: 0..<bytes.count, using: &generator)
          bytes.swapAt(place, other)
        }
      }
      #expect(exercise.problem(in: bytes) == nil, "seed \(index), round \(round)")
    }
  }

  @Test(arguments: try Fixtures.found())
  func whatWasFoundStaysMended(path: String) throws {
    let folder = try TemporaryFolder()
    #expect(FileExercise(folder.file("fuzz")).problem(in: try FileBytes.read(path)) == nil)
  }
}

extension Fixtures {
  /// What the fuzzer found, `Tests/FileFuzzing/Found`.
  fileprivate static func found() throws -> [String] {
    let folder = path("../FileFuzzing/Found")
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { !$0.hasPrefix(".") }.map { folder + "/" + $0 }
  }
}
