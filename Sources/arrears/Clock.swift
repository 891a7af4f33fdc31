import Glibc
import Values

/// The only reader of the system's clock.
enum Clock {
  /// Today where the program runs.
  static var today: Day {
    var now = time(nil)
    // Safety: both pointers are to local values that outlive the call.
    var parts = unsafe tm()
    unsafe localtime_r(&now, &parts)
    return unsafe day(of: parts)
  }

  /// `2022-10-13T08:15:30Z`.
  static func timestamp() -> String {
    var now = time(nil)
    // Safety: both pointers are to local values that outlive the call.
    var parts = unsafe tm()
    unsafe gmtime_r(&now, &parts)
    let clock = unsafe [parts.tm_hour, parts.tm_min, parts.tm_sec].map { padded(Int($0), to: 2) }
    return unsafe day(of: parts).iso + "T" + clock.joined(separator: ":") + "Z"
  }

  private static func day(of parts: tm) -> Day {
    let day = unsafe Day(
      year: Int(parts.tm_year) + 1900,
      month: Int(parts.tm_mon) + 1,
      day: Int(parts.tm_mday)
    )
    return day ?? Day(index: 0)
  }
}
