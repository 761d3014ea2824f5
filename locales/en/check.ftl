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
SN0103 = a { $there } in the { $there-lang } text is a { $here } in the { $here-lang } text
    .label = { $here }
    .related = { $there }
    .help = give both the same form, or write `<!-- songngu: ignore SN0103 -->` above the block
SN0103-callout = this callout is a `{ $there }` in the { $there-lang } text and a `{ $here }` in the { $here-lang } text
    .label = { $here }
    .related = { $there }
    .help = danger, warning and caution have fixed meanings; use the same one in both texts
SN0103-audience = these two blocks are not shown to the same readers
    .label = the { $here-lang } text
    .related = the { $there-lang } text
    .help = use the same container (teacher, handout-only, slides-only) in both texts, or answers may reach students in one language
SN0103-numbering = this list is numbered in one text and has bullets in the other
    .label = the { $here-lang } text
    .related = the { $there-lang } text
    .help = number the steps in both texts if their order matters
SN0104 = this heading is of level { $here } here and of level { $there } in the { $there-lang } text
    .label = level { $here }
    .related = level { $there }
    .help = use as many # signs as in the { $there-lang } text; levels decide how pages, slides and menus are built
SN0104-throughout = the headings of the two texts stand on different levels throughout ({ $count } headings; the first is of level { $here } here and { $there } there)
    .label = level { $here }
    .related = level { $there }
    .help = begin both texts on the same level
SN0105 = this list has { $here } items in the { $here-lang } text and { $there } in the { $there-lang } text
    .label = { $here } items
    .related = { $there } items
    .help = compare the two lists item by item, or write `<!-- songngu: ignore SN0105 -->` above the list
SN0105-item = the { $there-lang } list has nothing for this item ({ $here } items here, { $there } there)
    .label = only in the { $here-lang } text
    .related = the list that lacks it
    .help = add the item to the { $there-lang } text, or remove it here
SN0106 = this table has { $here } rows in the { $here-lang } text and { $there } in the { $there-lang } text
    .label = { $here } rows
    .related = { $there } rows
    .help = compare the two tables row by row, or write `<!-- songngu: ignore SN0106 -->` above the table
SN0106-row = the { $there-lang } table has nothing for this row ({ $here } rows here, { $there } there)
    .label = only in the { $here-lang } text
    .related = the table that lacks it
    .help = add the row to the { $there-lang } table, or remove it here
SN0106-columns = this table has { $here } columns in the { $here-lang } text and { $there } in the { $there-lang } text
    .label = { $here } columns
    .related = { $there } columns
    .help = give both tables the same columns
SN0107 = the number { $there } in the { $there-lang } text is { $here } in the { $here-lang } text
    .label = { $here }
    .related = { $there }
    .help = make the two agree, or write `<!-- songngu: ignore SN0107 -->` above the block if both are right
SN0107-alone = { $count ->
        [one] the number { $here } stands
       *[other] the numbers { $here } stand
    } only in the { $here-lang } text
    .label = not in the { $there-lang } text
    .related = the counterpart
    .help = give the number in both texts, or write `<!-- songngu: ignore SN0107 -->` above the block
SN0108 = { $there } in the { $there-lang } text is { $here } in the { $here-lang } text
    .label = { $here }
    .related = { $there }
    .help = give both the same unit, or write `<!-- songngu: ignore SN0108 -->` above the block if both are right
SN0109 = this code is not the same in the two texts: `{ $there }` in the { $there-lang } one, `{ $here }` in the { $here-lang } one
    .label = differs from here on
    .related = the { $there-lang } text
    .help = make the code agree; comments and strings may be translated
SN0110 = the formula `{ $there }` in the { $there-lang } text is `{ $here }` in the { $here-lang } text
    .label = differs
    .related = the { $there-lang } text
    .help = make the two agree, or write `<!-- songngu: ignore SN0110 -->` above the block if both are right
SN0110-alone = the formula `{ $here }` stands only in the { $here-lang } text
    .label = not in the { $there-lang } text
    .related = the counterpart
    .help = give the formula in both texts, or write `<!-- songngu: ignore SN0110 -->` above the block
SN0111 = the picture { $image } is only in the { $here-lang } text
    .label = not in the { $there-lang } text
    .related = it would stand here
    .help = show it in both texts; a picture with words in it may come as name.vi.svg and name.en.svg
SN0112 = the link to { $here } is only in the { $here-lang } text
    .label = not in the { $there-lang } text
    .related = the counterpart
    .help = link from both texts, or write `<!-- songngu: ignore SN0112 -->` above the block
SN0112-differs = the two links lead to different pages: { $there } in the { $there-lang } text, { $here } in the { $here-lang } text
    .label = { $here }
    .related = { $there }
    .help = look up which address is right, or write `<!-- songngu: ignore SN0112 -->` above the block if both are
SN0113 = this text in the { $here-lang } version is still { $there-lang }
    .label = not translated
    .help = translate it, or write `<!-- songngu: ignore SN0113 -->` above it if it is meant so
SN0113-lesson = most of the { $here-lang } version of this lesson is still { $there-lang } ({ $percent }% of its words)
    .help = translate the lesson, or leave the file out until it is translated
SN0114 = `{ $key }` is { $there } in the { $there-lang } front matter and { $here } in the { $here-lang } one
    .label = { $here }
    .related = { $there }
    .help = front matter describes one lesson in two languages; make the two agree
SN0115 = this block stands in another place than in the { $there-lang } text
    .label = moved
    .related = its place in the { $there-lang } text
    .help = put both texts in the same order, or write `<!-- songngu: ignore SN0115 -->` above the block
SN0115-several = these { $count } blocks stand in another place than in the { $there-lang } text
    .label = moved
    .related = their place in the { $there-lang } text
    .help = put both texts in the same order, or write `<!-- songngu: ignore SN0115 -->` above the first block
SN0115-section = the section “{ $heading }” stands in another place than in the { $there-lang } text
    .label = moved
    .related = its place in the { $there-lang } text
    .help = put the sections of both texts in the same order, or write `<!-- songngu: ignore SN0115 -->` above the heading
SN0115-step = step { $there } of the { $there-lang } text is step { $here } here
    .label = step { $here }
    .related = step { $there }
    .help = a procedure that is done in another order may be dangerous: put the steps of both texts in the same order
SN0115-item = this item stands in another place than in the { $there-lang } list
    .label = moved
    .related = its place in the { $there-lang } text
    .help = put the items of both lists in the same order, or write `<!-- songngu: ignore SN0115 -->` above the list
SN0116 = this link shows its bare address, while the { $there-lang } text gives it words: “{ $there }”
    .label = only the address
    .related = “{ $there }”
    .help = write the words of the link between the square brackets: `[…]({ $here })`
SN0116-empty = this link has no words to click on, while the { $there-lang } text has: “{ $there }”
    .label = nothing to click on
    .related = “{ $there }”
    .help = write the words of the link between the square brackets: `[…]({ $here })`
SN0117 = `{ $here }` stands only in the { $here-lang } text
    .label = not in the { $there-lang } text
    .related = the counterpart
    .help = write the code in both texts, or write `<!-- songngu: ignore SN0117 -->` above the block
SN0117-differs = the code differs: `{ $there }` in the { $there-lang } text, `{ $here }` in the { $here-lang } text
    .label = `{ $here }`
    .related = `{ $there }`
    .help = correct one of them; if both are right, write `<!-- songngu: ignore SN0117 -->` above the block
SN0118 = words in bold: { $here } in the { $here-lang } text, { $there } in the { $there-lang } text
    .label = in bold here
    .related = the counterpart
    .help = set the same words in bold in both texts; what is stressed is what learners remember
SN0119-id = this block is called #{ $there } in the { $there-lang } text and #{ $here } in the { $here-lang } text
    .label = #{ $here }
    .related = #{ $there }
    .help = give both the same id, so that one link works in both languages
SN0119-id-alone = this block has the id #{ $here }{ $there } in one text only{ $count ->
        [one] {""}
       *[other] , as have { $count } blocks of this lesson
    }
    .related = the counterpart
    .help = give both the same id, so that one link works in both languages
SN0119-class = this block has other classes in the two texts: “{ $there }” in { $there-lang }, “{ $here }” in { $here-lang }
    .label = “{ $here }”
    .related = “{ $there }”
    .help = give both the same classes; they decide how the block looks
SN0119-value = an attribute of this block differs: “{ $there }” in the { $there-lang } text, “{ $here }” in the { $here-lang } text
    .label = “{ $here }”
    .related = “{ $there }”
    .help = write the same value in both texts
SN0119-title = only the { $here-lang } text gives this box a title: “{ $title }”
    .label = “{ $title }”
    .related = no title
    .help = translate the title, or leave it out in both texts
SN0120 = this paragraph is { $percent }% shorter than its counterpart would lead one to expect
    .label = much shorter
    .related = much longer
    .help = compare the two: something may be missing here, or was added there; if both are right, write `<!-- songngu: ignore SN0120 -->` above the paragraph
SN0120-sentence = this sentence seems to be missing in the { $there-lang } text
    .label = { $here } sentences here
    .related = { $there ->
        [one] 1 sentence
       *[other] { $there } sentences
    } here
    .help = translate the sentence or take it out; if both texts say the same, write `<!-- songngu: ignore SN0120 -->` above the paragraph
SN0120-sentences = the { $there-lang } text seems to lack some sentences of this paragraph ({ $here } here, { $there } there)
    .label = { $here } sentences
    .related = { $there ->
        [one] 1 sentence
       *[other] { $there } sentences
    }
    .help = compare the two sentence by sentence; if both say the same, write `<!-- songngu: ignore SN0120 -->` above the paragraph
SN0120-cut = this paragraph breaks off: it ends without a full stop and is { $percent }% shorter than its counterpart would lead one to expect
    .label = breaks off here
    .related = the whole paragraph
    .help = write the rest of the paragraph
SN0121 = unfinished work: `{ $mark }`
    .label = still to be done
    .help = finish it and remove the mark; learners would read it, or nobody ever would
SN0121-untranslated = a mark says that the translation is not finished: `{ $mark }`
    .label = still to be translated
    .help = translate it and remove the mark
SN0121-translator = a translator's note stands in the { $here-lang } text: `{ $mark }`
    .label = a translator's note
    .help = take it out, or make it a footnote in both texts if learners need it
SN0121-placeholder = a placeholder was never filled in: `{ $mark }`
    .label = to be filled in
    .help = write what belongs here
SN0121-conflict = two versions of these lines were never merged
    .label = from here to >>>>>>>
    .help = keep the right lines and remove the lines with <<<<<<<, ======= and >>>>>>>
SN0122 = this passage of the { $here-lang } text is still { $there-lang }
    .label = not translated
    .help = translate it; if it is quoted on purpose, put it in quotation marks or write `<!-- songngu: ignore SN0122 -->` above the block
SN0122-cell = this cell of the { $here-lang } text is still { $there-lang }
    .label = not translated
    .help = translate it; a term that stays as it is belongs in the glossary (`keep`)
SN0122-item = these words in the { $here-lang } text are still { $there-lang }
    .label = not translated
    .help = translate it; if it stays as it is on purpose, write `<!-- songngu: ignore SN0122 -->` above it
SN0122-heading = this heading of the { $here-lang } text is still { $there-lang }
    .label = not translated
    .help = translate it; if it stays as it is on purpose, write `<!-- songngu: ignore SN0122 -->` above it

## Terms (SN02)

fix-preferred-form = write { $preferred }

SN0201 = `{ $term }` has its equivalent `{ $equivalent }` nowhere in the { $there-lang } counterpart
    .label = in the glossary: { $equivalent }
    .related = the counterpart
    .help = use `{ $equivalent }`, or add the form that was used to the glossary; `strict = no` for words with many meanings
SN0201-several = `{ $term }` has its equivalent `{ $equivalent }` nowhere in { $count } { $there-lang } counterparts of this lesson
    .label = in the glossary: { $equivalent }; here for the first time
    .related = the counterpart
    .help = use `{ $equivalent }`, or add the form that was used to the glossary; `strict = no` for words with many meanings
SN0202 = the glossary says not to use `{ $form }`; the term is `{ $preferred }`
    .label = not to be used
    .help = write `{ $preferred }`, or write `<!-- songngu: ignore SN0202 -->` above the block if it speaks about the word
SN0202-alone = the glossary says not to use `{ $form }`
    .label = not to be used
    .help = use another word, or write `<!-- songngu: ignore SN0202 -->` above the block if it speaks about the word
SN0203 = the lesson calls one concept `{ $preferred }` ({ $other-count ->
        [one] once
       *[other] { $other-count } times
    }) and `{ $form }` ({ $count ->
        [one] once
       *[other] { $count } times
    })
    .label = another name for { $preferred }
    .related = the name used most
    .help = use one name throughout, or say once in one sentence that both mean the same
SN0203-course = { $count ->
        [one] one lesson calls
       *[other] { $count } lessons call
    } a concept `{ $form }` that { $other-count ->
        [one] another lesson calls
       *[other] { $other-count } lessons call
    } `{ $preferred }`
    .label = another name for { $preferred }
    .related = the other name
    .help = use one name in all lessons; the glossary may prefer it
SN0204 = the glossary prefers `{ $preferred }` to `{ $form }`
    .label = { $count ->
        [one] an admitted form
       *[other] an admitted form, { $count } times in this lesson
    }
    .help = write `{ $preferred }`, or make `{ $form }` the preferred form of the glossary
SN0205 = `{ $acronym }` is spelled out neither in this lesson nor in an earlier one
    .label = an acronym
    .help = give the words at its first use, as in “residual current device (RCD)”, or add it to the glossary
SN0205-several = { $count } acronyms are spelled out neither in this lesson nor in an earlier one: { $acronyms }
    .label = the first of them
    .help = give the words at the first use, as in “residual current device (RCD)”, or add them to the glossary
SN0206 = the glossary has no { $language } form for `{ $term }`, which lessons use
    .label = no equivalent
    .help = fill in the cell, or write en in the column keep where the English word stays
SN0206-unused = { $count ->
        [one] one entry that no lesson uses has a form in one language only
       *[other] { $count } entries that no lesson uses have a form in one language only
    }: { $terms }
    .label = the first of them
    .help = fill in the cells, or delete the rows
SN0208 = { $count ->
        [one] one entry of { $total } is
       *[other] { $count } of { $total } entries are
    } used in no lesson: { $terms }
    .label = the first of them
    .help = nothing to do if lessons are still to come; otherwise delete the rows
SN0208-many = { $count } of { $total } entries are used in no lesson, the first: { $terms }
    .label = the first of them
    .help = nothing to do if lessons are still to come; otherwise delete the rows
SN0209 = the lessons repeat what no glossary has: { $names }
    .label = the first place of the most frequent one ({ $count } in all)
    .help = songngu terms extract --format csv proposes rows for the glossary, with equivalents
SN0210 = a question asks for `{ $term }`, which neither this lesson nor an earlier one has taught
    .label = new to the learner here
    .help = use the term in the text first, or ask the question in a later lesson
SN0211 = the glossary has `{ $equivalent }` for `{ $term }`, but { $count } of { $total } places of the course have something else
    .label = one entry, many exceptions
    .related = the first of these places
    .help = add the form that the lessons use to `{ $column }`, or write `strict = no` if the word has other senses
SN0211-fix = add `{ $form }` to `{ $column }`
SN0211-shipped = the shipped glossary has `{ $equivalent }` for `{ $term }`, but { $count } of { $total } places of the course have something else
    .label = the first of these places
    .help = give the course a glossary of its own with your form for this term, or with `strict = no` if the word has other senses
SN0211-form = the lessons have `{ $form }` for `{ $term }` { $count ->
        [one] once
       *[other] { $count } times
    } and `{ $equivalent }` { $answered ->
        [0] never
        [one] once
       *[other] { $answered } times
    }; the glossary lists only `{ $equivalent }`
    .label = the lessons have `{ $form }`
    .related = the first place without `{ $equivalent }`
    .help = if `{ $form }` is right, add it to `{ $column }`; if the word has another sense there, write `strict = no`; else change the lessons (songngu terms uses lists the places)
SN0211-shipped-form = the lessons have `{ $form }` for `{ $term }` { $count ->
        [one] once
       *[other] { $count } times
    } and `{ $equivalent }` { $answered ->
        [0] never
        [one] once
       *[other] { $answered } times
    }; the shipped glossary lists only `{ $equivalent }`
    .label = the first place without `{ $equivalent }`
    .help = if `{ $form }` is right, give the course a glossary of its own that has it
SN0212 = the glossary no longer uses the concept `{ $form }`
    .label = { $count ->
        [one] deprecated
       *[other] deprecated; { $count } times in this lesson
    }
    .help = use another term, or change its status in the glossary
SN0212-instead = the glossary no longer uses `{ $form }`; it says `{ $preferred }`
    .label = { $count ->
        [one] deprecated
       *[other] deprecated; { $count } times in this lesson
    }
    .help = write `{ $preferred }`

## Freshness (SN03)

SN0301 = the source changed after this { $here-lang } translation was reviewed
    .label = reviewed for another source
    .related = says something else now
    .help = bring the translation in step, then run songngu sync accept; git log -p shows what changed
SN0301-translation = this { $here-lang } translation was changed after its review
    .label = changed since the review
    .related = the { $there-lang } source is as it was
    .help = compare it with the source, then run songngu sync accept
SN0302 = { $count ->
        [one] 1 passage of this lesson was never reviewed
       *[other] { $count } passages of this lesson were never reviewed
    }
    .label = the first of them
    .related = its source
    .help = read both versions, then run songngu sync accept --lesson { $lesson }
SN0302-lesson = nobody has reviewed this lesson yet ({ $count ->
        [one] 1 passage
       *[other] { $count } passages
    })
    .label = it begins here
    .related = and here
    .help = read both versions, then run songngu sync accept --lesson { $lesson }
SN0303 = the passage below is a machine's translation that nobody has read
    .label = marked as a draft
    .help = read it, mend it, then delete this comment
SN0303-lesson = this version is a machine's translation that nobody has read
    .label = marked as a draft
    .help = read it, mend it, then delete this key
SN0303-lock = { $count ->
        [one] 1 passage is a machine's translation that nobody has read
       *[other] { $count } passages are a machine's translation that nobody has read
    }
    .label = the first of them
    .help = read and mend, then run songngu sync accept
SN0304 = the glossary entry `{ $term }` – `{ $equivalent }` was changed after { $count ->
        [one] 1 passage with it was
       *[other] { $count } passages with it were
    } reviewed
    .label = used here
    .related = the entry as it is now
    .help = use the new form here, then run songngu sync accept
SN0305 = this line of songngu.lock cannot be read
    .label = left out
    .help = delete it; the passage then counts as not reviewed
SN0305-conflict = songngu.lock has a mark of an unfinished merge
    .label = left by git
    .help = delete the mark and keep the lines of both sides
SN0305-twice = songngu.lock has this passage twice
    .label = left out; the later review counts
    .help = delete this line
SN0305-fix = delete the line

## Links and media (SN04)

fix-letter-case = write the letters as the file has them: { $file }
fix-anchor = link to #{ $near }

SN0401 = this link leads to { $path }, which is not in the course
    .label = no such file
    .help = correct the path; it is read from the folder of this lesson
SN0401-near = this link leads to { $path }, which is not in the course
    .label = no such file
    .help = did you mean { $near }? Paths are read from the folder of this lesson
SN0401-empty = this link has no address
    .label = leads nowhere
    .help = put the address between the round brackets, or remove the link
SN0401-site = links such as { $url } ({ $count } in this lesson) lead to pages of a web site that is not part of the course
    .label = read from the root of the course
    .help = give the whole address with https://, or the path of a lesson's file
SN0402 = there is no place #{ $anchor } on this page
    .label = leads nowhere
    .help = a heading is named by its words in lower case with - between them; or give it a name: `## Heading {"{#name}"}`
SN0402-translated = #{ $anchor } is the place in the other language; here it is #{ $near }
    .label = leads nowhere in this text
    .help = headings are named by their own words; give both the same name with `## Heading {"{#name}"}` to keep one address
SN0402-lesson = the lesson that this link leads to has no place #{ $anchor }
    .label = leads to the top of the page
    .help = open the lesson and look up the heading; it is named by its words in lower case with - between them
SN0402-lesson-translated = #{ $anchor } is the place in the other language; in the lesson that this link leads to it is #{ $near }
    .label = leads to the top of the page
    .help = headings are named by their own words; give both the same name with `## Heading {"{#name}"}` to keep one address
SN0403 = the picture { $path } is not in the course
    .label = no such file
    .help = put the file there or correct the path; it is read from the folder of this lesson
SN0403-empty = this picture has no address
    .label = nothing to show
    .help = put the path between the round brackets, or remove the picture
SN0403-term = the picture { $path } of a term is not in the course
    .label = no such file
    .help = put the file there or correct the path in the column image; it is read from the folder of course.toml
SN0404 = this path says { $path }, the file is called { $file }
    .label = capital and small letters differ
    .help = Windows takes the two for the same; web servers, phones and the LMS do not
SN0405 = this path leaves the course: { $url }
    .label = outside the course folder
    .help = copy the file into the course, for instance to media/, and link to it there
fix-localised = show { $wanted }

SN0406 = no lesson uses { $count ->
        [one] one picture, sound or film
       *[other] { $count } pictures, sounds or films
    } of the course: { $files }
    .help = delete them or move them out of the course if they are no longer wanted
SN0407 = the { $here-lang } text shows the picture of the { $there-lang } text
    .label = the course has { $wanted }
    .help = show the picture of this language
SN0407-to-make = the { $here-lang } text shows the picture of the { $there-lang } text; it has none of its own
    .label = the words in it are in the other language
    .help = make { $wanted }, or rename the picture if it holds no words

## Accessibility (SN05)

SN0501 = this picture has no alternative text
    .label = nothing for those who cannot see it
    .help = say between the square brackets what the picture shows: `![Contactor with auxiliary contacts](…)`
SN0501-file-name = the alternative text of this picture is only its file name, { $alt }
    .label = says nothing about the picture
    .help = say what the picture shows
SN0501-empty-word = the alternative text of this picture says nothing: { $alt }
    .label = says nothing about the picture
    .help = say what the picture shows
SN0503 = the alternative text of this picture is not { $here-lang }: { $alt }
    .label = read out with the voice of the other language
    .help = write it in the language of the text
SN0503-file = the alternative texts of { $count } pictures in this text are not { $here-lang }, such as: { $alt }
    .label = the first of them
    .help = write them in the language of the text
SN0504 = this heading goes from level { $before } to level { $level }
    .label = a level is missing
    .related = so in the other text
    .help = use the level below the heading before, or add the heading that is missing
SN0505 = this lesson has { $count } headings of level 1
    .label = the second of them
    .related = so in the other text
    .help = keep one heading of level 1; sections have ##
SN0506 = the header row of this table is empty
    .label = nothing says what the columns are
    .related = so in the other text
    .help = name the columns in the first row; if it holds data, put a row of names above it
SN0507 = the text of this link does not say where it leads: { $text } ({ $count ->
        [one] one such link
       *[other] { $count } such links
    } in this text)
    .label = means nothing when it is heard alone
    .help = use the name of the page or file as the text of the link
SN0507-address = this link has its address for a text ({ $count ->
        [one] one such link
       *[other] { $count } such links
    } in this text)
    .label = read out sign by sign
    .help = use the name of the page as the text of the link
SN0508 = { $file } has neither captions nor a transcript
    .label = nothing for those who cannot hear it
    .help = add <track kind="captions" src="….vtt">, or a link to a transcript below it
SN0509 = only a colour bears the meaning here: { $phrase }
    .label = lost on a grey print
    .help = add a second sign: bold, an asterisk, a number

## Text (SN06)

fix-nfc = join letters and marks (NFC)

SN0601 = letters are stored apart from their marks here ({ $count ->
        [one] one word
       *[other] { $count } words
    })
    .label = looks right, but is not found by searching
    .help = run songngu fix --select SN0601; such text comes from PDF files and some keyboards
SN0601-file = letters are stored apart from their marks in this file ({ $count } words)
    .label = the first of them
    .help = run songngu fix --select SN0601; such text comes from PDF files and some keyboards
fix-damaged = bring the letters back: { $after }
fix-look-alike = use Latin letters
fix-syllable = write { $right }
fix-tone-placement = write all of them as { $right }
fix-invisible = remove the characters that cannot be seen
fix-no-break = use plain spaces, or none

SN0602 = the letters here were damaged by { $kind }: { $before }
    .label = probably: { $after }
    .help = run songngu fix --select SN0602, then read the passage
SN0602-file = the letters in this file were damaged by { $kind }: { $before }
    .label = the first passage; probably: { $after }
    .help = run songngu fix --select SN0602 and read the text; or convert the original file and copy it again
SN0602-lost = letters were lost here; only the replacement character (U+FFFD) is left
    .label = cannot be brought back
    .help = look the place up in the original and type it again
SN0603 = the letter { $letter } ({ $code }) in this word only looks like a Latin one
    .label = should be { $word }
    .help = run songngu fix --select SN0603; searching and the glossary do not know the word as it is
SN0603-file = { $count } words in this file have letters that only look like Latin ones, such as { $letter } ({ $code })
    .label = the first of them, should be { $word }
    .help = run songngu fix --select SN0603; searching and the glossary do not know the words as they are
SN0604 = Vietnamese has no syllable { $word }
    .label = did you mean { $right }?
    .help = correct it if it is a slip; a name or a foreign word may stay
SN0604-mark = the tone mark of { $word } is on the wrong letter
    .label = written { $right }
    .help = the mark stands on the main vowel; songngu fix --select SN0604 moves it
SN0605 = the course places tone marks in two ways: { $count } as in { $rare }, { $others } as in { $common }
    .label = the rarer way; the other is { $right }
    .related = the more common way
    .help = both are right, one is enough; songngu fix --select SN0605 turns all into the more common way
SN0606 = there { $count ->
        [one] is a character
       *[other] are { $count } characters
    } here that cannot be seen ({ $code })
    .label = no search finds this word
    .help = run songngu fix --select SN0606; such characters come with text from web pages and slides
SN0606-file = there are { $count } characters in this file that cannot be seen, such as { $code }
    .label = the first of them
    .help = run songngu fix --select SN0606; such characters come with text from web pages and slides
SN0606-code = there { $count ->
        [one] is a character
       *[other] are { $count } characters
    } in this code that cannot be seen ({ $code })
    .label = may fail when a learner copies it
    .help = remove it if the code does not need it
SN0607 = this line opens with a no-break space
    .label = pushes the line in
    .help = remove it; songngu fix --select SN0607 does so
SN0607-mark = a no-break space follows this #, so the line is no heading
    .label = needs a plain space
    .help = put a plain space; songngu fix --select SN0607 does so
SN0607-words = no-break spaces stand between ordinary words ({ $count ->
        [one] one place
       *[other] { $count } places
    })
    .label = the first; the line cannot break here
    .help = only a number and its unit, a name and its number need one; songngu fix --select SN0607 mends the rest
SN0607-file = many lines in this file open with no-break spaces ({ $count } places)
    .label = the first of them
    .help = run songngu fix --select SN0607
SN0608 = the English of this lesson is above { $level }: { $average } words a sentence (up to { $limit }), { $long ->
        [one] one sentence
       *[other] { $long } sentences
    } over { $longest } words, { $percent }% of the words beyond { $level }, such as { $words }
    .label = one of the places
    .help = part long sentences, replace rare words, or put words worth learning into the glossary; this is a report, no more
SN0608-sentences = the sentences of this lesson are long for { $level }: { $average } words on average (up to { $limit }), { $long ->
        [one] one sentence
       *[other] { $long } sentences
    } over { $longest } words
    .label = the longest
    .help = part long sentences; this is a report, no more

## Teaching (SN07)

SN0710-id = this question is called { $there } in the { $there-lang } text and { $here } in the { $here-lang } text
    .label = { $here }
    .related = { $there }
    .help = give the question the same id in both texts, so that one answer counts for both
SN0710-kind = this question is of the kind `{ $there }` in the { $there-lang } text and `{ $here }` in the { $here-lang } text
    .label = { $here }
    .related = { $there }
    .help = write the answers in the same way in both texts
SN0710-count = this question has { $there } options in the { $there-lang } text and { $here } in the { $here-lang } text
    .label = { $here }
    .related = { $there }
    .help = give the same options in the same order in both texts
SN0710-answer = the right answer is { $there } in the { $there-lang } text and { $here } in the { $here-lang } text
    .label = { $here }
    .related = { $there }
    .help = look up which is right; options stand in the same order in both texts
SN0710-labels = the gaps are called { $there } in the { $there-lang } text and { $here } in the { $here-lang } text
    .label = { $here }
    .related = { $there }
    .help = give each gap the same label in both texts; until then the question is not scored
fix-outcome = write { $near }

SN0735 = the test language is { $language }, but the lesson has no { $language } text
    .label = not a language of this lesson
    .help = name a language of the lesson, as in test_language: en; until then the questions are asked in all its languages
SN0740 = { $count ->
        [one] a lesson does not say
       *[other] { $count } lessons do not say
    } what learners will be able to do: { $lessons }
    .label = no objectives
    .help = list them in front matter: objectives: {"{"} knowledge: […], skills: […], autonomy: […] {"}"}
SN0741 = no question of this lesson speaks of an objective: { $objective }
    .label = not tested
    .help = ask for it in a question, or leave it out when it is not taught here
SN0742 = no lesson works towards the outcome { $outcome }
    .help = name it under outcomes in the front matter of the lessons that teach it
SN0742-none = the course declares { $count ->
        [one] an outcome
       *[other] { $count } outcomes
    }, and no lesson names any
    .help = name them in front matter, such as outcomes: [LO1]
SN0742-unknown = the course has no outcome { $outcome }
    .label = not in course.toml
    .help = the outcomes of this course are { $known }
SN0742-unknown-near = the course has no outcome { $outcome }; did you mean { $near }?
    .label = not in course.toml
    .help = write { $near }, or declare { $outcome } in course.toml
SN0743-theory = the part { $part } has { $there } hours of theory, its lessons add up to { $here }
    .help = correct the part in course.toml or the hours of its lessons
SN0743-practice = the part { $part } has { $there } hours of practice, its lessons add up to { $here }
    .help = correct the part in course.toml or the hours of its lessons
SN0743-test = the part { $part } has { $there } hours of tests, its lessons add up to { $here }
    .help = correct the part in course.toml or the hours of its lessons
SN0743-total = the part { $part } has { $there } hours, its lessons add up to { $here }
    .help = correct the part in course.toml or the hours of its lessons
SN0743-plan = the plan takes { $minutes } minutes, the hours of this lesson are { $low } to { $high } minutes
    .label = the hours of the lesson
    .related = the plan
    .help = an hour is 45 minutes of theory or 60 of practice; correct the plan or the hours
SN0744 = all { $count } options of this question are right
    .label = nothing to decide
    .help = add an option that is wrong, or make it a question with an answer in words
SN0745 = { $count } of { $total } questions of this lesson say no more than right or wrong
    .label = the first of them
    .help = a line with > after an option, or at the end of the question, says why
SN0746 = the right answer of all { $count } single choices of this lesson is option { $number }
    .label = always here
    .help = change the order of the options; learners soon guess the place
SN0746-course = the right answer of all { $count } single choices of the course is option { $number }
    .label = always here
    .help = change the order of the options; learners soon guess the place
SN0747 = these exercises have no answers for the teacher
    .label = no ::: teacher block follows
    .help = put the answers in a ::: teacher block; it is in the teacher's copy only
SN0711 = this question is worth { $there } points in the { $there-lang } text and { $here } in the { $here-lang } text
    .label = { $here }
    .related = { $there }
    .help = give it the same points in both texts; a score must not depend on the language
SN0711-bank = each learner is asked { $there } questions of this bank in the { $there-lang } text and { $here } in the { $here-lang } text
    .label = { $here }
    .related = { $there }
    .help = write the same draw in both texts; a bank that stands in one text only counts as 0
SN0712 = the feedback of this question stands only in the { $here-lang } text
    .label = not in the { $there-lang } text
    .related = the question without it
    .help = translate the feedback: learners of both languages should be told why
SN0712-option = the feedback of this option stands only in the { $here-lang } text
    .label = not in the { $there-lang } text
    .related = the question without it
    .help = translate the feedback: learners of both languages should be told why
SN0712-hint = the { $there-lang } text has nothing for this hint ({ $here } here, { $there } there)
    .label = only in the { $here-lang } text
    .related = the question without it
    .help = translate the hint; it makes the question easier in one language only
