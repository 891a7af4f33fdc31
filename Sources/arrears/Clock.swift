import Glibc
import Values

/// The only reader of the system's clock.
enum Clock {
  /// Today where the program runs.
  static var today: Day {
    var now = time(nil)
    var parts = tm()
    // Safety: both pointers are to local values that outlive the call.
    unsafe localtime_r(&now, &parts)
    return Day(
      year: Int(parts.tm_year) + 1900,
      month: Int(parts.tm_mon) + 1,
      day: Int(parts.tm_mday)
    )
      ?? Day(index: 0)
  }

  /// `2022-10-13T08:15:30Z`.
  static func timestamp() -> String {
    var now = time(nil)
    var parts = tm()
    // Safety: both pointers are to local values that outlive the call.
    unsafe gmtime_r(&now, &parts)
    let day = Day(
      year: Int(parts.tm_year) + 1900,
      month: Int(parts.tm_mon) + 1,
      day: Int(parts.tm_mday)
    )
    return (day ?? Day(index: 0)).iso + "T" + padded(Int(parts.tm_hour), to: 2) + ":"
      + padded(Int(parts.tm_min), to: 2) + ":" + padded(Int(parts.tm_sec), to: 2) + "Z"
  }
}
