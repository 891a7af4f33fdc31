import Domain
import Foundation
import Query
import Shell
import Testing
import Values

/// Every source is asked, related, exported, imported, completed and described, in both languages:
/// a source or a kind of record that is added is walked without a word here, or fails.
@MainActor
@Suite(.serialized)
struct SourceWalkTests {
  private let sources = DomainCatalogue.standard.sources

  /// A question for all rows of a source, in each language.
  private func questions(_ source: SourceDeclaration) -> [String] {
    let names = [source.name, source.label.text(in: .vietnamese)]
    guard source.name == "roll" else { return names }
    return ["roll from 2022-08 to 2022-09"]
  }

  private func isError(_ answer: String) -> Bool {
    answer.hasPrefix("error:") || answer.contains("\nerror:")
  }

  @Test func everySourceAnswersUnderBothNames() throws {
    let stage = try Stage.withRecords()
    for question in sources.flatMap(questions) where question != "last" {
      let answer = stage.run(question)
      #expect(!isError(answer) && !answer.isEmpty, "\(question): \(answer)")
    }
  }

  @Test func everySourceIsRelatedToItsEmployersAndWholes() throws {
    let stage = try Stage.withRecords()
    for source in sources where !["employers", "roll"].contains(source.name) {
      if source.belongsToEmployer {
        let answer = stage.run("employers where any \(source.name) show code")
        #expect(!isError(answer), "\(source.name): \(answer)")
      }
      for parent in source.parents {
        let answer = stage.run("\(parent.source) show count(\(source.name))")
        #expect(!isError(answer), "\(parent.source), \(source.name): \(answer)")
      }
    }
  }

  @Test func everySourceIsExported() throws {
    let stage = try Stage.withRecords()
    for source in sources {
      let path = "{new}/\(source.name).csv"
      guard let question = questions(source).first else { continue }
      let answer = stage.run("export \(question) to \"\(path)\" plain")
      #expect(!isError(answer), "\(source.name): \(answer)")
      let heading = try #require(stage.text(of: path)?.split(separator: "\r\n").first)
      #expect(heading.contains(source.name == "roll" ? "bucket" : source.defaultColumns[0]))
    }
  }

  @Test func everySourceIsDescribedInBothLanguages() throws {
    let stage = try Stage.withRecords()
    for source in sources {
      _ = stage.run("set language en")
      let english = stage.run("describe \(source.name)")
      _ = stage.run("set language vi")
      let vietnamese = stage.run("describe \(source.name)")
      #expect(!isError(english) && !isError(vietnamese) && english != vietnamese)
      for column in source.columns {
        #expect(english.contains(column.name), "\(source.name) \(column.name)")
        #expect(column.label.vietnamese != nil, "\(source.name) \(column.name)")
        #expect(column.meaning.vietnamese != nil, "\(source.name) \(column.name)")
      }
    }
  }

  @Test func everySourceAndItsColumnsAreCompleted() throws {
    let stage = try Stage.withRecords()
    let completer = try stage.completer
    func offered(_ text: String) -> [String] {
      completer.suggestions(for: text, cursor: text.utf8.count).1.map(\.text)
    }
    for source in sources {
      let begun = String(source.name.dropLast(1))
      #expect(offered(begun).contains(source.name), "\(begun)")
      guard source.name != "roll" else { continue }
      for column in source.columns {
        let text = "\(source.name) where \(column.name.dropLast(1))"
        #expect(offered(text).contains(column.name), "\(text)")
      }
    }
  }

  // MARK: Files of records

  /// Of each kind a file's rows by the names of the fields.
  private static let rows: [String: [[(String, String)]]] = [
    "call": [[("code", "TA0123B"), ("date", "2022-10-03"), ("result", "promised")]],
    "visit": [[("code", "TA0123B"), ("date", "2022-10-03"), ("police", "PC03")]],
    "letter": [
      [("code", "TA0123B"), ("kind", "urging"), ("number", "77/BHXH"), ("date", "2022-10-03")]
    ],
    "meeting": [
      [
        ("code", "TA0123B"), ("date", "2022-10-03"), ("police", "PC03"), ("explained", "214, 216"),
        ("attended", "yes"),
      ],
      [
        ("code", "TB0200A"), ("date", "2022-10-03"), ("police", "PC03"), ("explained", "214, 216"),
        ("attended", "no"),
      ],
      [
        ("code", "TB0933A"), ("date", "2022-10-04"), ("police", "PC03"), ("explained", "216"),
        ("attended", "yes"),
      ],
    ],
    "promise": [
      [("code", "TA0123B"), ("amount", "5000000"), ("made", "2022-10-01"), ("due", "2022-11-15")]
    ],
    "payment": [
      [
        ("code", "TA0123B"), ("date", "2022-10-03"), ("amount", "5000000"), ("document", "UNC 7"),
      ]
    ],
    "plan": [[("code", "TA0123B"), ("kind", "meeting"), ("planned_on", "2022-11-01")]],
    "mark": [
      [
        ("code", "TA0123B"), ("kind", "dispute"), ("first_day", "2022-09-01"),
        ("document", "7/TB"),
      ]
    ],
    "outcome": [
      [
        ("code", "TA0123B"), ("referral", "R-2022-08"), ("date", "2022-10-05"),
        ("action", "worked"),
      ]
    ],
    "decision": [
      [("number", "9/QĐ"), ("dated", "2022-09-05"), ("form", "inspection"), ("basis", "plan")]
    ],
    "inspection": [[("code", "TA0123B"), ("decision", "D-2022-0001")]],
    "finding": [
      [
        ("inspection", "I-2022-0001"), ("kind", "not_enrolled"), ("date", "2022-10-01"),
        ("amount", "118000000"), ("year", "2021"),
      ]
    ],
    "party": [[("code", "PK01"), ("kind", "facility"), ("name", "Phòng khám A")]],
    "target": [[("period", "2023-01"), ("word", "specialised"), ("target", "240")]],
    "sanction": [
      [
        ("code", "TA0123B"), ("conduct", "late"), ("minutes", "7/BB"),
        ("minutes_date", "2022-09-05"), ("number", "33/QĐ-XPHC"), ("dated", "2022-09-12"),
        ("amount", "45000000"),
      ]
    ],
    "case": [[("code", "TA0123B"), ("article", "216"), ("date", "2022-10-03")]],
    "step": [[("case", "K-2022-0001"), ("state", "sent"), ("date", "2022-10-05")]],
    "evidence": [[("case", "K-2022-0001"), ("item", "petition"), ("dated", "2022-10-04")]],
    "due": [
      [
        ("code", "TA0123B"), ("period", "2022-09"), ("month", "2022-05"), ("fund", "hi"),
        ("payable", "5000000"), ("paid", "0"), ("owed", "5000000"), ("due_on", "2022-05-31"),
      ]
    ],
    "register": [
      [
        ("code", "TA0123B"), ("kind", "dues"), ("first_month", "2022-01"),
        ("last_month", "2022-09"),
      ]
    ],
    "receivable": [
      [
        ("period", "2022-09"), ("office", "BHXH Tân Uyên"), ("planned", "12000000000"),
        ("receivable", "11500000000"),
      ]
    ],
    "area": [[("kind", "ward"), ("name", "Uyên Hưng"), ("first_day", "2025-07-01")]],
    "area_link": [
      [
        ("kind", "district"), ("old", "Tân Uyên"), ("new", "Bắc Tân Uyên"),
        ("first_day", "2025-07-01"), ("comparable", "part"),
      ]
    ],
  ]

  /// A file with the headings of one language, or with the names of the fields.
  private func file(of kind: RecordKind, in language: Language?) throws -> String {
    let rows = try #require(Self.rows[kind.name], "no file of \(kind.name)")
    let headings = rows[0].map { field, _ in
      guard let language, let column = kind.source.column(field) else { return field }
      return column.label.text(in: language)
    }
    let lines = [headings] + rows.map { $0.map(\.1) }
    return lines.map { $0.map { "\"\($0)\"" }.joined(separator: ",") + "\n" }.joined()
  }

  @Test func everyKindOfRecordIsImportedUnderAllItsHeadings() throws {
    let stage = try Stage.withRecords()
    _ = stage.run("record decision number \"105/QĐ\" dated 05/09/2022 form inspection")
    _ = stage.run("record inspection TB0200A decision D-2022-0001")
    _ = stage.run("record case TB0200A article 216 on 01/10/2022")
    for kind in RecordKind.all where kind.isImported {
      for language in [nil, Language.english, .vietnamese] {
        try stage.write(try file(of: kind, in: language), to: "{new}/records.csv")
        let answer = stage.run("import \(kind.table) \"{new}/records.csv\" dry run")
        #expect(!isError(answer) && !answer.contains("not taken"), "\(kind.name): \(answer)")
      }
      let before = stage.run("\(kind.table) show count")
      let answer = stage.run("import \(kind.table) \"{new}/records.csv\"")
      #expect(answer.contains("N-2022-"), "\(kind.name): \(answer)")
      #expect(stage.run("\(kind.table) show count") != before, "\(kind.name)")
    }
  }

  @Test func linesOfAFileThatSayTheSameOfASessionMeetInOne() throws {
    let stage = try Stage.withRecords()
    let before = stage.run("sessions where date >= 03/10/2022 show count")
    #expect(before.contains(" 0"))
    try stage.write(try file(of: .meeting, in: nil), to: "{new}/meetings.csv")
    _ = stage.run("import meetings \"{new}/meetings.csv\"")
    let answer = stage.run("sessions where date >= 03/10/2022 show date, count(meetings) sort date")
    let counts = answer.split(separator: "\n").dropFirst().prefix(2).map { $0.last ?? " " }
    #expect(counts == ["2", "1"], "\(answer)")
  }
}
