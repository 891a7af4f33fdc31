/// The remark of a list on a unit, in the words of the office's lists.
package enum SampleReason: UInt8, CaseIterable, Sendable {
  case none
  case bankrupt
  case dissolved
  case absent
  case pausing

  package var text: String {
    switch self {
    case .none: ""
    case .bankrupt: "Đang làm thủ tục phá sản"
    case .dissolved: "Đã giải thể"
    case .absent: "Bỏ địa chỉ kinh doanh"
    case .pausing: "Tạm dừng đóng"
    }
  }

  /// Whether it makes a debt bad; a pause does not.
  var makesBad: Bool {
    switch self {
    case .bankrupt, .dissolved, .absent: true
    case .none, .pausing: false
    }
  }
}
