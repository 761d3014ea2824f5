### songngu: check

## Kinds of blocks, named in messages

block-heading = heading
block-paragraph = paragraph
block-figure = figure
block-code = code block
block-formula = formula
block-list = list
block-table = table
block-quote = quotation
block-callout = callout
block-container = container
block-quiz = question
block-html = HTML block
block-rule = rule
block-footnote = footnote

## Parity (SN01)

SN0101 = the { $there } text has nothing for this { $kind }
    .label = only in the { $here } text
    .related = it would follow here
    .help = translate it, or write `<!-- songngu: ignore SN0101 -->` above it if it is meant for one language only
SN0101-several = the { $there } text has nothing for { $count } blocks from here on
    .label = only in the { $here } text
    .related = they would follow here
    .help = translate them, or write `<!-- songngu: ignore SN0101 -->` above the first if they are meant for one language only
SN0101-section = the { $there } text lacks the section “{ $heading }” ({ $count } blocks)
    .label = only in the { $here } text
    .related = it would follow here
    .help = translate the section, or write `<!-- songngu: ignore SN0101 -->` above its heading if it is meant for one language only
SN0101-most = the { $there } text lacks { $count } of the { $total } blocks of this lesson
    .related = the first block without a counterpart
    .help = the translation looks cut off or belongs to another text; compare the two files from the start
SN0102 = the { $there } text has nothing for this { $kind }: the translation adds it
    .label = only in the { $here } text
    .related = it would follow here
    .help = add it to the { $there } text, remove it here, or write `<!-- songngu: ignore SN0102 -->` above it
SN0102-several = the { $there } text has nothing for { $count } blocks from here on: the translation adds them
    .label = only in the { $here } text
    .related = they would follow here
    .help = add them to the { $there } text, remove them here, or write `<!-- songngu: ignore SN0102 -->` above the first
SN0102-section = the translation adds the section “{ $heading }” ({ $count } blocks)
    .label = only in the { $here } text
    .related = it would follow here
    .help = add it to the { $there } text, remove it here, or write `<!-- songngu: ignore SN0102 -->` above its heading
SN0102-most = the { $there } text lacks { $count } of the { $total } blocks of this lesson
    .related = the first block without a counterpart
    .help = one of the two files looks cut off or belongs to another text; compare them from the start
SN0107 = the number { $there } in the { $there-lang } text is { $here } in the { $here-lang } text
    .label = { $here }
    .related = { $there }
    .help = make the two agree, or write `<!-- songngu: ignore SN0107 -->` above the block if both are right
SN0107-alone = the number { $here } stands only in the { $here-lang } text
    .label = not in the { $there-lang } text
    .related = the counterpart
    .help = give the number in both texts, or write `<!-- songngu: ignore SN0107 -->` above the block
SN0108 = { $there } in the { $there-lang } text is { $here } in the { $here-lang } text
    .label = { $here }
    .related = { $there }
    .help = give both the same unit, or write `<!-- songngu: ignore SN0108 -->` above the block if both are right
