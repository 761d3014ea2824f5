### songngu: source
