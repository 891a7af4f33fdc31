extension BuiltInLessons {
  static let keptPromises = #"""
    lesson: 12
    title en: Promises
    title vi: Cam kết trả nợ
    minutes: 8

    step
    say en: A promise is a sum with a day. One agreement may have several parts, each with its own day. What
      was paid towards a part, and its state, are worked out from the payments; nobody types them.
    say vi: Cam kết là một số tiền kèm hạn. Một cam kết có thể chia nhiều kỳ, mỗi kỳ một hạn. Đã nộp bao nhiêu
      cho mỗi kỳ và tình trạng của kỳ là do chương trình tính từ các khoản nộp, không ai gõ.
    task en: Show the parts that TB0933A promised: part, amount, due and state of promises where code = TB0933A.
    task vi: Hiện các kỳ TB0933A đã hứa: part, amount, due và state của promises where code = TB0933A.
    answer: promises where code = TB0933A show part, amount, due, state
    another: promises where code = TB0933A show agreement, part, amount, due, paid, state
    wrong: promises show part, amount, due, state
    wrong: promises where code = TB0933A show part, amount
    hint en: promises where code = TB0933A show part, …
    hint vi: promises where code = TB0933A show part, …

    step
    say en: A part is open until its day has passed. Then it is kept, late, partly paid or broken.
    say vi: Một kỳ còn open cho đến hết hạn. Sau đó là kept (đúng hạn), late (nộp muộn), partly (nộp một phần)
      hoặc broken (không nộp).
    task en: Today is 13/10/2022. Why is the first part broken and the second open?
    task vi: Hôm nay là 13/10/2022. Vì sao kỳ một là broken mà kỳ hai là open?
    option en: The first was due on 20/09/2022 and nothing came; the second is due on 20/10/2022
    option vi: Kỳ một đến hạn 20/09/2022 mà chưa nộp gì; kỳ hai đến hạn 20/10/2022
    option en: The unit withdrew the first part
    option vi: Đơn vị rút lại kỳ một
    option en: Somebody has to close the second part by hand
    option vi: Phải có người đóng kỳ hai bằng tay
    right: 1
    hint en: Compare the days in the column due with today.
    hint vi: So ngày ở cột due với hôm nay.

    step
    say en: The words of a call and what was promised in it are one record: promise takes the parts, each a sum,
      by and a day, with a comma and a space between them.
    say vi: Cuộc gọi và lời hứa trong đó ghi cùng một lần: promise nhận các kỳ, mỗi kỳ là số tiền, by và ngày,
      cách nhau bằng dấu phẩy và dấu cách.
    task en: On 13/10/2022 TA0337B promised on the telephone 200m by 31/10/2022 and 300m by 30/11/2022. Record the
      call with result promised and both parts.
    task vi: Ngày 13/10/2022, qua điện thoại, TA0337B hứa nộp 200 triệu trước 31/10/2022 và 300 triệu trước
      30/11/2022. Ghi cuộc gọi với result promised và cả hai kỳ.
    answer: record call TA0337B on 13/10/2022 result promised promise 200m by 31/10/2022, 300m by 30/11/2022
    another: record call TA0337B on 13/10/2022 result promised promise 200 triệu by 31/10/2022, 300 triệu by 30/11/2022
    check: state promises where code = TA0337B show part, made, amount, due
    check: state calls where code = TA0337B and date = 13/10/2022 show result
    wrong: record call TA0337B on 13/10/2022 result promised promise 500m by 30/11/2022
    wrong: record promise TA0337B 200m by 31/10/2022
    hint en: record call TA0337B on 13/10/2022 result promised promise 200m by 31/10/2022, …
    hint vi: record call TA0337B on 13/10/2022 result promised promise 200m by 31/10/2022, …
    hint en: Where it went wrong, undo takes it back.
    hint vi: Nếu ghi nhầm, gõ undo để lấy lại.

    step
    say en: Money goes to the oldest part that is open. On the same day 150m came from TA0337B.
    say vi: Tiền nộp trừ vào kỳ cũ nhất còn mở. Cùng ngày TA0337B nộp 150 triệu.
    task en: Record the payment: record payment TA0337B 150m on 13/10/2022.
    task vi: Ghi khoản nộp: record payment TA0337B 150m on 13/10/2022.
    answer: record payment TA0337B 150m on 13/10/2022
    another: record payment TA0337B amount 150 triệu date 13/10/2022
    check: state payments where code = TA0337B show date, amount
    wrong: record payment TA0337B 15m on 13/10/2022
    hint en: record payment TA0337B 150m on 13/10/2022
    hint vi: record payment TA0337B 150m on 13/10/2022

    step
    task en: How much has come towards each part of TA0337B? Show part, amount, paid and state.
    task vi: Mỗi kỳ của TA0337B đã nộp bao nhiêu? Hiện part, amount, paid và state.
    answer: promises where code = TA0337B show part, amount, paid, state
    wrong: promises where code = TB0933A show part, amount, paid, state
    wrong: promises where code = TA0337B show part, amount
    hint en: promises where code = TA0337B show part, amount, paid, …
    hint vi: promises where code = TA0337B show part, amount, paid, …

    step
    say en: In the province some keep their word and some do not.
    say vi: Trong tỉnh có đơn vị giữ lời, có đơn vị không.
    task en: How many parts stand under each state, and what do they sum to? promises by state …
    task vi: Mỗi tình trạng có bao nhiêu kỳ, tổng bao nhiêu tiền? promises by state …
    answer: promises by state show count, sum(amount)
    another: promises by state show sum(amount), count total
    wrong: promises by district show count, sum(amount)
    wrong: promises by state show count
    hint en: promises by state show count, sum(amount)
    hint vi: promises by state show count, sum(amount)

    step
    say en: kept and late differ by the day: paid_in_time counts only what came up to the due day.
    say vi: kept và late khác nhau ở ngày: paid_in_time (nộp đúng hạn) chỉ tính số nộp đến hết ngày hạn.
    task en: Which parts were paid whole, but late? Show code, amount, due and paid_in_time.
    task vi: Những kỳ nào nộp đủ nhưng muộn? Hiện code, amount, due và paid_in_time.
    answer: promises where state = late show code, amount, due, paid_in_time
    another: promises where state is late show code, due, amount, paid, paid_in_time
    wrong: promises where state = partly show code, amount, due, paid_in_time
    wrong: promises where state = kept show code, amount, due, paid_in_time
    hint en: promises where state = late show …
    hint vi: promises where state = late show …

    step
    say en: Whom to call tomorrow: whose word was broken, and nothing was promised anew.
    say vi: Ngày mai gọi ai: đơn vị đã thất hứa.
    task en: How many units broke a promise, and what was the sum? distinct(code) and sum(amount) of the broken.
    task vi: Bao nhiêu đơn vị thất hứa, tổng số tiền hứa bao nhiêu? distinct(code) và sum(amount) của các kỳ broken.
    answer: promises where state = broken show distinct(code), sum(amount)
    another: promises where state = broken show sum(amount), distinct(code)
    wrong: promises show distinct(code), sum(amount)
    wrong: promises where state = open show distinct(code), sum(amount)
    hint en: promises where state = broken show …
    hint vi: promises where state = broken show …
    """#
}
