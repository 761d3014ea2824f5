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
fix-ignore-comment = delete the comment
fix-ignore-code = delete { $rule } from the comment
fix-ignore-name = write { $near }
fix-rename-key = rename to { $near }

SN0001 = course.toml cannot be read here: { $detail }
    .help = TOML wants key = "value" on a line of its own; texts stand in quotation marks
SN0002 = songngu does not know the key `{ $key }`
    .help = known here: { $known }
SN0002-near = songngu does not know the key `{ $key }`; did you mean `{ $near }`?
    .help = write `{ $near }` instead
SN0002-elsewhere = the key `{ $key }` belongs under [{ $home }], it has no effect here
    .help = move the line below [{ $home }]; a key belongs to the last [table] above it
SN0003 = this value is of the wrong kind
    .label = expected { $expected }
    .help = write { $expected }; until then the default is used
SN0003-choice = `{ $value }` is not one of the choices
    .help = choose one of: { $choices }
SN0003-range = { $value } is not from { $low } to { $high }
    .help = write a number from { $low } to { $high }; until then the default holds
SN0003-languages = songngu compiles courses of two languages; this one is left out
    .help = keep two tables under [languages]
SN0003-leaves = the path `{ $value }` leaves the course
    .help = copy the file into the course and write its path as seen from course.toml, with /
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
SN0009-table = { $path } is not UTF-8 text (from line { $line })
    .help = in Excel choose Save as, type CSV UTF-8 (comma delimited), and build again; the file is left out until then
SN0010 = { $path } cannot be read: { $detail }
    .help = close it in other programs and check that you may read it; the file is left out until then
SN0011 = no lesson file matches { $patterns }
    .help = put the lessons where the patterns say, or change path under [languages]
SN0012 = there is no glossary `{ $glossary }`
    .help = write a path inside the course such as "glossaries/*.csv", or a shipped one: { $shipped }

SN0014-part = two parts have the id `{ $id }`
    .related = the first of them
    .help = give one of them another id
SN0014-outcome = two outcomes have the id `{ $id }`
    .related = the first of them
    .help = give one of them another id; lessons name outcomes by their id
SN0014-lesson = the lessons `{ $first }` and `{ $second }` would have the same page name { $slug }
    .help = rename the files of one of them; until then its page is called { $got }, and the name changes when lessons come or go

## Glossaries (SN0040–SN0048)

fix-forms = write { $forms }
fix-cell = write { $better }
fix-tone-style = place the tone marks as in { $other }
fix-capitals = write small letters
fix-row = delete the second row

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
SN0044 = this row has no term in any language; the row is left out
    .help = fill in the term, or delete the row
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
SN0048-space = spare spaces in a term
    .help = write { $better }
SN0048-punctuation = a term ends with a punctuation mark
    .help = write { $better }
SN0048-hyphen = spaces around the hyphen of a term
    .help = write { $better }
SN0048-comma = commas in a term: is it a list?
    .help = put | between the forms of one cell: { $better }
SN0048-capital = { $count ->
        [one] the common noun `{ $form }` begins
       *[other] { $count } common nouns begin
    } with a capital letter
    .label = { $count ->
        [one] a capital
       *[other] the first of them
    }
    .help = write terms as they stand inside a sentence; only names keep their capital
SN0048-tone = tone marks stand in two ways: { $other-count ->
        [one] once
       *[other] { $other-count } times
    } as in `{ $other }`, { $count ->
        [one] once
       *[other] { $count } times
    } as in `{ $word }`
    .label = as in { $word }
    .related = as in { $other }
    .help = keep to one way; songngu finds both in lessons
SN0048-head = `{ $term }` lacks `{ $equivalent }`, which the other { $count } compounds of `{ $head }` have
    .label = said in another way
    .related = the entry for { $head }
    .help = nothing to do if that is its name; otherwise add a form that has `{ $equivalent }`
SN0048-ipa = `{ $ipa }` is no pronunciation in phonetic signs
    .help = write it as dictionaries do, between slashes: /ˈriːleɪ/
SN0048-ipa-spelling = the pronunciation lacks its slashes, or has keyboard signs for phonetic ones
    .help = write { $better }
SN0048-definition = this definition only repeats the term
    .help = say what it is and what it is for, or leave the cell empty

## Markup in lessons (SN0020–SN0039)

front-matter-map = lines of the form key: value
front-matter-text = a line of text
front-matter-list = a list: [a, b], or one dash a line
front-matter-language = a language tag such as vi or en
front-matter-number = a number that is not negative
front-matter-hours = a number, or { "{" } theory: 1, practice: 2, test: 0 { "}" }
front-matter-plan = a list of rows with phase, minutes, teacher, students

SN0020 = the block `{ $name }` is not closed
    .label = opened here
    .related = songngu closes it before this place
    .help = add a line ::: at its end
SN0020-short = the line that closes the block `{ $name }` has too few colons
    .label = opened here
    .related = this is taken for the closing line
    .help = write { $colons } colons, as many as the opening line has
SN0020-teacher = the teacher's block is not closed
    .label = opened here
    .related = from here on students can read it
    .help = add a line ::: where the teacher's notes end
SN0020-file = the block `{ $name }` is not closed and runs to the end of the file
    .label = opened here
    .help = add a line ::: at its end
SN0020-fix = write { $colons } colons
SN0021 = this ::: closes nothing
    .help = delete the line, or open a block above it, such as ::: tip
SN0021-fix = delete the line
SN0022 = songngu does not know the block `{ $name }`
    .help = its text is printed without a style of its own; there are: note, tip, important, caution, warning, danger, example, procedure, teacher, handout-only, slides-only, quiz
SN0022-near = songngu does not know the block `{ $name }`; did you mean `{ $known }`?
    .help = write `{ $known }`; until then the text is printed without a style of its own
SN0023 = the comment that begins here has no closing -->
    .help = add --> at its end; until then what follows is read as lesson text
SN0024 = the front matter (between two lines of ---) is not closed
    .label = opened here
    .related = songngu closes it here
    .help = add a line --- after the last key
SN0025 = songngu does not know the key `{ $key }` in front matter
    .help = known here: { $known }
SN0025-near = songngu does not know the key `{ $key }`; did you mean `{ $near }`?
    .help = write `{ $near }`
SN0026 = this value is of the wrong kind
    .label = expected { $expected }
    .help = write { $expected }; until then the value is left out
SN0026-choice = `{ $value }` is not one of the choices
    .help = choose one of: { $choices }
SN0027 = the front matter cannot be read: { $detail }
    .help = write key: value on each line; lines of one level are indented alike
SN0027-colon = this line cannot be read because its value holds a colon: { $detail }
    .help = put the value in quotation marks, as in title: "Lesson 1: Electrical safety"
SN0028 = `{ $mark }` is read as the list mark `-`
    .help = such marks mostly come from Word; songngu fix writes `-`
SN0028-fix = write Markdown's list mark
SN0029 = `{ $mark }` is read as a box
    .help = a box is [ ] when empty and [x] when checked, then a space
SN0029-fix = write [ ] and [x]
SN0030 = lines numbered `1/`, `2/` are no list
    .help = write `1.`, `2.` for a numbered list
SN0030-fix = write `1.` for `1/`
SN0031 = this note speaks of `{ $word }`, and students can read it
    .help = if it is for the teacher only, write ::: teacher
SN0031-fix = make it a teacher's block
SN0032 = this comment ignores { $rule }, but there is nothing to ignore
    .label = not needed any more
    .help = delete it; else it hides the next finding of this kind
SN0033 = there is no rule `{ $rule }`
    .label = ignores nothing
    .help = write a code such as SN0107; it stands in square brackets in each finding
SN0033-near = there is no rule `{ $rule }`
    .label = did you mean `{ $near }`?
SN0034 = { $count ->
        [one] 1 entry of the baseline stands
       *[other] { $count } entries of the baseline stand
    } for no finding any more, such as { $first }
    .help = write it anew: songngu check --write-baseline
SN0034-unread = { $count ->
        [one] 1 line of the baseline cannot be read
       *[other] { $count } lines of the baseline cannot be read
    }
    .help = write it anew: songngu check --write-baseline

## Questions (SN0701–SN0709, SN0730–SN0734)

SN0701 = the question has no right answer
    .help = mark the right option with [x]; until then the question is shown without scoring
SN0702 = the question has two ways of answering
    .label = the second
    .related = the first
    .help = keep one: options, a line with =, pairs, an order, or gaps
SN0703 = the question has no answer part
    .help = add options `- [ ]` and `- [x]`, a line `= answer`, or a gap [[answer]]
SN0703-empty = the answer line is empty
    .help = write the answer after =
SN0704 = the question is declared as { $declared } but written as { $kind }
    .help = change the word after ::: quiz, or delete it and let songngu see the kind
SN0704-unknown = songngu does not know the kind of question `{ $declared }`
    .help = there are: single, multiple, true-false, numeric, short, match, order, cloze
SN0705 = `{ $answer }`: per cent of the value, or percentage points?
    .help = write the unit: 220 V ± 5 % is five per cent of 220 V; 85 % ± 2 % is two percentage points
SN0706 = `{ $answer }` is no number that can be scored
    .help = write number, tolerance, unit: 220 V ± 5 V, or a range 209..231 V
SN0706-units = `{ $answer }` has two different units
    .help = write the tolerance in the unit of the value
SN0706-range = the range `{ $answer }` is written backwards
    .help = write the smaller number first: 209..231 V
SN0706-tolerance = the tolerance in `{ $answer }` cannot be read
    .help = write a number that is not negative after ±, as in 220 V ± 5 V
SN0707 = the points `{ $value }` cannot be read
    .help = write a number, as in points=2 or points=0.5; until then the question counts 1 point
SN0707-unknown = songngu does not know the attribute `{ $name }` of a question
    .help = a question has a name ({"{#q1}"}), points (points=2), attempts (attempts=2) and shuffle=no
SN0707-attempts = the attempts `{ $value }` cannot be read
    .help = write a whole number from 0 (no limit) to 35, as in attempts=2
SN0707-shuffle = shuffle is `{ $value }`
    .help = write shuffle=yes or shuffle=no
SN0708 = two questions have the name `{ $id }`
    .related = the first one
    .help = give one of them another name; students' scores are kept by name
SN0709 = this item has no arrow
    .help = write left -> right; an extra choice is - -> right
SN0709-two = this item has two arrows
    .help = keep one; put an arrow that belongs to the text in `…`
SN0709-pasted = this `à` is probably an arrow that Word changed
    .help = it is read as ->; write ->
SN0709-fix = write `->` for `à`
SN0730 = the positions must be the numbers from 1 to { $count }, each once
    .help = correct the numbers in [ ]; until then the question is shown without scoring
SN0731 = the gap `{ $gap }` has no answer
    .help = write the answer in the brackets: [[contactor]]; choices are parted by ~: [[12 V ~ 24 V]]
SN0731-label = two gaps have the label `{ $label }`
    .related = the first one
    .help = use each label once in a question
SN0732 = this text stands after the answers
    .help = only hints (?) and feedback (>) follow the answers; the text is taken as feedback
SN0734 = the bank does not say how many of its questions are asked
    .help = write it after the name, as in ::: bank {"{draw=2}"}; until then all are asked
SN0734-number = draw is `{ $value }`
    .help = write a whole number from 1, as in draw=2; until then all questions of the bank are asked
SN0734-all = the bank asks { $draw } of { $count } questions, so there is nothing to draw
    .help = add questions or ask fewer; all of them are asked now
SN0734-empty = the bank holds no question
    .help = write the questions between its fences: the bank's own has one colon more, :::: bank {"{draw=2}"} … ::::
SN0734-points = the questions of this bank have different points
    .related = this one differs
    .help = give them the same points: the best score must not depend on what is drawn
SN0734-unknown = songngu does not know the attribute `{ $name }` of a bank
    .help = a bank has draw, the number of its questions that each learner is asked
SN0733 = the question has one option only
    .help = add at least one more
