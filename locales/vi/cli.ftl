### songngu: dòng lệnh

## Trợ giúp

help-usage = Cách dùng:
help-commands = Các lệnh
help-arguments = Tham số
help-options = Tùy chọn
help-everywhere = Dùng với mọi lệnh

cmd-songngu = Biên dịch khóa học song ngữ: tài liệu phát tay, trang chiếu và gói SCORM từ bài học hai ngôn ngữ
    .usage = songngu [TÙY CHỌN] LỆNH
    .more = Bắt đầu bằng:
        {"  "}songngu new khoa-hoc-cua-toi
        {"  "}songngu build khoa-hoc-cua-toi

        Chạy songngu LỆNH --help để xem kỹ hơn về một lệnh.
cmd-new = Tạo một khóa học mẫu, chạy được ngay
    .usage = songngu new THƯ_MỤC
    .more = Ví dụ:
        {"  "}songngu new khoa-hoc-cua-toi
cmd-build = Kiểm tra khóa học và tạo các tài liệu
    .usage = songngu build [KHÓA_HỌC] [TÙY CHỌN]
    .more = Các loại tài liệu:
        {"  "}handout  trang web nhỏ để đọc và in (build/handout/index.html)
        {"  "}page     mỗi bài một tệp, để gửi qua Zalo hoặc thư điện tử
        {"  "}deck     trang chiếu, mỗi bài một tệp
        {"  "}scorm    gói tải lên Moodle (SCORM 1.2)

        Ví dụ:
        {"  "}songngu build
        {"  "}songngu build khoa-hoc-cua-toi --to handout,page
        {"  "}songngu build --lesson '01-*'

        Mã thoát: 0 không có vấn đề từ mức --fail-on trở lên, 1 có vấn đề, 2 không chạy được.
        Tài liệu luôn được tạo, dù có vấn đề.
cmd-check = Chỉ in các vấn đề phát hiện, không tạo tài liệu
    .usage = songngu check [KHÓA_HỌC] [TÙY CHỌN]
    .more = Ví dụ:
        {"  "}songngu check
        {"  "}songngu check --select SN02
        {"  "}songngu check --format json > van-de.json
        {"  "}songngu check --format html --out ra-soat.html
        {"  "}songngu check --write-baseline

        Dạng kết quả:
        {"  "}human   cho người đọc, ngay trên cửa sổ lệnh
        {"  "}short   mỗi vấn đề một dòng
        {"  "}json    cho chương trình khác; cấu trúc ở docs/schema
        {"  "}sarif   SARIF 2.1.0, cho trình soạn thảo và GitHub
        {"  "}junit   kết quả kiểm thử, mỗi bài một nhóm
        {"  "}github  chú thích trong GitHub Actions
        {"  "}gitlab  báo cáo Code Quality của GitLab
        {"  "}html    bản rà soát: hai bản song song, làm minh chứng cho hội đồng thẩm định

        Khóa học có nhiều vấn đề cũ: --write-baseline ghi nhận chúng vào songngu.baseline, sau đó check và build chỉ hiện
        vấn đề mới. Mỗi mục được nhận ra qua đoạn văn quanh nó nên có thể dời chỗ; hãy lưu tệp này cùng khóa học.

        Với dạng human, thêm --verbose để xem cả lưu ý; các dạng khác luôn có đủ. Mã thoát: 0 không có vấn đề từ mức --fail-on trở lên, 1 có vấn đề, 2 không chạy được.
cmd-verify = Kiểm tra gói SCORM đã làm xong, của bất kỳ ai
    .usage = songngu verify GÓI.zip [TÙY CHỌN]
    .more = Đọc được SCORM 1.2 và SCORM 2004 (3rd, 4th Edition). Không giải nén ra ổ đĩa, không sửa gì.

        Ví dụ:
        {"  "}songngu verify khoa-hoc.zip
        {"  "}songngu verify khoa-hoc.zip --verbose --fail-on warning
        {"  "}songngu verify khoa-hoc.zip --format json > van-de.json

        Các dạng in giống lệnh check. Ở dạng human, lưu ý chỉ hiện khi có --verbose.
        Mã thoát: 0 không có gì từ mức --fail-on trở lên, 1 có vấn đề, 2 không chạy được.
cmd-fix = Tự động sửa những chỗ chắc chắn: dấu dán từ Word, chữ bị hỏng mã, dạng không dùng
    .usage = songngu fix [KHÓA_HỌC] [TÙY CHỌN]
    .more = Chỉ sửa bài học, bảng thuật ngữ riêng của khóa học và course.toml. Chạy lần thứ hai không đổi gì thêm.

        Ví dụ:
        {"  "}songngu fix --diff
        {"  "}songngu fix --select SN0202
        {"  "}songngu fix --unsafe-fixes --diff > thay-doi.diff

        Mã thoát: 0 không còn vấn đề từ mức --fail-on trở lên, 1 còn vấn đề, 2 không chạy được.
cmd-sync = Giữ bản dịch luôn khớp với bản gốc
    .usage = songngu sync LỆNH
    .more = Người rà soát đọc một bài ở cả hai ngôn ngữ rồi xác nhận. Từ đó songngu ghi trong songngu.lock những gì đã rà soát,
        và các vấn đề SN03 cho biết điều gì đã đổi. Hãy lưu songngu.lock cùng khóa học; git gộp tệp này theo từng dòng.

        Ví dụ:
        {"  "}songngu sync status
        {"  "}songngu sync accept --lesson '01-*' --by "Nguyễn Lan"
cmd-sync-status = Theo từng bài: số đoạn đã cập nhật, cần cập nhật, còn thiếu, chưa rà soát, bản nháp do máy dịch
    .usage = songngu sync status [KHÓA_HỌC] [TÙY CHỌN]
    .more = Ví dụ:
        {"  "}songngu sync status --format json
cmd-sync-accept = Xác nhận bài học như hiện tại: bản gốc và bản dịch nói cùng một điều
    .usage = songngu sync accept [KHÓA_HỌC] --by TÊN [TÙY CHỌN]
    .more = Xác nhận lại chỉ đổi những gì đã thay đổi. Bản nháp do máy dịch (`translation: draft` ở đầu tệp, hoặc
        <!-- songngu: draft --> phía trên một đoạn) không được xác nhận: đọc xong hãy xóa dấu này.

        Ví dụ:
        {"  "}songngu sync accept --lesson '01-*' --by "Nguyễn Lan"
cmd-terms = Xem thuật ngữ được dùng thế nào trong khóa học
    .usage = songngu terms LỆNH
    .more = Ví dụ:
        {"  "}songngu terms coverage
        {"  "}songngu terms uses --format csv
cmd-terms-coverage = Độ phủ thuật ngữ theo bài: thuật ngữ được dùng, đã có đủ hai bản, còn thiếu và thiếu ở đâu
    .usage = songngu terms coverage [KHÓA_HỌC] [TÙY CHỌN]
    .more = Ví dụ:
        {"  "}songngu terms coverage --format csv > do-phu.csv
cmd-terms-uses = Liệt kê mọi chỗ dùng thuật ngữ
    .usage = songngu terms uses [KHÓA_HỌC] [TÙY CHỌN]
    .more = Ví dụ:
        {"  "}songngu terms uses --format json
cmd-terms-find = Xem mọi chỗ dùng một thuật ngữ trong ngữ cảnh, hai bản đặt cạnh nhau
    .usage = songngu terms find THUẬT_NGỮ [KHÓA_HỌC] [TÙY CHỌN]
    .more = THUẬT_NGỮ là mã hoặc một dạng bất kỳ ở một trong hai ngôn ngữ, kể cả số nhiều. Từ không phải thuật ngữ thì được tìm như văn bản thường.

        Ví dụ:
        {"  "}songngu terms find contactor
        {"  "}songngu terms find "công tắc tơ" khoa-hoc
        {"  "}songngu terms find contactor --format csv > contactor.csv
cmd-terms-extract = Đề xuất thuật ngữ chưa có trong bảng thuật ngữ, dựa trên những gì cả hai bản cùng nói
    .usage = songngu terms extract [KHÓA_HỌC] [TÙY CHỌN]
    .more = Ví dụ:
        {"  "}songngu terms extract
        {"  "}songngu terms extract --format csv > de-xuat.csv

        Tệp CSV là một bảng thuật ngữ: xóa dòng không cần, sửa dòng còn lại, rồi thêm tệp vào glossaries trong course.toml.
cmd-explain = Giải thích một quy tắc kiểm tra, có ví dụ sai và ví dụ đúng; không ghi mã thì liệt kê mọi quy tắc
    .usage = songngu explain [MÃ]
    .more = Ví dụ:
        {"  "}songngu explain SN0101
cmd-completions = Tạo tệp gợi ý lệnh cho shell
    .usage = songngu completions SHELL
    .more = Các shell: bash, elvish, fish, powershell, zsh

        Ví dụ:
        {"  "}songngu completions bash > songngu.bash

arg-dir = Thư mục sẽ tạo; phải là thư mục mới hoặc trống
    .value = THƯ_MỤC
arg-term = Thuật ngữ cần tìm: mã, hoặc một dạng ở một trong hai ngôn ngữ
    .value = THUẬT_NGỮ
arg-course = Thư mục khóa học; nếu bỏ trống, lấy thư mục gần nhất phía trên có course.toml
    .value = KHÓA_HỌC
arg-package = Gói cần kiểm tra: một tệp .zip
    .value = GÓI.zip
arg-code = Mã hoặc tên quy tắc, ví dụ SN0107 hoặc number-differs; SN01 liệt kê một nhóm
    .value = MÃ
arg-shell = bash, elvish, fish, powershell hoặc zsh
    .value = SHELL
arg-ui-lang = Ngôn ngữ của thông báo; mặc định theo hệ điều hành
    .value = NGÔN_NGỮ
arg-color = Màu sắc; mặc định chỉ dùng trên cửa sổ lệnh
    .value = KHI_NÀO
arg-quiet = Chỉ in lỗi
arg-verbose = In cả lưu ý
arg-timings = In thời gian của từng công đoạn
arg-jobs = Số luồng chạy song song; mặc định bằng số bộ xử lý
    .value = SỐ
arg-to = Các loại tài liệu cần tạo, cách nhau bằng dấu phẩy; mặc định theo course.toml
    .value = DANH_SÁCH
arg-lesson = Chỉ những bài có tên khớp, ví dụ '01-*'; có thể dùng nhiều lần. Tài liệu phát tay và gói SCORM vẫn gồm đủ các bài
    .value = MẪU
arg-out = Thư mục kết quả; mặc định là build trong khóa học
    .value = THƯ_MỤC
arg-format = Dạng kết quả
    .value = DẠNG
arg-report = Ghi kết quả vào tệp này thay vì in ra; không dùng cho dạng human
    .value = TỆP
arg-fail-on = Từ mức nào thì mã thoát là 1; mặc định là error
    .value = MỨC
arg-select = Chỉ kiểm tra các quy tắc này: mã, phần đầu của mã hoặc tên, cách nhau bằng dấu phẩy
    .value = DANH_SÁCH
arg-ignore = Bỏ qua các quy tắc này
    .value = DANH_SÁCH
arg-by = Người rà soát
    .value = TÊN
arg-lesson-accept = Chỉ những bài có tên khớp, ví dụ '01-*'; có thể dùng nhiều lần
arg-baseline = Tệp ghi những vấn đề đã chấp nhận và được bỏ qua; mặc định là songngu.baseline trong khóa học, nếu có
    .value = TỆP
arg-write-baseline = Chấp nhận mọi vấn đề hiện có: ghi chúng vào tệp này
arg-diff = Không ghi tệp nào; chỉ in những thay đổi dự kiến (unified diff)
arg-unsafe-fixes = Sửa cả những chỗ cần người xem lại, vì nghĩa có thể thay đổi
arg-help = In phần trợ giúp
arg-version = In số phiên bản

## Sai tham số

usage-unknown-argument = không có tùy chọn `{ $argument }` ở đây
usage-unknown-command = không có lệnh `{ $argument }`
usage-wrong-value = `{ $value }` không dùng được cho { $argument }
usage-wrong-choice = `{ $value }` không dùng được cho { $argument }; chọn một trong: { $choices }
usage-no-value = { $argument } cần một giá trị
usage-missing = còn thiếu: { $argument }
usage-twice = { $argument } được dùng nhiều hơn một lần
usage-no-command = chưa có tên lệnh
usage-other = không hiểu được các tham số
usage-near = có phải ý bạn là `{ $near }`?
usage-see-help = chạy songngu --help để xem các lệnh

## Không chạy được

fail-no-course = không có course.toml trong { $value } và các thư mục phía trên; hãy vào thư mục khóa học, hoặc tạo khóa học mới bằng songngu new khoa-hoc-cua-toi
fail-not-empty = thư mục { $value } không trống; hãy chọn tên khác
fail-no-rule = không có quy tắc { $value }; mã có dạng SN0107, nằm trong ngoặc vuông ở mỗi vấn đề; songngu explain liệt kê mọi quy tắc
fail-no-lesson = không có bài nào khớp với { $value }; tên bài lấy theo tên tệp, bỏ phần ngôn ngữ và phần mở rộng
fail-bad-glob = { $value } không phải là mẫu tên; dấu * thay cho chuỗi bất kỳ: '01-*'
fail-output = không in được kết quả: { $value }
fail-not-found = không tìm thấy { $value }
fail-denied = không đọc hoặc ghi được { $value }; hãy kiểm tra quyền với thư mục, hoặc chọn thư mục khác bằng --out
fail-in-use = { $value } đang mở ở chương trình khác; hãy đóng (Word, Excel hoặc trình duyệt) rồi chạy lại
fail-no-space = ổ đĩa đã đầy: chưa ghi được { $value }; hãy giải phóng dung lượng rồi chạy lại
fail-other = { $value }: { $detail }

## Tiến độ và tóm tắt

progress-read = Đã đọc
progress-read-what = { $lessons } bài · { $languages } ngôn ngữ · { $glossaries } bảng thuật ngữ ({ $terms } thuật ngữ)
progress-check = Kiểm tra
progress-make = Tạo
output-handout = tài liệu phát tay
output-page = trang đơn
output-deck = trang chiếu
output-deck-pdf = trang chiếu PDF
output-scorm = gói SCORM
output-scorm-2004-3rd = gói SCORM 2004 3rd
output-scorm-2004-4th = gói SCORM 2004 4th
output-player = khóa học tự chạy
output-pdf = PDF để in
output-book = cả khóa học để in (PDF)
output-epub = sách điện tử (EPUB)
output-pptx = trang chiếu PowerPoint
output-test = đề kiểm tra giấy
output-docx = tài liệu Word
output-plan = giáo án
summary-counts = { $lessons } bài · thuật ngữ có đủ hai bản { $covered }/{ $used } ({ $percent }%) · { $errors } lỗi, { $warnings } cảnh báo, { $notes } lưu ý
summary-use-handout = đọc, in
summary-use-page = gửi qua Zalo, thư
summary-use-deck = chiếu
summary-use-deck-pdf = phát cho học sinh hoặc chiếu ở máy bất kỳ; không có đáp án
summary-use-scorm = tải lên Moodle
summary-use-scorm-2004-3rd = tải lên Moodle
summary-use-scorm-2004-4th = tải lên Moodle
summary-use-plan = hoàn chỉnh rồi ký; mẫu để sửa nằm cùng thư mục
summary-use-pdf = in; đáp án nằm trong thư mục teacher
summary-use-book = in thành một tập; đáp án nằm trong thư mục teacher
summary-use-epub = đọc trên điện thoại, máy đọc sách; không cần mạng
summary-use-pptx = sửa và chiếu bằng PowerPoint
summary-use-test = in; đáp án các mã đề nằm trong thư mục teacher
summary-use-docx = sửa và in bằng Word
summary-use-player = mở trực tiếp, gửi qua Zalo; không cần Moodle
verify-package = { $version } · { $title } · { $scos } SCO · { $files } · { $size }
verify-no-version = không rõ phiên bản SCORM
verify-clean = Không thấy vấn đề nào mà hệ thống thường vướng phải · { $notes } lưu ý
verify-counts = { $errors } lỗi, { $warnings } cảnh báo, { $notes } lưu ý
summary-files = { $count } tệp
summary-size = { $size } { $unit }
summary-done = Hoàn tất sau { $seconds } giây
summary-failed-output = chưa ghi được { $output }: { $why }
baseline-written = Đã chấp nhận { $count } vấn đề và ghi vào { $file }; từ nay chỉ hiện vấn đề mới
baseline-left-out = Bỏ qua { $count } vấn đề đã chấp nhận trước đây
fix-file = { $file }: đã sửa { $count } vấn đề ({ $rules })
fix-mended = Đã sửa { $count } vấn đề trong { $files } tệp
fix-would-mend = Chưa ghi tệp nào; chạy songngu fix không có --diff sẽ sửa { $count } vấn đề trong { $files } tệp
fix-nothing = Không có gì để sửa tự động
fix-unsafe-left = Còn { $count } chỗ sửa được nhưng cần người xem lại: xem bằng --unsafe-fixes --diff, rồi chạy với --unsafe-fixes
new-done = Đã tạo khóa học mới trong { $dir }. Mở các bài học bằng trình soạn thảo văn bản, rồi chạy: songngu build { $dir }
timing-share = { $stage } { $milliseconds } ms ({ $percent }%)

## Đồng bộ

sync-lesson = bài
sync-fresh = đã cập nhật
sync-stale = cần cập nhật
sync-missing = còn thiếu
sync-unreviewed = chưa rà soát
sync-draft = bản nháp
sync-course = khóa học
sync-no-lock = Chưa có gì được xác nhận. Khi rà soát xong một bài: songngu sync accept --lesson TÊN_BÀI --by TÊN_BẠN
sync-accepted = { $count ->
        [0] Không có gì mới để xác nhận
       *[other] Đã xác nhận { $count } đoạn
    } trong { $lessons } bài; { $file } đã cập nhật
sync-drafts = Không xác nhận { $count } đoạn nháp do máy dịch: đọc xong hãy xóa dấu nháp rồi xác nhận lại
sync-no-translation = { $count } đoạn chưa có bản dịch
sync-dropped = { $count } bài không còn trong khóa học; đã bỏ các dòng của chúng khỏi { $file }

## Thuật ngữ

coverage-lesson = bài
coverage-terms = thuật ngữ
coverage-covered = đủ hai bản
coverage-missing = còn thiếu
coverage-course = khóa học
coverage-line = { $lang }, dòng { $line }
coverage-more = và { $count } thuật ngữ khác
uses-term = thuật ngữ
uses-form = dạng
uses-lang = ngôn ngữ
uses-place = vị trí
uses-text = văn bản
form-preferred = ưu tiên
form-admitted = chấp nhận
form-forbidden = không dùng

## Các vấn đề phát hiện

report-title = Độ phủ thuật ngữ
report-skip = Đến phần còn thiếu
report-covered = thuật ngữ có đủ hai bản
report-share = tỷ lệ
report-open = chỗ chưa có thuật ngữ tương đương
report-lessons = bài
report-map = Thuật ngữ trong các bài
report-no-terms = Chưa bài nào dùng thuật ngữ trong bảng.
report-filter = Lọc
report-order = Sắp xếp
report-order-name = theo bảng chữ cái
report-order-missing = thiếu nhiều nhất trước
report-order-uses = dùng nhiều nhất trước
report-only-missing = chỉ thuật ngữ còn thiếu
report-shown = { $shown }/{ $all } thuật ngữ
report-key-full = dùng 3 lần, bản kia đều có
report-key-part = 2 trong 3 lần có ở bản kia
report-key-none = bản kia chưa có lần nào
report-answered = đã có
report-by-lesson = Theo bài
report-missing = Còn thiếu
report-nothing-missing = Mọi thuật ngữ đều có đủ hai bản.
report-used-at = dùng ở
report-lacking-at = chưa có ở
find-nothing = Không tìm thấy “{ $words }”: bảng thuật ngữ và các bài đều không có.
find-no-term = “{ $words }” không có trong bảng thuật ngữ; đã tìm như văn bản thường.
find-near = Có phải ý là: { $names }
find-counterpart = Có lẽ là một cặp: { $vi } · { $en } (đi cùng nhau { $percent }%)
find-lessons = { $count } bài
find-no-counterpart = (không có đoạn tương ứng)
extract-vi = tiếng Việt
extract-en = tiếng Anh
extract-uses = số lần
extract-lessons = số bài
extract-together = đi cùng nhau
extract-place = chỗ đầu tiên
extract-none = Không có gì để đề xuất: những gì hai bản cùng nhắc nhiều lần đều đã có trong bảng thuật ngữ.
extract-more = … và { $count } đề xuất nữa; --format csv có đủ tất cả
extract-next = Bước tiếp theo: songngu terms extract --format csv > de-xuat.csv, rồi sửa tệp này như một bảng thuật ngữ.
extract-note = vi { $vi } lần, en { $en } lần, cùng nhau { $together } lần, trong { $lessons } bài; đầu tiên { $place }: { $context } | { $counterpart }

severity-error = lỗi
severity-warning = cảnh báo
severity-note = lưu ý
report-help = gợi ý
report-fix = sửa tự động
report-explain-name = giải thích
report-explain = chạy songngu explain { $code }
report-no-findings = không có vấn đề nào
report-root = gốc của kho mã nguồn, hoặc thư mục khóa học nếu khóa học không nằm trong kho nào

## Trang giải thích: các nhóm quy tắc theo đầu mã, và từ mở đầu mỗi phần

family-SN00 = khóa học, các tệp, cách viết bài và bảng thuật ngữ
family-SN01 = đối chiếu hai bản
family-SN02 = thuật ngữ
family-SN03 = bản cần cập nhật
family-SN04 = liên kết và hình ảnh
family-SN05 = tiếp cận cho mọi người
family-SN06 = chữ và chính tả
family-SN07 = giảng dạy và câu hỏi
family-SN08 = gói cho hệ thống học tập
family-SN09 = tài liệu xuất bản
explain-wrong = Chưa đúng
explain-right = Đúng
explain-mend = Cách sửa
