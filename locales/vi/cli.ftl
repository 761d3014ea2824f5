### songngu: cli

## Các vấn đề phát hiện

severity-error = lỗi
severity-warning = cảnh báo
severity-note = lưu ý
report-help = gợi ý
report-fix = sửa tự động
report-explain-name = giải thích
report-explain = chạy songngu explain { $code }
language-vi = tiếng Việt
language-en = tiếng Anh
language-zh = tiếng Trung
language-ja = tiếng Nhật
language-ko = tiếng Hàn
