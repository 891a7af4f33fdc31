/// The last sign of a prompt tells whether Enter would run the text.
nonisolated enum PromptSign {
  /// The prompt with its last visible character replaced, `>` kept for what may run.
  ///
  /// Signs are plain ASCII, one cell each: every console font has them and nothing moves.
  static func prompt(_ prompt: String, for state: LineState) -> String {
    switch state {
    case .complete: prompt
    case .incomplete, .unclosed: replacingLastSign(of: prompt, by: "-")
    case .wrong: replacingLastSign(of: prompt, by: "!")
    }
  }

  private static func replacingLastSign(of prompt: String, by sign: Character) -> String {
    guard let index = prompt.lastIndex(where: { $0 != " " }) else { return prompt }
    var result = prompt
    result.replaceSubrange(index...index, with: String(sign))
    return result
  }
}
