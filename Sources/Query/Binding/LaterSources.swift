/// The sources that the language names and that have no rows yet, so that asking for one says just that.
enum LaterSources {
  static let names: Set<String> = [
    "dues", "receivables",
  ]
}
