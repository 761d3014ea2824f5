### songngu: player

## The frame of the player

play-menu = Mục lục
play-menu-label = Các bài học
play-lesson-frame = Bài học
play-previous = Bài trước
play-next = Bài sau
play-results = Kết quả
play-glossary = Bảng thuật ngữ
play-resumed = Học tiếp từ chỗ đã dừng
play-progress = Đã đọc { $done }/{ $all } bài
play-answered = câu đã trả lời
play-done = Đã hoàn thành
play-begun = Đang học
play-new = Chưa học
play-locked = Mở khi xong bài trước
play-no-script = Trình duyệt đang tắt JavaScript: vẫn đọc được các bài, nhưng câu trả lời không được lưu.

## Saving

play-saving = Đang lưu…
play-saved = Đã lưu
play-saved-here = Đã lưu trên máy này
play-waiting = Chưa gửi được lên hệ thống. Bài làm vẫn được giữ trên máy này; đang thử lại.
play-waiting-nowhere = Chưa gửi được lên hệ thống; đang thử lại. Xin đừng đóng trang này.
play-not-kept = Trình duyệt không cho lưu: bài làm chỉ được giữ đến khi đóng trang này.

## Questions

play-check = Kiểm tra câu trả lời
play-practice = luyện tập, không tính điểm
play-test-language = chỉ hỏi bằng { $language ->
        [vi] tiếng Việt
        [en] tiếng Anh
       *[other] một ngôn ngữ ({ $language })
    }
play-your-answer = Câu trả lời
play-correct = Đúng
play-wrong = Chưa đúng
play-partly = Đúng một phần
play-again = Bạn có thể sửa câu trả lời rồi kiểm tra lại.
play-heard = Đã hiểu là { $number }
play-bare = Viết đủ dấu: { $word }
play-choose-first = Hãy chọn một đáp án trước.
play-type-first = Hãy nhập câu trả lời trước.
play-type-number = Hãy nhập một số, ví dụ 2,5.
play-type-unit = Hãy nhập số theo đơn vị { $unit }.
play-type-marks = Hãy viết đủ dấu tiếng Việt: có nhiều cách hiểu câu trả lời này.
play-gap = Chỗ trống { $number }
play-move-up = Đưa lên
play-move-down = Đưa xuống
play-moved = Vị trí { $done } trên { $all }
play-credit = Được { $got } trên { $all } điểm.
play-fill-all = Hãy trả lời đủ mọi phần.
play-tries-left = Còn { $done } lần trả lời.
play-no-tries = Đã hết lượt trả lời; đáp án ở bên dưới.
play-part-right = đúng
play-part-wrong = chưa đúng

## Results

play-mark = { $mark }/{ $scale } ({ $percent }%)
play-incomplete = Đang học
play-completed = Đã hoàn thành
play-passed = Đạt
play-failed = Chưa đạt
play-not-scored-yet = Bạn đã trả lời { $done }/{ $all } câu. Điểm được tính khi bạn đã trả lời hết các câu.
play-pass-mark = Điểm đạt: { $mark }/{ $scale }.
play-rule = Bạn được làm lại mỗi câu nhiều lần; lần kiểm tra sau cùng được tính điểm. Khi đã đạt, điểm đã ghi không giảm.
play-rule-attempts = Mỗi câu được trả lời { $all } lần; lần kiểm tra sau cùng được tính. Khi đã đạt, điểm đã ghi không bị giảm.
play-right-of = đúng { $right }/{ $all } câu
play-may-close = Khi dòng ở cuối trang ghi “Đã lưu”, bạn có thể đóng trang này và học tiếp lần sau.

play-certificate = Giấy xác nhận hoàn thành
play-certificate-learner = Xác nhận
play-certificate-name = Họ và tên
play-certificate-completed = đã hoàn thành khóa học
play-certificate-mark = với kết quả { $mark }/{ $scale } điểm
play-certificate-date = Ngày { $day } tháng { $month } năm { $year }
play-certificate-note = Giấy in từ khóa học, không thay cho văn bằng, chứng chỉ do nhà trường cấp.

## Luyện thuật ngữ

play-practice-page = Luyện thuật ngữ
play-practice-about = Mỗi lượt mười câu: trước hết là những thuật ngữ bạn đã tra hoặc trả lời sai, sau đó là thuật ngữ mới. Phần này không tính điểm.
play-practice-no-script = Phần luyện tập cần JavaScript.
play-ask-equivalent = Thuật ngữ nào có cùng nghĩa?
play-ask-definition = Đây là thuật ngữ nào?
play-ask-picture = Hình vẽ cho thấy gì?
play-ask-gap = Thuật ngữ nào điền vào chỗ trống?
play-ask-listen = Hãy nghe. Thuật ngữ nào vừa được đọc?
play-listen-again = Nghe
play-go-on = Tiếp tục
play-round-of = { $done }/{ $all }
play-round-end = Bạn nhớ { $right } trên { $all } thuật ngữ.
play-missed = Cần xem lại
play-new-round = Luyện lượt nữa

## Trang hướng dẫn kèm gói

play-guide-heading = Đưa “{ $title }” lên Moodle
play-guide-about = { $granularity ->
        [lesson] Mỗi tệp ở đây ({ $file }) là gói { $edition } của một bài; mỗi bài là một hoạt động riêng.
        [sco-per-lesson] Tệp { $file } là gói { $edition } của khóa học; các bài là những mục riêng của một hoạt động.
       *[course] Tệp { $file } là gói { $edition } của cả khóa học, là một hoạt động có mục lục riêng.
    } Không cần giải nén.
play-guide-upload = Thêm hoạt động
play-guide-add = Mở khóa học trên Moodle, bật chế độ chỉnh sửa, chọn Thêm hoạt động hoặc tài nguyên, rồi chọn Gói SCORM.
play-guide-drop = Đặt tên, rồi thả tệp { $file } vào ô Tệp gói.
play-guide-settings = Thiết lập
play-guide-window = Mục Hiển thị: Hiển thị gói là Cửa sổ mới, để điện thoại dùng được cả màn hình.
play-guide-structure = Mục Hiển thị: Hiển thị cấu trúc khóa học trong trình phát là { $granularity ->
        [sco-per-lesson] Ở bên cạnh, để người học chọn bài.
       *[course] Không, vì gói đã có mục lục riêng.
    }
play-guide-method = Mục Điểm: Phương pháp tính điểm là { $granularity ->
        [sco-per-lesson] Điểm trung bình
       *[course] Điểm cao nhất
    }, điểm tối đa 100.
play-guide-attempts = Mục Quản lý lần làm bài: Số lần làm bài là Không giới hạn; cách tính khi có nhiều lần làm bài là Lần cao nhất.
play-guide-force = Mục Quản lý lần làm bài: Bắt buộc lần làm bài mới là Không, để người học tiếp tục từ chỗ đã dừng.
play-guide-all-scos = Mục Hoàn thành hoạt động: chọn yêu cầu mọi SCO đều báo trạng thái hoàn thành.
play-guide-completion = Hoàn thành và điểm
play-guide-require = Mục Hoàn thành hoạt động: chọn Thêm yêu cầu, rồi chọn yêu cầu trạng thái { $completion ->
        [viewed] Hoàn thành.
       *[passed] Đạt.
    }
play-guide-score = Người học thấy điểm theo thang { $scale }; Moodle nhận điểm từ 0 đến 100. Điểm chỉ được gửi khi người học đã trả lời hết { $questions } câu có tính điểm; lần kiểm tra sau cùng của mỗi câu được tính.
play-guide-no-score = Không có câu hỏi tính điểm nên Moodle không hiện điểm.
play-guide-rule = { $completion ->
        [viewed] Người học hoàn thành khi đã đọc đến cuối mọi bài.
        [passed] Người học hoàn thành khi đạt từ { $mastery }/100 điểm.
       *[both] Người học hoàn thành khi đã đọc đến cuối mọi bài và trả lời hết các câu hỏi; điểm đạt là { $mastery }/100.
    }
play-guide-try = Xem thử
play-guide-try-learner = Lưu lại, rồi mở hoạt động bằng tài khoản người học, trả lời một câu, thoát ra và mở lại: bài học tiếp tục đúng chỗ đã dừng.
play-guide-try-folder = Muốn xem khi chưa có Moodle, giải nén tệp vào một thư mục rồi mở index.html bằng trình duyệt. Khi đó bài làm chỉ được lưu trên máy đang dùng.
play-guide-update = Khi sửa khóa học
play-guide-update-ids = Tải gói mới lên cùng hoạt động đó. Câu trả lời của người học được giữ theo mã câu hỏi (ví dụ #q1), vì vậy đừng đổi mã của câu hỏi cũ.
