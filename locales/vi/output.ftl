### songngu: output
