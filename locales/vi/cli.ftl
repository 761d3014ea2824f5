### songngu: cli
