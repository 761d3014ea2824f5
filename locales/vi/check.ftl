### songngu: check

## Tên các loại đoạn dùng trong thông báo

block-heading = tiêu đề
block-paragraph = đoạn văn
block-figure = hình
block-code = khối mã
block-formula = công thức
block-list = danh sách
block-table = bảng
block-quote = trích dẫn
block-callout = khung ghi chú
block-container = khối `:::`
block-quiz = câu hỏi
block-html = khối HTML
block-rule = đường kẻ ngang
block-footnote = chú thích cuối trang

## Đối chiếu hai bản (SN01)

SN0101 = bản { $there } thiếu { $kind } này
    .label = chỉ có trong bản { $here }
    .related = chỗ lẽ ra phải có là sau đoạn này
    .help = dịch bổ sung; nếu chỉ dành cho một ngôn ngữ, thêm dòng `<!-- songngu: ignore SN0101 -->` ngay trên đó
SN0101-several = bản { $there } thiếu { $count } đoạn kể từ đây
    .label = chỉ có trong bản { $here }
    .related = chỗ lẽ ra phải có là sau đoạn này
    .help = dịch bổ sung; nếu chỉ dành cho một ngôn ngữ, thêm dòng `<!-- songngu: ignore SN0101 -->` ngay trên đoạn đầu
SN0101-section = bản { $there } thiếu mục “{ $heading }” ({ $count } đoạn)
    .label = chỉ có trong bản { $here }
    .related = chỗ lẽ ra phải có là sau đoạn này
    .help = dịch bổ sung mục này; nếu chỉ dành cho một ngôn ngữ, thêm dòng `<!-- songngu: ignore SN0101 -->` ngay trên tiêu đề
SN0101-most = bản { $there } thiếu { $count } trong { $total } đoạn của bài
    .related = đoạn đầu tiên không có đoạn tương ứng
    .help = bản dịch có thể bị cắt cụt hoặc là bản dịch của bài khác; hãy so hai tệp từ đầu
SN0102 = bản dịch thừa { $kind } này: bản { $there } không có
    .label = chỉ có trong bản { $here }
    .related = chỗ lẽ ra phải có là sau đoạn này
    .help = thêm vào bản { $there }, hoặc bỏ ở đây, hoặc thêm dòng `<!-- songngu: ignore SN0102 -->` ngay trên đó
SN0102-several = bản dịch thừa { $count } đoạn kể từ đây: bản { $there } không có
    .label = chỉ có trong bản { $here }
    .related = chỗ lẽ ra phải có là sau đoạn này
    .help = thêm vào bản { $there }, hoặc bỏ ở đây, hoặc thêm dòng `<!-- songngu: ignore SN0102 -->` ngay trên đoạn đầu
SN0102-section = bản dịch thừa mục “{ $heading }” ({ $count } đoạn)
    .label = chỉ có trong bản { $here }
    .related = chỗ lẽ ra phải có là sau đoạn này
    .help = thêm vào bản { $there }, hoặc bỏ ở đây, hoặc thêm dòng `<!-- songngu: ignore SN0102 -->` ngay trên tiêu đề
SN0102-most = bản { $there } thiếu { $count } trong { $total } đoạn của bài
    .related = đoạn đầu tiên không có đoạn tương ứng
    .help = một trong hai tệp có thể bị cắt cụt hoặc là bài khác; hãy so hai tệp từ đầu
SN0103 = { $there } trong bản { $there-lang } lại là { $here } trong bản { $here-lang }
    .label = { $here }
    .related = { $there }
    .help = trình bày giống nhau ở hai bản, hoặc thêm dòng `<!-- songngu: ignore SN0103 -->` ngay trên đoạn này
SN0103-callout = khung này là `{ $there }` trong bản { $there-lang } nhưng là `{ $here }` trong bản { $here-lang }
    .label = { $here }
    .related = { $there }
    .help = nguy hiểm (danger), cảnh báo (warning) và thận trọng (caution) có nghĩa cố định; dùng cùng một loại ở hai bản
SN0103-audience = hai đoạn này không dành cho cùng một người đọc
    .label = bản { $here-lang }
    .related = bản { $there-lang }
    .help = dùng cùng một khối (teacher, handout-only, slides-only) ở hai bản, nếu không đáp án có thể lộ ra trong một ngôn ngữ
SN0103-numbering = danh sách này đánh số ở một bản và dùng gạch đầu dòng ở bản kia
    .label = bản { $here-lang }
    .related = bản { $there-lang }
    .help = nếu thứ tự các bước là quan trọng, hãy đánh số ở cả hai bản
SN0104 = tiêu đề này ở cấp { $here }, còn trong bản { $there-lang } ở cấp { $there }
    .label = cấp { $here }
    .related = cấp { $there }
    .help = dùng số dấu # như bản { $there-lang }; cấp tiêu đề quyết định cách chia trang, trang chiếu và mục lục
SN0104-throughout = tiêu đề của hai bản lệch cấp trong cả bài ({ $count } tiêu đề; tiêu đề đầu ở cấp { $here }, bản kia ở cấp { $there })
    .label = cấp { $here }
    .related = cấp { $there }
    .help = bắt đầu hai bản từ cùng một cấp
SN0105 = danh sách này có { $here } mục trong bản { $here-lang } và { $there } mục trong bản { $there-lang }
    .label = { $here } mục
    .related = { $there } mục
    .help = đối chiếu từng mục của hai danh sách, hoặc thêm dòng `<!-- songngu: ignore SN0105 -->` ngay trên danh sách
SN0105-item = danh sách trong bản { $there-lang } thiếu mục này (ở đây { $here } mục, bên kia { $there } mục)
    .label = chỉ có trong bản { $here-lang }
    .related = danh sách còn thiếu
    .help = thêm mục này vào bản { $there-lang }, hoặc bỏ ở đây
SN0106 = bảng này có { $here } hàng trong bản { $here-lang } và { $there } hàng trong bản { $there-lang }
    .label = { $here } hàng
    .related = { $there } hàng
    .help = đối chiếu từng hàng của hai bảng, hoặc thêm dòng `<!-- songngu: ignore SN0106 -->` ngay trên bảng
SN0106-row = bảng trong bản { $there-lang } thiếu hàng này (ở đây { $here } hàng, bên kia { $there } hàng)
    .label = chỉ có trong bản { $here-lang }
    .related = bảng còn thiếu
    .help = thêm hàng này vào bản { $there-lang }, hoặc bỏ ở đây
SN0106-columns = bảng này có { $here } cột trong bản { $here-lang } và { $there } cột trong bản { $there-lang }
    .label = { $here } cột
    .related = { $there } cột
    .help = để hai bảng có cùng các cột
SN0107 = số liệu không khớp: bản { $there-lang } ghi { $there }, bản { $here-lang } ghi { $here }
    .label = { $here }
    .related = { $there }
    .help = sửa để hai bản thống nhất; nếu cả hai đều đúng, thêm dòng `<!-- songngu: ignore SN0107 -->` ngay trên đoạn này
SN0107-alone = { $count ->
        [one] số
       *[other] các số
    } { $here } chỉ có trong bản { $here-lang }
    .label = bản { $there-lang } không có
    .related = đoạn tương ứng
    .help = ghi số này ở cả hai bản, hoặc thêm dòng `<!-- songngu: ignore SN0107 -->` ngay trên đoạn này
SN0108 = đơn vị không khớp: bản { $there-lang } ghi { $there }, bản { $here-lang } ghi { $here }
    .label = { $here }
    .related = { $there }
    .help = dùng cùng một đơn vị ở hai bản; nếu cả hai đều đúng, thêm dòng `<!-- songngu: ignore SN0108 -->` ngay trên đoạn này
SN0109 = mã lệnh của hai bản không giống nhau: bản { $there-lang } ghi `{ $there }`, bản { $here-lang } ghi `{ $here }`
    .label = khác nhau từ đây
    .related = bản { $there-lang }
    .help = sửa cho mã lệnh giống nhau; chú thích và chuỗi trong mã thì được dịch
SN0110 = công thức không khớp: bản { $there-lang } ghi `{ $there }`, bản { $here-lang } ghi `{ $here }`
    .label = khác nhau
    .related = bản { $there-lang }
    .help = sửa để hai bản thống nhất; nếu cả hai đều đúng, thêm dòng `<!-- songngu: ignore SN0110 -->` ngay trên đoạn này
SN0110-alone = công thức `{ $here }` chỉ có trong bản { $here-lang }
    .label = bản { $there-lang } không có
    .related = đoạn tương ứng
    .help = ghi công thức này ở cả hai bản, hoặc thêm dòng `<!-- songngu: ignore SN0110 -->` ngay trên đoạn này
SN0111 = hình { $image } chỉ có trong bản { $here-lang }
    .label = bản { $there-lang } không có
    .related = chỗ lẽ ra phải có
    .help = đưa hình vào cả hai bản; hình có chữ có thể tách thành ten.vi.svg và ten.en.svg
SN0112 = liên kết tới { $here } chỉ có trong bản { $here-lang }
    .label = bản { $there-lang } không có
    .related = đoạn tương ứng
    .help = đặt liên kết ở cả hai bản, hoặc thêm dòng `<!-- songngu: ignore SN0112 -->` ngay trên đoạn này
SN0112-differs = hai liên kết dẫn tới hai trang khác nhau: bản { $there-lang } tới { $there }, bản { $here-lang } tới { $here }
    .label = { $here }
    .related = { $there }
    .help = tra lại địa chỉ đúng; nếu cả hai đều đúng, thêm dòng `<!-- songngu: ignore SN0112 -->` ngay trên đoạn này
SN0113 = đoạn này trong bản { $here-lang } vẫn còn là { $there-lang }
    .label = chưa dịch
    .help = dịch đoạn này; nếu cố ý để nguyên, thêm dòng `<!-- songngu: ignore SN0113 -->` ngay trên đó
SN0113-sentence = câu này trong bản { $here-lang } vẫn còn là { $there-lang }
    .label = chưa dịch
    .help = dịch câu này; nếu cố ý để nguyên, thêm dòng `<!-- songngu: ignore SN0113 -->` ngay trên đoạn chứa nó
SN0113-lesson = phần lớn bản { $here-lang } của bài này vẫn còn là { $there-lang } ({ $percent }% số từ)
    .help = dịch bài này, hoặc tạm bỏ tệp ra cho đến khi dịch xong
SN0114 = `{ $key }` ở phần đầu bài không khớp: bản { $there-lang } ghi { $there }, bản { $here-lang } ghi { $here }
    .label = { $here }
    .related = { $there }
    .help = phần đầu bài mô tả cùng một bài bằng hai ngôn ngữ; hãy sửa cho thống nhất

## Thuật ngữ (SN02)

fix-preferred-form = viết { $preferred }

SN0201 = đoạn tương ứng trong bản { $there-lang } không có `{ $equivalent }`, thuật ngữ tương đương của `{ $term }`
    .label = bảng thuật ngữ: { $equivalent }
    .related = đoạn tương ứng
    .help = dùng `{ $equivalent }`, hoặc thêm dạng đã dùng vào bảng thuật ngữ; từ có nhiều nghĩa thì đặt `strict = no`
SN0201-several = { $count } đoạn tương ứng trong bản { $there-lang } không có `{ $equivalent }`, thuật ngữ tương đương của `{ $term }`
    .label = bảng thuật ngữ: { $equivalent }; chỗ đầu tiên trong bài
    .related = đoạn tương ứng
    .help = dùng `{ $equivalent }`, hoặc thêm dạng đã dùng vào bảng thuật ngữ; từ có nhiều nghĩa thì đặt `strict = no`
SN0202 = bảng thuật ngữ ghi không dùng `{ $form }`; thuật ngữ là `{ $preferred }`
    .label = dạng không dùng
    .help = viết `{ $preferred }`; nếu câu này nói về chính từ đó, thêm dòng `<!-- songngu: ignore SN0202 -->` ngay trên đoạn
SN0202-alone = bảng thuật ngữ ghi không dùng `{ $form }`
    .label = dạng không dùng
    .help = dùng từ khác; nếu câu này nói về chính từ đó, thêm dòng `<!-- songngu: ignore SN0202 -->` ngay trên đoạn
SN0211 = bảng thuật ngữ ghi `{ $term }` là `{ $equivalent }`, nhưng { $count } trong { $total } chỗ của khóa học dùng từ khác
    .label = một mục, nhiều ngoại lệ
    .related = chỗ đầu tiên
    .help = thêm dạng mà các bài đang dùng vào `{ $column }`; nếu từ này còn nghĩa khác, đặt `strict = no`
SN0211-shipped = bảng thuật ngữ có sẵn ghi `{ $term }` là `{ $equivalent }`, nhưng { $count } trong { $total } chỗ của khóa học dùng từ khác
    .label = chỗ đầu tiên
    .help = thêm bảng thuật ngữ riêng của khóa học với dạng đang dùng; nếu từ này còn nghĩa khác, đặt `strict = no`

## Liên kết và hình (SN04)

fix-letter-case = viết chữ hoa, chữ thường đúng như tên tệp: { $file }
fix-anchor = trỏ tới #{ $near }

SN0401 = liên kết này dẫn tới { $path } nhưng khóa học không có tệp đó
    .label = không có tệp này
    .help = sửa lại đường dẫn; đường dẫn tính từ thư mục của bài này
SN0401-near = liên kết này dẫn tới { $path } nhưng khóa học không có tệp đó
    .label = không có tệp này
    .help = có phải ý bạn là { $near }? Đường dẫn tính từ thư mục của bài này
SN0401-empty = liên kết này không có địa chỉ
    .label = không dẫn tới đâu
    .help = ghi địa chỉ vào giữa hai dấu ngoặc tròn, hoặc bỏ liên kết
SN0401-site = các liên kết như { $url } ({ $count } liên kết trong bài) dẫn tới trang của một website không thuộc khóa học
    .label = được tính từ thư mục gốc của khóa học
    .help = ghi đầy đủ địa chỉ có https://, hoặc đường dẫn tới tệp của bài học
SN0402 = trang này không có vị trí #{ $anchor }
    .label = không dẫn tới đâu
    .help = tiêu đề được gọi bằng các từ của nó, viết thường, nối bằng dấu -; hoặc đặt tên riêng: `## Tiêu đề {"{#ten}"}`
SN0402-translated = #{ $anchor } là vị trí trong bản kia; ở bản này là #{ $near }
    .label = không dẫn tới đâu trong bản này
    .help = tiêu đề được gọi bằng các từ của chính nó; đặt cùng một tên cho cả hai bằng `## Tiêu đề {"{#ten}"}` để giữ một địa chỉ
SN0402-lesson = bài mà liên kết này dẫn tới không có vị trí #{ $anchor }
    .label = chỉ dẫn tới đầu trang
    .help = mở bài đó để xem tiêu đề; tiêu đề được gọi bằng các từ của nó, viết thường, nối bằng dấu -
SN0402-lesson-translated = #{ $anchor } là vị trí trong bản kia; trong bài được trỏ tới là #{ $near }
    .label = chỉ dẫn tới đầu trang
    .help = tiêu đề được gọi bằng các từ của chính nó; đặt cùng một tên cho cả hai bằng `## Tiêu đề {"{#ten}"}` để giữ một địa chỉ
SN0403 = khóa học không có hình { $path }
    .label = không có tệp này
    .help = đặt tệp vào đúng chỗ hoặc sửa lại đường dẫn; đường dẫn tính từ thư mục của bài này
SN0403-empty = hình này không có địa chỉ
    .label = không có gì để hiện
    .help = ghi đường dẫn vào giữa hai dấu ngoặc tròn, hoặc bỏ hình
SN0404 = đường dẫn ghi { $path }, còn tệp có tên { $file }
    .label = khác nhau chữ hoa, chữ thường
    .help = Windows coi hai tên là một; máy chủ web, điện thoại và LMS thì không
SN0405 = đường dẫn này ra ngoài khóa học: { $url }
    .label = ngoài thư mục khóa học
    .help = chép tệp vào khóa học, ví dụ vào media/, rồi trỏ tới đó

## Khả năng tiếp cận (SN05)

SN0501 = hình này chưa có mô tả
    .label = người không nhìn thấy hình sẽ không biết gì
    .help = ghi nội dung của hình vào giữa hai dấu ngoặc vuông: `![Công tắc tơ và tiếp điểm phụ](…)`
SN0501-file-name = mô tả của hình này chỉ là tên tệp: { $alt }
    .label = không cho biết hình vẽ gì
    .help = ghi nội dung của hình

## Văn bản (SN06)

fix-nfc = ghép chữ và dấu lại (NFC)

SN0601 = ở đây dấu được lưu tách khỏi chữ ({ $count } từ)
    .label = trông vẫn đúng nhưng tìm kiếm không thấy
    .help = chạy songngu fix --select SN0601; chữ kiểu này thường chép từ tệp PDF hoặc do bộ gõ
SN0601-file = trong tệp này dấu được lưu tách khỏi chữ ({ $count } từ)
    .label = từ đầu tiên
    .help = chạy songngu fix --select SN0601; chữ kiểu này thường chép từ tệp PDF hoặc do bộ gõ
fix-damaged = khôi phục chữ: { $after }
fix-look-alike = thay bằng chữ Latinh
fix-syllable = viết { $right }
fix-tone-placement = viết tất cả theo kiểu { $right }
fix-invisible = xóa các ký tự không nhìn thấy
fix-no-break = thay bằng dấu cách thường hoặc xóa

SN0602 = chữ ở đây bị hỏng do mã { $kind }: { $before }
    .label = có lẽ là: { $after }
    .help = chạy songngu fix --select SN0602, rồi đọc lại đoạn này
SN0602-file = chữ trong tệp này bị hỏng do mã { $kind }: { $before }
    .label = đoạn đầu tiên; có lẽ là: { $after }
    .help = chạy songngu fix --select SN0602, rồi đọc lại; hoặc chuyển mã cả tệp gốc rồi chép lại
SN0602-lost = ở đây có chữ đã mất, chỉ còn dấu thay thế (U+FFFD)
    .label = chữ này không khôi phục được
    .help = xem lại bản gốc và gõ lại
SN0603 = chữ { $letter } ({ $code }) trong từ này chỉ trông giống chữ Latinh
    .label = nên là { $word }
    .help = chạy songngu fix --select SN0603; nếu để vậy, tìm kiếm và bảng thuật ngữ không nhận ra từ này
SN0603-file = trong tệp này có { $count } từ chứa chữ chỉ trông giống chữ Latinh, như { $letter } ({ $code })
    .label = từ đầu tiên, nên là { $word }
    .help = chạy songngu fix --select SN0603; nếu để vậy, tìm kiếm và bảng thuật ngữ không nhận ra các từ này
SN0604 = tiếng Việt không có âm tiết { $word }
    .label = có phải ý bạn là { $right }?
    .help = sửa lại nếu đây là lỗi gõ; tên riêng hay từ nước ngoài thì có thể giữ nguyên
SN0604-mark = dấu thanh của { $word } đặt nhầm chữ
    .label = viết là { $right }
    .help = dấu thanh đặt ở âm chính; songngu fix --select SN0604 sửa được
SN0605 = khóa học dùng cả hai kiểu đặt dấu thanh: { $count } âm tiết viết như { $rare }, { $others } âm tiết viết như { $common }
    .label = kiểu ít dùng hơn; kiểu kia là { $right }
    .related = kiểu dùng nhiều hơn
    .help = cả hai kiểu đều đúng, chỉ nên dùng một; songngu fix --select SN0605 đổi tất cả theo kiểu dùng nhiều hơn
SN0606 = ở đây có ký tự không nhìn thấy ({ $code }, { $count } ký tự)
    .label = tìm kiếm sẽ không thấy từ này
    .help = chạy songngu fix --select SN0606; ký tự này thường chép từ trang web hoặc trang chiếu
SN0606-file = trong tệp này có { $count } ký tự không nhìn thấy, như { $code }
    .label = ký tự đầu tiên
    .help = chạy songngu fix --select SN0606; ký tự này thường chép từ trang web hoặc trang chiếu
SN0606-code = trong mã nguồn có ký tự không nhìn thấy ({ $code }, { $count } ký tự)
    .label = người học chép mã này có thể gặp lỗi
    .help = xóa nếu đoạn mã không cần ký tự này
SN0607 = dòng này mở đầu bằng dấu cách không ngắt
    .label = đẩy dòng vào trong
    .help = xóa đi; songngu fix --select SN0607 làm được
SN0607-mark = sau dấu # này là dấu cách không ngắt, nên dòng này không thành tiêu đề
    .label = cần một dấu cách thường
    .help = thay bằng dấu cách thường; songngu fix --select SN0607 làm được
SN0607-words = giữa các từ thường có dấu cách không ngắt ({ $count } chỗ)
    .label = chỗ đầu tiên; dòng không xuống được ở đây
    .help = dấu cách không ngắt chỉ cần giữa số và đơn vị, giữa tên và số; songngu fix --select SN0607 sửa được
SN0607-file = nhiều dòng trong tệp này có dấu cách không ngắt ở đầu dòng ({ $count } chỗ)
    .label = chỗ đầu tiên
    .help = chạy songngu fix --select SN0607

## Dạy và học (SN07)

SN0710-id = câu hỏi này có tên { $there } trong bản { $there-lang } và { $here } trong bản { $here-lang }
    .label = { $here }
    .related = { $there }
    .help = đặt cùng một id ở hai bản để một câu trả lời tính cho cả hai
SN0710-points = câu hỏi này được { $there } điểm trong bản { $there-lang } và { $here } điểm trong bản { $here-lang }
    .label = { $here }
    .related = { $there }
    .help = cho cùng số điểm ở hai bản; điểm không được phụ thuộc ngôn ngữ
SN0710-kind = câu hỏi này thuộc loại `{ $there }` trong bản { $there-lang } và `{ $here }` trong bản { $here-lang }
    .label = { $here }
    .related = { $there }
    .help = viết phần trả lời theo cùng một cách ở hai bản
SN0710-count = câu hỏi này có { $there } lựa chọn trong bản { $there-lang } và { $here } trong bản { $here-lang }
    .label = { $here }
    .related = { $there }
    .help = viết cùng các lựa chọn theo cùng thứ tự ở hai bản
SN0710-answer = đáp án đúng là { $there } trong bản { $there-lang } nhưng là { $here } trong bản { $here-lang }
    .label = { $here }
    .related = { $there }
    .help = xem lại đáp án nào đúng; các lựa chọn đứng theo cùng thứ tự ở hai bản
