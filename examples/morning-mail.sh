#!/bin/sh
# The morning's state as a mail, for cron. The subject says whether something asks for a look; the
# body is data only, so that it can be mailed as it is.
#
#   15 7 * * 1-5  LEDGER=/srv/bhxh/tinh.arrears /srv/bhxh/morning-mail.sh | sendmail thu-no@example.vn
#
# Exit codes are those of arrears: 5 where an expectation did not hold, 6 where the ledger could not
# be opened.
set -u
arrears=${ARREARS:-arrears}
ledger=${LEDGER:?the ledger is not named}
folder=$(dirname "$0")

body=$("$arrears" "$ledger" --lang vi --quiet ${TODAY:+--today "$TODAY"} \
  -f "$folder/mail-summary.arr" 2>&1)
code=$?

case $code in
  0) subject="Nợ BHXH: tóm tắt sáng nay" ;;
  5) subject="Nợ BHXH: CẦN XEM" ;;
  *) subject="Nợ BHXH: không chạy được (mã $code)" ;;
esac
printf 'Subject: %s\nContent-Type: text/plain; charset=utf-8\n\n%s\n' "$subject" "$body"
exit $code
