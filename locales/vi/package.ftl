## Gói đã làm xong (SN0810–SN0829)

SN0810-no-zip = đây không phải tệp zip, hoặc tệp bị cắt cụt: { $detail }
    .help = hãy tạo lại hoặc tải lại gói; gói SCORM là một tệp .zip
SN0810-outside = { $file } khi giải nén sẽ nằm ngoài thư mục của gói
    .help = hệ thống từ chối gói như vậy, và từ chối là đúng; hãy hỏi rõ ai đã tạo gói trước khi mở
SN0810-encrypted = { $file } bị khóa bằng mật khẩu
    .help = không hệ thống nào mở được; hãy nén lại không đặt mật khẩu
SN0810-bomb = { $file } có tỉ lệ nén { $detail }: giải nén ra sẽ làm đầy ổ đĩa
    .help = hệ thống từ chối gói như vậy; hãy xem lại tệp này là gì
SN0810-too-much = gói sau khi giải nén nặng { $detail } MB
    .help = nên để phim ngoài gói, ví dụ trên máy chủ video
SN0810-damaged = không giải nén được { $file }: { $detail }
    .help = hãy tạo lại gói, dùng kiểu nén zip thông thường (deflate)
SN0810-longer = { $file } dài hơn số ghi trong tệp zip
    .help = hãy tạo lại gói bằng chương trình khác

SN0811-none = gói không có imsmanifest.xml
    .help = hãy xuất khóa học thành gói SCORM; nén một trang web thì chưa thành gói SCORM
SN0811-folder = imsmanifest.xml nằm ở { $file }, không nằm ở ngoài cùng của gói
    .help = hãy nén nội dung bên trong thư mục, không nén cả thư mục
SN0811-case = tệp mô tả tên là { $file }; tên đúng là imsmanifest.xml, viết thường
    .help = đổi tên tệp rồi nén lại
SN0811-other = đây là gói cmi5 hoặc xAPI, không phải gói SCORM
    .help = tải lên hệ thống nhận cmi5 hoặc xAPI, hoặc xuất lại thành SCORM

SN0812 = imsmanifest.xml sai cú pháp XML: { $detail }
    .label = đọc đến đây thì dừng
    .help = mở imsmanifest.xml bằng trình duyệt sẽ thấy cùng chỗ này; sửa tại đó hoặc xuất lại gói
SN0812-encoding = imsmanifest.xml không ở dạng UTF-8: ký tự này không đọc được
    .label = ở đây
    .help = lưu lại imsmanifest.xml ở dạng UTF-8

SN0813-missing = imsmanifest.xml không ghi phiên bản SCORM
    .help = ghi <schema>ADL SCORM</schema><schemaversion>1.2</schemaversion> trong <metadata>; nếu thiếu, nhiều hệ thống coi là 1.2
SN0813-swapped = schema và schemaversion bị ghi ngược
    .label = đây là tên schema
    .help = <schema>ADL SCORM</schema>, rồi <schemaversion> là 1.2, 2004 3rd Edition hoặc 2004 4th Edition
SN0813-unknown = không có phiên bản SCORM “{ $value }”
    .help = các phiên bản: 1.2, CAM 1.3, 2004 3rd Edition, 2004 4th Edition
SN0813-mismatch = phiên bản ghi là “{ $value }” nhưng namespace { $wanted } lại của phiên bản khác
    .help = xuất lại gói, hoặc sửa cho hai chỗ khớp nhau
SN0813-schema = schema ghi là “{ $value }”; hệ thống tìm “ADL SCORM”
    .help = ghi <schema>ADL SCORM</schema>
SN0813-namespace = namespace “{ $value }” không của phiên bản SCORM nào
    .help = xmlns="{ $wanted }"

SN0814-order = <{ $name }> sai thứ tự: trong <{ $inside }>, phần tử này phải đứng trước <{ $value }>
    .help = hệ thống chặt chẽ kiểm tra thứ tự này; hãy đưa lên trước
SN0814-element = <{ $name }> không được đặt trong <{ $inside }>
    .help = ở đây chỉ được có: { $wanted }
SN0814-element-missing = <{ $inside }> thiếu <{ $name }>
    .help = đặc tả yêu cầu phần tử này
SN0814-attribute-missing = <{ $inside }> thiếu thuộc tính { $name }
    .help = đặc tả yêu cầu thuộc tính này
SN0814-place = <{ $name }> nằm trong <{ $inside }>
    .help = chỗ đúng là trong <{ $wanted }>; đặt ở đây hệ thống bỏ qua
SN0814-spelling = trong { $value }, <{ $name }> viết là <{ $wanted }>
    .help = có phân biệt chữ hoa chữ thường: viết khác đi hệ thống bỏ qua
SN0814-version = { $value } không có phần tử <{ $name }>
    .help = phần tử này của phiên bản khác; hệ thống bỏ qua
SN0814-scorm-type = trong { $inside }, thuộc tính này là { $wanted }, không phải { $name }
    .help = có phân biệt chữ hoa chữ thường: nếu viết sai, hệ thống coi SCO là trang thường và không ghi nhận gì
SN0814-edition = { $name } chỉ có từ 4th Edition; tệp này là { $inside }
    .help = hệ thống chặt chẽ từ chối; bỏ đi hoặc ghi 2004 4th Edition
SN0814-score = { $name } là “{ $value }”; phải là số, { $wanted }
    .help = không đọc được điểm này, hệ thống cho mọi người đạt hoặc không ai đạt
SN0814-value = { $name } là “{ $value }”
    .help = giá trị được phép: { $wanted }
SN0814-identifier = mã “{ $value }” không phải tên hợp lệ trong XML
    .help = bắt đầu bằng chữ cái hoặc _, sau đó là chữ, số, _ - . và không có dấu cách
SN0814-identifier-twice = mã “{ $value }” xuất hiện hai lần
    .related = lần đầu ở đây
    .help = mỗi mã chỉ dùng một lần, nếu không sẽ không biết tham chiếu đến chỗ nào

SN0815 = không có gì trong imsmanifest.xml mang mã “{ $value }”
    .label = tham chiếu
    .help = sửa mã, hoặc thêm phần còn thiếu
SN0815-default = không có organization “{ $value }”
    .label = mặc định
    .help = ghi mã của một <organization>

SN0816 = { $file } có trong danh sách nhưng không có trong gói
    .label = ghi ở đây
    .help = thêm tệp vào gói, hoặc bỏ khỏi danh sách
SN0816-case = { $file } trong gói có tên là { $other }
    .label = khác chữ hoa chữ thường
    .help = máy chủ phân biệt chữ hoa chữ thường; hãy viết giống nhau

SN0817 = { $count ->
        [1] { $file } có trong gói nhưng không tài nguyên nào liệt kê
       *[other] { $count } tệp có trong gói nhưng không tài nguyên nào liệt kê; tệp đầu là { $file }
    }
    .help = hệ thống chỉ chép tệp được liệt kê sẽ bỏ mất chúng; liệt kê từng tệp bằng <file href="…"/>

SN0818-backslash = { $file }: trong gói, dấu phân cách là /, không phải \{ $count ->
        [1] {""}
       *[other] {" "}(tất cả { $count } tệp)
    }
    .help = nén lại bằng chương trình khác; nếu không, hệ thống trên Linux coi cả đường dẫn là một tên tệp
SN0818-accents = { $file }: tên có chữ ngoài bảng ASCII{ $count ->
        [1] {""}
       *[other] {" "}(tất cả { $count } tệp)
    }
    .help = một số hệ thống làm hỏng tên như vậy khi giải nén; chỉ nên dùng a–z, 0–9, - và _
SN0818-windows = { $file }: Windows không giữ được tệp có tên này{ $count ->
        [1] {""}
       *[other] {" "}(tất cả { $count } tệp)
    }
    .help = đổi tên tệp; hệ thống chạy trên Windows sẽ dừng giải nén ở đây
SN0818-clash = { $file } và { $other } chỉ khác nhau ở chữ hoa chữ thường{ $count ->
        [1] {""}
       *[other] {" "}(tất cả { $count } cặp)
    }
    .help = trên Windows, tệp này đè lên tệp kia; hãy đổi tên một tệp

SN0819-size = gói nặng { $size } MB, có { $count } tệp; nhiều hệ thống chỉ nhận tệp đến 100 MB hoặc ít hơn
    .help = hỏi giới hạn của hệ thống đang dùng, hoặc để phim ngoài gói
SN0819-files = gói có { $count } tệp ({ $size } MB); giải nén nhiều tệp như vậy dễ bị quá thời gian
    .help = chia nhỏ khóa học, hoặc bỏ những tệp không trang nào dùng

SN0820-silent = không trang hay tập lệnh nào gọi { $name } của { $value }: SCO này không báo gì cho hệ thống
    .label = của SCO này
    .help = trong { $version }, nội dung không báo gì thì không bao giờ hoàn thành; hãy xuất có theo dõi, hoặc đặt là asset
SN0820-no-end = không chỗ nào gọi { $name }: phiên học không được đóng
    .label = của SCO này
    .help = đóng phiên khi người học rời trang; nếu không, có thể mất thời gian học và điểm ({ $value }, { $version })
SN0820-unload = phiên học chỉ được đóng ở { $name }, mà trình duyệt ngày nay không chắc còn chạy
    .label = của SCO này
    .help = hãy đóng cả ở pagehide, và lưu sau mỗi câu trả lời ({ $value }, { $version })
SN0820-other-version = { $name } không có trong mô hình dữ liệu của { $version }
    .help = hệ thống báo lỗi và không lưu gì (“{ $value }”); hãy xuất nội dung cho đúng phiên bản
SN0820-unknown = { $version } không có phần tử { $name }
    .help = hệ thống báo lỗi và không lưu gì (“{ $value }”)
SN0820-read-only = trong { $version }, { $name } chỉ được đọc
    .help = hệ thống không cho ghi (“{ $value }”)
SN0820-value = trong { $version }, { $name } không được là “{ $value }”
    .help = giá trị được phép: { $wanted }

SN0821 = trang này tải { $address } từ mạng{ $count ->
        [1] {""}
       *[other] {" "}(tất cả { $count } địa chỉ)
    }
    .label = từ mạng
    .help = đưa tệp vào gói: khi không có mạng, hoặc khi trang kia thay đổi, trang này sẽ hỏng

SN0822 = gói có { $count } SCO
    .label = SCO thứ hai
    .help = Moodle gộp thành một điểm (mặc định lấy điểm cao nhất; “Learning objects” đếm số SCO đã hoàn thành), ứng dụng chỉ hiện từng SCO; một SCO có mục lục riêng thì đơn giản hơn
