### songngu: output

## Names of languages

language-vi = tiếng Việt
language-en = tiếng Anh
language-zh = tiếng Trung
language-ja = tiếng Nhật
language-ko = tiếng Hàn
language-fr = tiếng Pháp
language-de = tiếng Đức
language-lo = tiếng Lào
language-km = tiếng Khmer
own-name-vi = Tiếng Việt
own-name-en = English
own-name-zh = 中文
own-name-ja = 日本語
own-name-ko = 한국어
own-name-fr = Français
own-name-de = Deutsch
own-name-lo = ລາວ
own-name-km = ខ្មែរ

## Blocks

out-figure = Hình
out-table = Bảng { $number }
out-tip = Mẹo
out-note = Ghi chú
out-important = Quan trọng
out-caution = Thận trọng
out-warning = Cảnh báo
out-danger = Nguy hiểm
out-example = Ví dụ
out-procedure = Quy trình

## Questions

out-question = Câu hỏi
out-question-number = Câu { $number }
out-points = { $points } điểm
out-quiz-single = chọn một đáp án
out-quiz-multiple = chọn nhiều đáp án
out-quiz-true-false = đúng hay sai
out-quiz-numeric = điền số
out-quiz-short = trả lời ngắn
out-quiz-match = ghép cặp
out-quiz-order = sắp xếp thứ tự
out-quiz-cloze = điền vào chỗ trống
out-true = Đúng
out-false = Sai
out-hint = Gợi ý
out-answer = Xem đáp án
out-answer-key = Đáp án

## The page of a lesson

out-both = Cả hai
out-language = Ngôn ngữ
out-text-size = Cỡ chữ
out-text-smaller = Chữ nhỏ hơn
out-text-larger = Chữ lớn hơn
out-dark = Nền tối
out-light = Nền sáng
out-print = In
out-glossary = Bảng thuật ngữ
out-access = Hình có mô tả, công thức là MathML, mỗi đoạn ghi rõ ngôn ngữ.
out-contents = Mục lục
out-previous = Bài trước
out-next = Bài sau
out-skip = Đến nội dung
out-only = Chỉ đọc { $language }
out-showing = Đang hiển thị: { $language }
out-showing-both = Đang hiển thị cả hai ngôn ngữ
out-objectives = Mục tiêu
out-knowledge = Kiến thức
out-skills = Kỹ năng
out-autonomy = Mức độ tự chủ và trách nhiệm
out-equipment = Dụng cụ, thiết bị
out-theory = Bài lý thuyết
out-practice = Bài thực hành
out-integrated = Bài tích hợp
out-hours = Thời gian: { $hours }
out-hours-total = { $hours } giờ
out-hours-theory = lý thuyết { $hours } giờ
out-hours-practice = thực hành { $hours } giờ
out-hours-test = kiểm tra { $hours } giờ
out-key-terms = Thuật ngữ chính
out-terms = Thuật ngữ trong bài
out-in-glossary = Xem trong bảng thuật ngữ
out-listen = Nghe phát âm
out-close = Đóng
out-footnotes = Chú thích
out-back = về chỗ đang đọc
out-no-counterpart = chưa có bản { $language }
out-one-language = Bài này chưa có bản { $language }.
out-test-code = Mã đề: { $code }
out-name-line = Họ và tên: { $dots }
out-class-line = Lớp: { $dots }
out-date-line = Ngày: { $dots }

## The index and the glossary page

out-part-module = Phần
out-part-programme = Mô đun
out-other-lessons = Các bài khác
out-left-out = Những bài chưa đưa vào được
out-left-out-why = không đọc được tệp; xem kết quả của songngu check
out-no-version = chưa có bản { $language }
out-decimal-note = Dấu thập phân: trong tiếng Việt 1,5 là 1.5 trong tiếng Anh.
out-use = Dùng các tệp này thế nào
out-use-read = Đọc: mở một bài bằng trình duyệt, không cần mạng. Chọn Tiếng Việt, English hoặc Cả hai ở đầu trang.
out-use-print = In: mở bài, chọn ngôn ngữ rồi nhấn Ctrl+P. Khổ A4, đen trắng đều đọc được.
out-use-send = Gửi: nén cả thư mục này. Nếu gửi qua Zalo, tạo bài thành một tệp bằng songngu build --to page.
out-use-lms = Moodle: tải gói trong thư mục scorm lên, chọn hoạt động Gói SCORM.
out-search = Tìm thuật ngữ
out-search-hint = không cần gõ dấu
out-search-none = Không tìm thấy “{ $query }”
out-search-count = { $count } thuật ngữ
out-term = Thuật ngữ
out-definition = Định nghĩa
out-used-in = Có trong bài

## Writing outputs (SN0901–SN0909)

SN0901 = không chuyển được công thức này: { $detail }
    .label = công thức
    .help = sửa công thức LaTeX; trước mắt trang in nguyên văn công thức
SN0902 = không dùng được tệp giao diện { $file }: { $detail }
    .help = sửa tệp này hoặc xóa nó đi; trước mắt dùng tệp có sẵn của songngu
SN0903 = Word không hiện được loại hình như { $file }; phần mô tả được in thay cho hình
    .label = hình
    .help = lưu hình thành PNG, JPEG hoặc SVG
SN0904 = bài này chưa có plan: thời gian được chia theo các bước của mẫu giáo án
    .label = chưa có plan
    .help = ghi các bước dưới khóa plan ở phần đầu bài, kèm số phút và hoạt động của giáo viên, học sinh
SN0905 = không dùng được mẫu giáo án { $file }: { $detail }
    .help = sửa tệp này hoặc xóa nó đi; trước mắt dùng mẫu có sẵn của songngu
SN0906 = không tạo được PDF của bài này: { $detail }
    .help = thường do một hình bị hỏng: mở hình rồi lưu lại; các đầu ra khác vẫn đầy đủ
SN0907 = không phông chữ nào có những ký tự này: { $characters }
    .help = viết cách khác, hoặc chép một phông có các ký tự ấy vào thư mục fonts của khóa học
SN0908 = máy này không có phông { $font }
    .label = bài này được in bằng phông khác
    .help = cài phông đó hoặc chọn phông khác: [page] font trong course.toml; PDF dùng phông đi kèm songngu
SN0909 = { $file } không phải là phông chữ hoặc đã hỏng
    .help = chép lại tệp này (TTF, OTF hoặc TTC) hoặc bỏ nó khỏi thư mục; trước mắt tài liệu dùng các phông còn lại
SN0910-missing = không có tệp mẫu { $file } trong khóa học
    .help = chép tệp trình chiếu vào thư mục khóa học và ghi đường dẫn tính từ đó
SN0910-damaged = không đọc được { $file } như một tệp trình chiếu
    .help = mở bằng PowerPoint rồi lưu lại dạng .pptx; trước mắt trang chiếu dùng giao diện của songngu
SN0910-layout = { $file } không có bố cục nào gồm tiêu đề và nội dung
    .help = thêm bố cục ấy trong View > Slide Master; trước mắt trang chiếu dùng giao diện của songngu

## Gói SCORM (SN0801–SN0809)

SN0801 = { $questions } câu hỏi làm phần ghi nhớ của gói SCORM dài { $length } ký tự; giới hạn là { $limit }
    .help = chia khóa học thành nhiều khóa, hoặc bỏ bớt câu trả lời ngắn và câu điền số

## Decks

deck-slides = Trang chiếu
deck-words = Thuật ngữ hôm nay
deck-speak = Bạn nói được chưa?
deck-continued = (tiếp)
deck-notes = Ghi chú của giáo viên
deck-no-notes = Trang này không có ghi chú
deck-answer = Đáp án:
deck-see-handout = Xem phần còn lại trong tài liệu phát tay
deck-controls = Điều khiển trang chiếu
deck-previous = Trang trước
deck-next = Trang sau
deck-first = Trang đầu
deck-last = Trang cuối
deck-overview = Xem tất cả trang
deck-language = Đổi ngôn ngữ
deck-presenter = Màn hình người trình bày
deck-fullscreen = Toàn màn hình
deck-black = Màn hình đen
deck-white = Màn hình trắng
deck-help = Phím tắt và trợ giúp
deck-slide-of = Trang {"{n}"}/{"{total}"}
deck-end = Hết trang chiếu
deck-timer = Thời gian
deck-reset = Đặt lại
deck-blocked = Trình duyệt đã chặn cửa sổ người trình bày, nên ghi chú hiện bên dưới trang chiếu.
deck-letters = Dùng phím chữ
deck-teachers-copy = Bản dành cho giáo viên: tệp này có ghi chú và đáp án.
