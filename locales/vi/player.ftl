### songngu: player
