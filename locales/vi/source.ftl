### songngu: source

## course.toml (SN0001–SN0019)

kind-text = một chuỗi trong dấu ngoặc kép
kind-yes-no = true hoặc false
kind-number = một số
kind-list = một danh sách trong ngoặc vuông
kind-table = một bảng
kind-hours = một số, hoặc { "{" } theory = 1, practice = 2, test = 0 { "}" }
kind-localised = một chuỗi, hoặc { "{" } vi = "…", en = "…" { "}" }
kind-language = mã ngôn ngữ như vi hoặc en
kind-course-language = một trong các ngôn ngữ của khóa học
kind-severity = "error", "warning" hoặc "note"
kind-pair = một cặp như ["220 V", "230 V"]
fix-rename-key = đổi thành { $near }

SN0001 = không đọc được course.toml ở chỗ này: { $detail }
    .help = TOML cần dạng khóa = "giá trị", mỗi khóa một dòng; chuỗi đặt trong dấu ngoặc kép
SN0002 = songngu không có khóa `{ $key }`
    .help = các khóa dùng được ở đây: { $known }
SN0002-near = songngu không có khóa `{ $key }`; có phải ý bạn là `{ $near }`?
    .help = sửa thành `{ $near }`
SN0003 = giá trị này không đúng loại
    .label = cần { $expected }
    .help = viết { $expected }; trước mắt dùng giá trị mặc định
SN0003-choice = `{ $value }` không nằm trong các lựa chọn
    .help = chọn một trong: { $choices }
SN0003-languages = songngu tạo khóa học hai ngôn ngữ; ngôn ngữ này bị bỏ qua
    .help = giữ lại hai bảng dưới [languages]
SN0003-outside = thư mục kết quả `{ $value }` nằm ngoài khóa học
    .help = chọn một thư mục bên trong khóa học, ví dụ out = "build"
SN0004 = thiếu khóa `{ $key }`
    .help = thêm khóa này; chạy songngu new trong thư mục trống để xem một course.toml đầy đủ
SN0005 = mẫu đường dẫn `{ $pattern }` không chỉ ra được bài học
    .help = viết {"{lesson}"} đúng một lần ở chỗ tên bài, trong thư mục khóa học: "lessons/{"{lesson}"}.vi.md"
SN0006 = chưa có bản { $language } của { $count } bài: { $lessons }
    .help = các trang vẫn được tạo bằng ngôn ngữ còn lại; thêm tệp khi đã dịch xong
SN0007 = không có bài `{ $lesson }`
    .help = tên bài lấy theo tên tệp, bỏ phần ngôn ngữ và phần mở rộng
SN0007-near = không có bài `{ $lesson }`; có phải ý bạn là `{ $near }`?
    .help = tên bài lấy theo tên tệp, bỏ phần ngôn ngữ và phần mở rộng
SN0007-twice = bài `{ $lesson }` được liệt kê hai lần
    .help = chỉ để bài này trong một phần
SN0008 = { $count } bài chưa thuộc phần nào: { $lessons }
    .help = thêm vào danh sách lessons của một phần; trước mắt các bài này xếp sau cùng
SN0009 = { $path } không phải văn bản UTF-8 (từ dòng { $line })
    .help = mở tệp bằng Notepad, chọn Lưu thành, mã hóa UTF-8, rồi chạy lại; trước mắt tệp bị bỏ qua
SN0010 = không đọc được { $path }: { $detail }
    .help = đóng tệp ở chương trình khác và kiểm tra quyền đọc; trước mắt tệp bị bỏ qua
SN0011 = không có tệp bài học nào khớp với { $patterns }
    .help = đặt bài học đúng chỗ các mẫu chỉ ra, hoặc sửa path dưới [languages]
SN0012 = không có bảng thuật ngữ `{ $glossary }`
    .help = viết đường dẫn trong khóa học, ví dụ "glossaries/*.csv", hoặc một bảng đi kèm: { $shipped }

## Bảng thuật ngữ (SN0040–SN0048)

SN0040 = không đọc được bảng thuật ngữ này: dòng đầu phải là tên các cột
    .help = viết dòng đầu, ví dụ id,vi,en, rồi mỗi thuật ngữ một dòng
SN0040-language = bảng thuật ngữ này chỉ có cột của một ngôn ngữ
    .help = thêm cột vi hoặc en vào dòng đầu và điền thuật ngữ của ngôn ngữ đó vào từng dòng
SN0040-twice = cột `{ $column }` xuất hiện hai lần
    .help = xóa một trong hai cột; trước mắt dùng cột đứng trước
SN0041 = songngu không dùng cột `{ $column }`
    .help = các cột được dùng: id, vi, en; vi.admitted, vi.forbidden, vi.def và tương tự cho en; en.ipa, pos, domain, image, source, note, status, strict, match, keep
SN0042 = songngu không có cột `{ $column }`; có phải ý bạn là `{ $near }`?
    .help = sửa thành `{ $near }` ở dòng đầu; trước mắt cột này không được đọc
SN0043 = dòng này có { $cells } ô, còn dòng đầu chỉ có { $columns } cột; dòng bị bỏ qua
    .help = đặt ô có dấu ngăn cách bên trong vào dấu ngoặc kép: "a, b"
SN0043-short = dòng này chỉ có { $cells } trên { $columns } ô; dòng bị bỏ qua
    .help = điền thuật ngữ ở cả hai ngôn ngữ
SN0043-quote = dấu ngoặc kép mở ở đây không được đóng; phần sau bị bỏ qua
    .help = đóng ngoặc kép ở cuối ô; dấu ngoặc kép nằm trong ô phải viết hai lần
SN0044 = dòng này thiếu thuật ngữ { $language }; dòng bị bỏ qua
    .help = điền vào ô còn trống, hoặc ghi en ở cột keep nếu giữ nguyên từ tiếng Anh trong tiếng Việt
SN0045 = hai khái niệm dùng chung thuật ngữ “{ $form }”
    .label = lần nữa ở đây
    .related = lần đầu ở đây, cho “{ $other }”
    .help = nếu đúng là hai nghĩa thì giữ nguyên; nếu không, xóa một dòng
SN0046 = khái niệm `{ $id }` có hai dòng trong bảng
    .related = dòng đầu ở đây
    .help = gộp hai dòng làm một, hoặc đổi id của một dòng
SN0047 = `{ $value }` không nằm trong các lựa chọn
    .help = chọn một trong: { $choices }
SN0048 = một ô có nhiều thuật ngữ; đọc thành { $forms }
    .help = ngăn các dạng trong một ô bằng dấu |
SN0048-brackets = thuật ngữ có dấu ngoặc đơn; đọc thành { $forms }
    .help = ghi lời giải thích vào cột note, các dạng khác vào vi.admitted hoặc en.admitted, ngăn bằng dấu |
