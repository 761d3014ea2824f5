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
fix-ignore-comment = xóa chú thích này
fix-ignore-code = xóa { $rule } khỏi chú thích
fix-ignore-name = viết { $near }
fix-rename-key = đổi thành { $near }

SN0001 = không đọc được course.toml ở chỗ này: { $detail }
    .help = TOML cần dạng khóa = "giá trị", mỗi khóa một dòng; chuỗi đặt trong dấu ngoặc kép
SN0002 = songngu không có khóa `{ $key }`
    .help = các khóa dùng được ở đây: { $known }
SN0002-near = songngu không có khóa `{ $key }`; có phải ý bạn là `{ $near }`?
    .help = sửa thành `{ $near }`
SN0002-elsewhere = khóa `{ $key }` thuộc bảng [{ $home }], ở đây không có tác dụng
    .help = chuyển dòng này xuống dưới [{ $home }]; trong TOML, một khóa thuộc bảng [tên] gần nhất phía trên
SN0003 = giá trị này không đúng loại
    .label = cần { $expected }
    .help = viết { $expected }; trước mắt dùng giá trị mặc định
SN0003-choice = `{ $value }` không nằm trong các lựa chọn
    .help = chọn một trong: { $choices }
SN0003-range = { $value } không nằm trong khoảng từ { $low } đến { $high }
    .help = viết một số từ { $low } đến { $high }; đến lúc đó giá trị mặc định được dùng
SN0003-languages = songngu tạo khóa học hai ngôn ngữ; ngôn ngữ này bị bỏ qua
    .help = giữ lại hai bảng dưới [languages]
SN0003-leaves = đường dẫn `{ $value }` ra ngoài khóa học
    .help = chép tệp vào khóa học và viết đường dẫn tính từ course.toml, dùng dấu /
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
SN0009-table = { $path } không phải văn bản UTF-8 (từ dòng { $line })
    .help = trong Excel chọn Lưu thành, loại CSV UTF-8 (phân tách bằng dấu phẩy), rồi chạy lại; trước mắt tệp bị bỏ qua
SN0010 = không đọc được { $path }: { $detail }
    .help = đóng tệp ở chương trình khác và kiểm tra quyền đọc; trước mắt tệp bị bỏ qua
SN0011 = không có tệp bài học nào khớp với { $patterns }
    .help = đặt bài học đúng chỗ các mẫu chỉ ra, hoặc sửa path dưới [languages]
SN0012 = không có bảng thuật ngữ `{ $glossary }`
    .help = viết đường dẫn trong khóa học, ví dụ "glossaries/*.csv", hoặc một bảng đi kèm: { $shipped }

SN0014-part = hai phần cùng có id `{ $id }`
    .related = phần đầu tiên
    .help = đổi id của một phần
SN0014-outcome = hai chuẩn đầu ra cùng có id `{ $id }`
    .related = chuẩn đầu tiên
    .help = đổi id của một chuẩn; các bài ghi chuẩn đầu ra theo id
SN0014-lesson = bài `{ $first }` và bài `{ $second }` có cùng tên trang { $slug }
    .help = đổi tên tệp của một bài; trước mắt trang của bài sau có tên { $got }, và tên này thay đổi khi thêm hay bớt bài

## Bảng thuật ngữ (SN0040–SN0048)

fix-forms = viết { $forms }
fix-cell = viết { $better }
fix-tone-style = đặt dấu thanh như { $other }
fix-capitals = viết chữ thường
fix-row = xóa dòng thứ hai

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
SN0044 = dòng này không có thuật ngữ ở ngôn ngữ nào; dòng bị bỏ qua
    .help = điền thuật ngữ, hoặc xóa dòng này
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
SN0048-space = thuật ngữ có khoảng trắng thừa
    .help = viết { $better }
SN0048-punctuation = thuật ngữ kết thúc bằng dấu câu
    .help = viết { $better }
SN0048-hyphen = có khoảng trắng quanh dấu gạch nối của thuật ngữ
    .help = viết { $better }
SN0048-comma = thuật ngữ có dấu phẩy: có phải là một danh sách?
    .help = ngăn các dạng trong một ô bằng dấu |: { $better }
SN0048-capital = { $count } danh từ chung viết hoa chữ đầu, trước hết là `{ $form }`
    .label = { $count ->
        [1] viết hoa
       *[other] mục đầu tiên trong số đó
    }
    .help = viết thuật ngữ như khi đứng giữa câu; chỉ tên riêng mới viết hoa
SN0048-tone = dấu thanh đặt theo hai kiểu: { $other-count } lần như `{ $other }`, { $count } lần như `{ $word }`
    .label = như { $word }
    .related = như { $other }
    .help = chỉ dùng một kiểu; songngu vẫn nhận ra cả hai trong bài
SN0048-head = `{ $term }` không có `{ $equivalent }`, trong khi { $count } thuật ngữ ghép khác của `{ $head }` đều có
    .label = gọi theo cách khác
    .related = mục { $head }
    .help = nếu đúng là tên của nó thì giữ nguyên; nếu không, thêm dạng có `{ $equivalent }`
SN0048-ipa = `{ $ipa }` không phải phiên âm bằng ký hiệu ngữ âm
    .help = viết như trong từ điển, giữa hai dấu gạch chéo: /ˈriːleɪ/
SN0048-ipa-spelling = phiên âm thiếu dấu gạch chéo, hoặc dùng ký tự bàn phím thay ký hiệu ngữ âm
    .help = viết { $better }
SN0048-definition = định nghĩa chỉ lặp lại thuật ngữ
    .help = nêu nó là gì và dùng để làm gì, hoặc để trống ô này

## Đánh dấu trong bài (SN0020–SN0039)

front-matter-map = các dòng dạng khóa: giá trị
front-matter-text = một dòng chữ
front-matter-list = một danh sách: [a, b], hoặc mỗi dòng một gạch đầu dòng
front-matter-language = mã ngôn ngữ, ví dụ vi hoặc en
front-matter-number = một số không âm
front-matter-hours = một số, hoặc { "{" } theory: 1, practice: 2, test: 0 { "}" }
front-matter-plan = một danh sách các dòng có phase, minutes, teacher, students

SN0020 = khối `{ $name }` chưa được đóng
    .label = mở ở đây
    .related = songngu đóng khối trước chỗ này
    .help = thêm một dòng ::: ở cuối khối
SN0020-short = dòng đóng của khối `{ $name }` có quá ít dấu hai chấm
    .label = mở ở đây
    .related = dòng này được hiểu là dòng đóng
    .help = viết dòng đóng đúng { $colons } dấu hai chấm như dòng mở
SN0020-teacher = khối dành cho giáo viên chưa được đóng
    .label = mở ở đây
    .related = từ đây trở đi người học sẽ đọc được
    .help = thêm một dòng ::: ở đúng chỗ ghi chú của giáo viên kết thúc
SN0020-file = khối `{ $name }` chưa được đóng và kéo dài đến hết tệp
    .label = mở ở đây
    .help = thêm một dòng ::: ở cuối khối
SN0020-fix = viết đủ { $colons } dấu hai chấm
SN0021 = dòng ::: này không đóng khối nào
    .help = xóa dòng này, hoặc thêm dòng mở như ::: tip ở phía trên
SN0021-fix = xóa dòng thừa
SN0022 = songngu không biết khối `{ $name }`
    .help = nội dung vẫn được in, nhưng không có kiểu riêng; các khối có sẵn: note, tip, important, caution, warning, danger, example, procedure, teacher, handout-only, slides-only, quiz
SN0022-near = songngu không biết khối `{ $name }`; có phải là `{ $known }`?
    .help = viết `{ $known }`; đến lúc đó nội dung được in không có kiểu riêng
SN0023 = lời chú thích mở ở đây không có dấu đóng -->
    .help = thêm --> vào cuối lời chú thích; đến lúc đó phần sau được đọc như bài học
SN0024 = phần đầu bài (giữa hai dòng ---) chưa được đóng
    .label = mở ở đây
    .related = songngu đóng phần đầu bài ở đây
    .help = thêm một dòng --- sau khóa cuối cùng
SN0025 = songngu không biết khóa `{ $key }` trong phần đầu bài
    .help = các khóa dùng được ở đây: { $known }
SN0025-near = songngu không biết khóa `{ $key }`; có phải là `{ $near }`?
    .help = viết `{ $near }`
SN0026 = giá trị này không đúng loại
    .label = cần { $expected }
    .help = viết { $expected }; đến lúc đó giá trị này bị bỏ qua
SN0026-choice = `{ $value }` không nằm trong các lựa chọn
    .help = chọn một trong: { $choices }
SN0027 = không đọc được phần đầu bài: { $detail }
    .help = mỗi dòng viết dạng khóa: giá trị; các dòng cùng cấp thụt vào như nhau
SN0027-colon = không đọc được dòng này vì giá trị có dấu hai chấm: { $detail }
    .help = đặt giá trị trong ngoặc kép, ví dụ title: "Bài 1: An toàn điện"
SN0028 = `{ $mark }` được đọc như dấu đầu dòng `-`
    .help = dấu này thường do chép từ Word; songngu fix đổi thành `-`
SN0028-fix = đổi thành dấu đầu dòng của Markdown
SN0029 = `{ $mark }` được đọc như ô chọn
    .help = ô chọn viết là [ ] (để trống) và [x] (đánh dấu), rồi một dấu cách
SN0029-fix = viết thành [ ] và [x]
SN0030 = các dòng đánh số `1/`, `2/` không phải là danh sách
    .help = viết `1.`, `2.` để có danh sách đánh số
SN0030-fix = đổi `1/` thành `1.`
SN0031 = ghi chú này nói đến `{ $word }`, và người học đọc được nó
    .help = nếu chỉ dành cho giáo viên, hãy viết ::: teacher
SN0031-fix = đổi thành khối dành cho giáo viên
SN0032 = chú thích này bỏ qua { $rule }, nhưng không có gì để bỏ qua
    .label = không còn cần nữa
    .help = xóa đi; nếu để lại, vấn đề cùng loại sau này sẽ bị che mất
SN0033 = không có quy tắc `{ $rule }`
    .label = không bỏ qua được gì
    .help = viết mã như SN0107; mã nằm trong ngoặc vuông ở mỗi vấn đề
SN0033-near = không có quy tắc `{ $rule }`
    .label = có phải ý bạn là `{ $near }`?
SN0034 = { $count } mục trong danh sách đã chấp nhận không còn ứng với vấn đề nào, ví dụ { $first }
    .help = ghi lại danh sách: songngu check --write-baseline
SN0034-unread = không đọc được { $count } dòng trong danh sách đã chấp nhận
    .help = ghi lại danh sách: songngu check --write-baseline

## Câu hỏi (SN0701–SN0709, SN0730–SN0734)

SN0701 = câu hỏi chưa có đáp án đúng
    .help = đánh dấu [x] ở lựa chọn đúng; đến lúc đó câu hỏi được in mà không chấm điểm
SN0702 = câu hỏi có hai cách trả lời
    .label = cách thứ hai
    .related = cách thứ nhất
    .help = giữ một cách: lựa chọn, dòng =, ghép cặp, sắp xếp hoặc chỗ trống
SN0703 = câu hỏi không có phần trả lời
    .help = thêm các lựa chọn `- [ ]` và `- [x]`, một dòng `= đáp án`, hoặc chỗ trống [[đáp án]]
SN0703-empty = dòng đáp án để trống
    .help = viết đáp án sau dấu =
SN0704 = câu hỏi khai báo là { $declared } nhưng được viết như { $kind }
    .help = sửa từ sau ::: quiz, hoặc xóa từ đó để songngu tự nhận ra loại câu hỏi
SN0704-unknown = songngu không biết loại câu hỏi `{ $declared }`
    .help = các loại: single, multiple, true-false, numeric, short, match, order, cloze
SN0705 = `{ $answer }`: không rõ phần trăm của giá trị hay điểm phần trăm
    .help = viết đơn vị: 220 V ± 5 % là năm phần trăm của 220 V; 85 % ± 2 % là hai điểm phần trăm
SN0706 = `{ $answer }` không phải là số chấm điểm được
    .help = viết số, dung sai, đơn vị: 220 V ± 5 V, hoặc một khoảng 209..231 V
SN0706-units = `{ $answer }` có hai đơn vị khác nhau
    .help = viết dung sai cùng đơn vị với giá trị
SN0706-range = khoảng `{ $answer }` viết ngược
    .help = viết số nhỏ trước: 209..231 V
SN0706-tolerance = không đọc được dung sai trong `{ $answer }`
    .help = viết một số không âm sau ±, ví dụ 220 V ± 5 V
SN0707 = không đọc được số điểm `{ $value }`
    .help = viết một số, ví dụ points=2 hoặc points=0,5; đến lúc đó câu hỏi được 1 điểm
SN0707-unknown = songngu không biết thuộc tính `{ $name }` của câu hỏi
    .help = câu hỏi có tên ({"{#q1}"}), điểm (points=2), số lần trả lời (attempts=2) và shuffle=no
SN0707-attempts = không đọc được số lần trả lời `{ $value }`
    .help = viết một số nguyên từ 0 (không giới hạn) đến 35, ví dụ attempts=2
SN0707-shuffle = shuffle là `{ $value }`
    .help = viết shuffle=yes hoặc shuffle=no
SN0708 = hai câu hỏi cùng tên `{ $id }`
    .related = câu hỏi thứ nhất
    .help = đặt tên khác cho một câu; điểm của người học được lưu theo tên
SN0709 = dòng này không có mũi tên
    .help = viết vế trái -> vế phải; lựa chọn thừa viết là - -> vế phải
SN0709-two = dòng này có hai mũi tên
    .help = giữ một mũi tên; dấu -> trong câu đặt trong `…`
SN0709-pasted = `à` ở đây có lẽ là mũi tên mà Word đã đổi
    .help = được đọc như ->; hãy viết ->
SN0709-fix = đổi `à` thành `->`
SN0730 = thứ tự phải là các số từ 1 đến { $count }, mỗi số một lần
    .help = sửa các số trong [ ]; đến lúc đó câu hỏi được in mà không chấm điểm
SN0731 = chỗ trống `{ $gap }` không có đáp án
    .help = viết đáp án trong ngoặc: [[công tắc tơ]]; lựa chọn cách nhau bằng ~: [[12 V ~ 24 V]]
SN0731-label = hai chỗ trống cùng nhãn `{ $label }`
    .related = chỗ trống thứ nhất
    .help = mỗi nhãn dùng một lần trong câu hỏi
SN0732 = đoạn này đứng sau đáp án
    .help = sau đáp án chỉ có gợi ý (?) và nhận xét (>); đoạn này được coi là nhận xét
SN0734 = ngân hàng câu hỏi chưa ghi số câu được rút
    .help = ghi ngay sau tên, ví dụ ::: bank {"{draw=2}"}; đến lúc đó mọi câu đều được hỏi
SN0734-number = draw là `{ $value }`
    .help = viết một số nguyên từ 1, ví dụ draw=2; đến lúc đó mọi câu trong ngân hàng đều được hỏi
SN0734-all = ngân hàng rút { $draw } trên { $count } câu nên không có gì để chọn
    .help = thêm câu hỏi hoặc rút ít hơn; hiện mọi câu đều được hỏi
SN0734-empty = ngân hàng không có câu hỏi nào
    .help = viết các câu hỏi giữa hai hàng rào của ngân hàng; hàng rào này nhiều hơn một dấu hai chấm, :::: bank {"{draw=2}"} … ::::
SN0734-points = các câu trong ngân hàng này có số điểm khác nhau
    .related = câu này khác
    .help = cho các câu cùng số điểm; điểm tối đa không được phụ thuộc câu nào được rút
SN0734-unknown = songngu không biết thuộc tính `{ $name }` của ngân hàng câu hỏi
    .help = ngân hàng có draw, là số câu mỗi người học được hỏi
SN0733 = câu hỏi chỉ có một lựa chọn
    .help = thêm ít nhất một lựa chọn nữa
