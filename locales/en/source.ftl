### songngu: source

## course.toml (SN0001–SN0019)

kind-text = a text in quotation marks
kind-yes-no = true or false
kind-number = a number
kind-list = a list in square brackets
kind-table = a table
kind-hours = a number, or { "{" } theory = 1, practice = 2, test = 0 { "}" }
kind-localised = a text, or { "{" } vi = "…", en = "…" { "}" }
kind-language = a language tag such as vi or en
kind-course-language = one of the course's own languages
kind-severity = "error", "warning" or "note"
kind-pair = a pair such as ["220 V", "230 V"]
fix-rename-key = rename to { $near }

SN0001 = course.toml cannot be read here: { $detail }
    .help = TOML wants key = "value" on a line of its own; texts stand in quotation marks
SN0002 = songngu does not know the key `{ $key }`
    .help = known here: { $known }
SN0002-near = songngu does not know the key `{ $key }`; did you mean `{ $near }`?
    .help = write `{ $near }` instead
SN0003 = this value is of the wrong kind
    .label = expected { $expected }
    .help = write { $expected }; until then the default is used
SN0003-choice = `{ $value }` is not one of the choices
    .help = choose one of: { $choices }
SN0003-languages = songngu compiles courses of two languages; this one is left out
    .help = keep two tables under [languages]
SN0003-outside = the output folder `{ $value }` would lie outside the course
    .help = name a folder inside the course, such as out = "build"
SN0004 = the key `{ $key }` is missing
    .help = add it; run songngu new in an empty folder to see a complete course.toml
SN0005 = the path pattern `{ $pattern }` cannot name lessons
    .help = write {"{lesson}"} once where the lesson's name stands, inside the course folder: "lessons/{"{lesson}"}.vi.md"
SN0006 = { $count ->
        [one] one lesson has no { $language } version
       *[other] { $count } lessons have no { $language } version
    }: { $lessons }
    .help = the pages are made in the other language; write the missing files when you are ready
SN0007 = there is no lesson `{ $lesson }`
    .help = a lesson is named as in its file name, without the language and the extension
SN0007-near = there is no lesson `{ $lesson }`; did you mean `{ $near }`?
    .help = a lesson is named as in its file name, without the language and the extension
SN0007-twice = the lesson `{ $lesson }` is listed twice
    .help = keep it in one part
SN0008 = { $count ->
        [one] a lesson stands in no part
       *[other] { $count } lessons stand in no part
    }: { $lessons }
    .help = add them to the lessons of a part; until then they come last
SN0009 = { $path } is not UTF-8 text (from line { $line })
    .help = open it in Notepad, choose Save as, encoding UTF-8, and build again; the file is left out until then
SN0010 = { $path } cannot be read: { $detail }
    .help = close it in other programs and check that you may read it; the file is left out until then
SN0011 = no lesson file matches { $patterns }
    .help = put the lessons where the patterns say, or change path under [languages]
SN0012 = there is no glossary `{ $glossary }`
    .help = write a path inside the course such as "glossaries/*.csv", or a shipped one: { $shipped }

## Glossaries (SN0040–SN0048)

SN0040 = this glossary cannot be read: its first row must name the columns
    .help = write a first row such as id,vi,en and put each term in a row of its own
SN0040-language = this glossary has a column for one language only
    .help = add a column vi or en to the first row, with the term in that language in each row
SN0040-twice = the column `{ $column }` stands in this table twice
    .help = delete one of the two; until then the first one counts
SN0041 = songngu does not use the column `{ $column }`
    .help = columns that count: id, vi, en; vi.admitted, vi.forbidden, vi.def and the same for en; en.ipa, pos, domain, image, source, note, status, strict, match, keep
SN0042 = songngu does not know the column `{ $column }`; did you mean `{ $near }`?
    .help = write `{ $near }` in the first row; until then the column is not read
SN0043 = this row has { $cells } cells, the first row names { $columns } columns; the row is left out
    .help = put a cell that holds the delimiter in quotation marks: "a, b"
SN0043-short = this row has only { $cells ->
        [one] one cell
       *[other] { $cells } cells
    } of { $columns }; the row is left out
    .help = fill in the terms in both languages
SN0043-quote = a quotation mark opens here and is never closed; what follows is left out
    .help = close it at the end of the cell; a quotation mark inside a cell is written twice
SN0044 = this row has no term in { $language }; the row is left out
    .help = fill in the cell, or write en in the column keep where the English word stays in Vietnamese
SN0045 = two concepts share the term “{ $form }”
    .label = here too
    .related = first here, for “{ $other }”
    .help = nothing to do if both senses are meant; otherwise delete one of the rows
SN0046 = the concept `{ $id }` stands in this table twice
    .related = first here
    .help = join the two rows, or give one of them another id
SN0047 = `{ $value }` is not one of the choices
    .help = choose one of: { $choices }
SN0048 = several terms stand in one cell; read as { $forms }
    .help = put | between the forms of one cell
SN0048-brackets = brackets in a term; read as { $forms }
    .help = put explanations in the column note and other forms, parted by |, in vi.admitted or en.admitted
