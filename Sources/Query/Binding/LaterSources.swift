/// The sources that the language names and that have no rows yet, so that asking for one says just that.
enum LaterSources {
  static let names: Set<String> = [
    "law", "dues", "areas", "area_links", "receivables", "rules",
  ]
}
