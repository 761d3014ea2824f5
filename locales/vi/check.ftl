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
SN0107 = số liệu không khớp: bản { $there-lang } ghi { $there }, bản { $here-lang } ghi { $here }
    .label = { $here }
    .related = { $there }
    .help = sửa để hai bản thống nhất; nếu cả hai đều đúng, thêm dòng `<!-- songngu: ignore SN0107 -->` ngay trên đoạn này
SN0107-alone = số { $here } chỉ có trong bản { $here-lang }
    .label = bản { $there-lang } không có
    .related = đoạn tương ứng
    .help = ghi số này ở cả hai bản, hoặc thêm dòng `<!-- songngu: ignore SN0107 -->` ngay trên đoạn này
SN0108 = đơn vị không khớp: bản { $there-lang } ghi { $there }, bản { $here-lang } ghi { $here }
    .label = { $here }
    .related = { $there }
    .help = dùng cùng một đơn vị ở hai bản; nếu cả hai đều đúng, thêm dòng `<!-- songngu: ignore SN0108 -->` ngay trên đoạn này
