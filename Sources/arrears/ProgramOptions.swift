import Values

/// What the program was asked to do, read from its arguments.
struct ProgramOptions {
  /// What the first words choose.
  enum Task: Equatable {
    /// The ledger's path, nil for the usual one.
    case session(ledger: String?)
    case new(ledger: String)
    case demo(DemoSample)
    /// The words behind `learn`.
    case learn([String])
    case help
    case version
    case man
    case completions(shell: String)
  }

  /// The invented province that is opened; nil for a ledger.
  var demo: DemoSample? {
    // Lessons are held on the first province.
    if case .learn = task { return .binhDuong }
    if case .demo(let sample) = task { return sample }
    return nil
  }

  /// A piece of work given on the command line, in its order.
  enum Work: Equatable {
    case statement(String)
    case script(path: String)
  }

  var task = Task.session(ledger: nil)
  var work: [Work] = []
  /// What is run before the conversation on a terminal begins.
  var opening: String?
  var variables: [(name: String, value: String)] = []
  var format: String?
  var language: Language?
  var today: Day?
  var operatorName: String?
  var isReadOnly = false
  var keepsGoing = false
  var isQuiet = false
  var hasColor = true
  var hasPager = true
  /// Tells what every statement took.
  var timesStatements = false

  /// - Throws: `UsageError` naming the word that is wrong.
  init(_ arguments: [String]) throws(UsageError) {
    var words: [String] = []
    var rest = arguments.dropFirst()[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        words += rest
        break
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        words.append(argument)
        continue
      }
      try read(argument, &rest)
    }
    try read(words)
  }

  private mutating func read(
    _ argument: String,
    _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    let parts =
      argument.hasPrefix("--") ? argument.split(separator: "=", maxSplits: 1) : [argument[...]]
    let name = String(parts[0])
    guard let option = OptionDeclaration.named(name) else { throw .unknownOption(name) }
    guard option.value != nil else {
      guard parts.count == 1 else { throw .takesNoValue(name) }
      return apply(option.kind)
    }
    let inline = parts.count == 2 ? String(parts[1]) : nil
    guard let value = inline ?? rest.popFirst() else { throw .valueMissing(name) }
    try apply(option.kind, value)
  }

  private mutating func apply(_ kind: OptionDeclaration.Kind) {
    switch kind {
    case .readOnly: isReadOnly = true
    case .keepGoing: keepsGoing = true
    case .quiet: isQuiet = true
    case .noColor: hasColor = false
    case .noPager: hasPager = false
    case .timing: timesStatements = true
    case .version: task = .version
    case .help: task = .help
    case .man: task = .man
    case .command, .file, .set, .format, .language, .today, .operatorName, .completions: break
    }
  }

  private mutating func apply(
    _ kind: OptionDeclaration.Kind,
    _ value: String
  ) throws(UsageError) {
    switch kind {
    case .command: work.append(.statement(value))
    case .file: work.append(.script(path: value))
    case .set:
      let parts = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw .badValue("--set", value, "NAME=VALUE")
      }
      variables.append((String(parts[0]), String(parts[1])))
    case .format:
      guard OptionDeclaration.formats.contains(value) else {
        throw .badValue("--format", value, OptionDeclaration.formats.joined(separator: ", "))
      }
      format = value
    case .language:
      guard let chosen = Language(rawValue: value) else {
        throw .badValue("--lang", value, "en, vi")
      }
      language = chosen
    case .today:
      guard let day = Day(written: value) else {
        throw .badValue("--today", value, "15/09/2022 or 2022-09-15")
      }
      today = day
    case .operatorName: operatorName = value
    case .completions:
      guard ShellCompletions.shells.contains(value) else {
        throw .badValue("--completions", value, ShellCompletions.shells.joined(separator: ", "))
      }
      task = .completions(shell: value)
    case .readOnly, .keepGoing, .quiet, .noColor, .noPager, .timing, .version, .help, .man: break
    }
  }

  private mutating func read(_ words: [String]) throws(UsageError) {
    guard task == .session(ledger: nil), let first = words.first else { return }
    switch first {
    case "new":
      guard words.count == 2 else { throw .newNeedsLedger }
      task = .new(ledger: words[1])
    case "demo":
      guard words.count <= 2 else { throw .surplus(words[2]) }
      guard words.count == 2 else {
        task = .demo(.binhDuong)
        return
      }
      guard let sample = DemoSample(rawValue: words[1]) else {
        let known = DemoSample.allCases.map(\.rawValue).joined(separator: ", ")
        throw .badValue("demo", words[1], known)
      }
      task = .demo(sample)
    case "learn":
      task = .learn(Array(words.dropFirst()))
    default:
      guard words.count == 1 else { throw .surplus(words[1]) }
      task = .session(ledger: first)
    }
  }
}

/// What is wrong with the arguments; each ends the program with exit code 2.
nonisolated enum UsageError: Error, Equatable {
  case unknownOption(String)
  case valueMissing(String)
  case takesNoValue(String)
  /// The option, the value and what was expected.
  case badValue(String, String, String)
  case newNeedsLedger
  case surplus(String)
  /// The word of the command line and its byte, both from 1.
  case notText(word: Int, byte: Int)

  var message: String {
    switch self {
    case .unknownOption(let name):
      let nearest = Similarity.nearest(to: name, among: OptionDeclaration.all.flatMap(\.names))
      return "unknown option '" + name + "'"
        + (nearest.first.map { "; did you mean " + $0 + "?" } ?? "")
    case .valueMissing(let name): return name + " needs a value"
    case .takesNoValue(let name): return name + " takes no value"
    case .badValue(let name, let value, let expected):
      return name + " '" + value + "' is not understood; expected " + expected
    case .newNeedsLedger: return "new needs one name: arrears new LEDGER"
    case .notText(let word, let byte):
      return "word \(word) behind arrears is no UTF-8 text at its byte \(byte)"
    case .surplus(let word): return "one word too many: '" + word + "'"
    }
  }
}
