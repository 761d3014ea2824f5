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
