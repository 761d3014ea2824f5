### songngu: check
