import Values

/// Scripts that teach bash, zsh and fish the words of the program, from the options themselves.
enum ShellCompletions {
  nonisolated static let shells = ["bash", "zsh", "fish"]

  /// - Returns: nil for a shell that is not known.
  static func script(for shell: String, in language: Language) -> String? {
    switch shell {
    case "bash": bash
    case "zsh": zsh(language)
    case "fish": fish(language)
    default: nil
    }
  }

  private static let tasks = ProgramUsage.tasks.compactMap { task in
    task.words.split(separator: " ").first.map(String.init).flatMap { $0.first == "[" ? nil : $0 }
  }

  private static let options = OptionDeclaration.all

  /// The words that a value may be; nil where it is a file or free.
  private static func values(of option: OptionDeclaration) -> [String]? {
    switch option.kind {
    case .format: OptionDeclaration.formats
    case .language: Language.allCases.map(\.rawValue)
    case .completions: shells
    case .command, .file, .set, .today, .operatorName, .readOnly, .keepGoing, .quiet, .noColor,
      .noPager, .timing, .version, .help, .man:
      nil
    }
  }

  private static var bash: String {
    let names = options.flatMap(\.names).joined(separator: " ")
    let cases = options.compactMap { option in
      values(of: option).map { values in
        "    " + option.names.joined(separator: "|") + ") COMPREPLY=($(compgen -W \""
          + values.joined(separator: " ") + "\" -- \"$word\")); return ;;"
      }
    }
    let files = options.filter { $0.kind == .file }.flatMap(\.names).joined(separator: "|")
    return """
      # bash: source <(arrears --completions bash)
      _arrears() {
        local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
        case $before in
      \(cases.joined(separator: "\n"))
          \(files)) COMPREPLY=($(compgen -f -- "$word")); return ;;
        esac
        if [[ $word == -* ]]; then
          COMPREPLY=($(compgen -W "\(names)" -- "$word"))
        else
          COMPREPLY=($(compgen -f -- "$word"))
          ((COMP_CWORD == 1)) && COMPREPLY+=($(compgen -W "\(tasks.joined(separator: " "))" -- "$word"))
        fi
      }
      complete -o filenames -F _arrears arrears

      """
  }

  private static func zsh(_ language: Language) -> String {
    let lines = options.flatMap { option in
      option.names.map { name in
        let summary = quoted(option.summary.text(in: language), escaping: "[]:")
        let value = option.value.map { value in
          ":" + value.lowercased() + ":"
            + (values(of: option).map { "(" + $0.joined(separator: " ") + ")" }
              ?? (option.kind == .file ? "_files" : ""))
        }
        return "  '" + name + "[" + summary + "]" + (value ?? "") + "' \\"
      }
    }
    return """
      #compdef arrears
      # zsh: source <(arrears --completions zsh)
      _arrears() {
        _arguments -s \\
      \(lines.joined(separator: "\n"))
        '1:ledger:{compadd \(tasks.joined(separator: " ")); _files}'
      }
      compdef _arrears arrears

      """
  }

  private static func fish(_ language: Language) -> String {
    let head =
      "complete -c arrears -n '__fish_use_subcommand' -a '" + tasks.joined(separator: " ") + "'"
    let lines = options.map { option in
      var parts = ["complete -c arrears"]
      for name in option.names {
        parts.append(name.hasPrefix("--") ? "-l " + name.dropFirst(2) : "-s " + name.dropFirst())
      }
      if option.value != nil { parts.append("-r") }
      if let values = values(of: option) {
        parts.append("-f -a '" + values.joined(separator: " ") + "'")
      }
      parts.append("-d '" + quoted(option.summary.text(in: language), escaping: "") + "'")
      return parts.joined(separator: " ")
    }
    return (["# fish: arrears --completions fish | source", head] + lines).joined(separator: "\n")
      + "\n"
  }

  /// Text between single quotes.
  private static func quoted(_ text: String, escaping signs: String) -> String {
    var quoted = ""
    for sign in text {
      if signs.contains(sign) { quoted += "\\" }
      quoted += sign == "'" ? "’" : String(sign)
    }
    return quoted
  }
}
