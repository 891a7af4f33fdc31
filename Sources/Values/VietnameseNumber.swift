/// Whole numbers and days as they are read aloud in Vietnamese, the way official letters spell them.
///
/// The forms are those of schoolbooks: `linh` for an empty ten, `mốt` and `tư` behind `mươi`, `lăm`
/// behind any ten, `không trăm` for an empty hundred behind other figures, groups of zeros left out.
package enum VietnameseNumber {
  private static let digits = [
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
  ]
  private static let billion: UInt128 = 1_000_000_000

  /// `năm trăm tám mươi tỷ`; a negative number begins with `âm`.
  package static func words(_ number: Int128) -> String {
    guard number != 0 else { return digits[0] }
    var words = number < 0 ? ["âm"] : []
    append(number.magnitude, isLeading: true, to: &words)
    return words.joined(separator: " ")
  }

  /// A sum as a letter repeats it: `Năm trăm tám mươi tỷ đồng`.
  package static func sum(_ dong: Int128) -> String { capitalized(words(dong) + " đồng") }

  /// `ngày mười lăm tháng chín năm hai nghìn không trăm hai mươi hai`.
  package static func words(_ day: Day) -> String {
    let (year, month, day) = day.components
    // The fourth month has a name of its own, and so have the first ten days.
    let name = month == 4 ? "tư" : words(Int128(month))
    let place = (day <= 10 ? "mùng " : "") + words(Int128(day))
    return "ngày \(place) tháng \(name) năm \(words(Int128(year)))"
  }

  /// The same words with a capital at their beginning.
  package static func capitalized(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }

  /// Billions are counted by the same words again: `hai nghìn tỷ`, `một tỷ tỷ`.
  private static func append(_ number: UInt128, isLeading: Bool, to words: inout [String]) {
    let (billions, rest) = number.quotientAndRemainder(dividingBy: billion)
    var isLeading = isLeading
    if billions > 0 {
      append(billions, isLeading: isLeading, to: &words)
      words.append("tỷ")
      isLeading = false
    }
    for (unit, word) in [(1_000_000, "triệu"), (1000, "nghìn"), (1, "")] {
      let group = Int(rest) / unit % 1000
      guard group > 0 else { continue }
      append(group: group, isLeading: isLeading, to: &words)
      if !word.isEmpty { words.append(word) }
      isLeading = false
    }
  }

  /// A number of three figures; in front of all others its empty hundreds and tens are not read.
  private static func append(group: Int, isLeading: Bool, to words: inout [String]) {
    let (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10)
    if hundreds > 0 || !isLeading { words += [digits[hundreds], "trăm"] }
    switch tens {
    case 0: if ones > 0, hundreds > 0 || !isLeading { words.append("linh") }
    case 1: words.append("mười")
    default: words += [digits[tens], "mươi"]
    }
    switch (tens, ones) {
    case (_, 0): break
    case (2..., 1): words.append("mốt")
    case (2..., 4): words.append("tư")
    case (1..., 5): words.append("lăm")
    default: words.append(digits[ones])
    }
  }
}
