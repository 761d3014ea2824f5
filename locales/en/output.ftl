### songngu: output

## Names of languages

language-vi = Vietnamese
language-en = English
language-zh = Chinese
language-ja = Japanese
language-ko = Korean
language-fr = French
language-de = German
language-lo = Lao
language-km = Khmer
own-name-vi = Tiếng Việt
own-name-en = English
own-name-zh = 中文
own-name-ja = 日本語
own-name-ko = 한국어
own-name-fr = Français
own-name-de = Deutsch
own-name-lo = ລາວ
own-name-km = ខ្មែរ

## Blocks

out-figure = Figure
out-table = Table { $number }
out-tip = Tip
out-note = Note
out-important = Important
out-caution = Caution
out-warning = Warning
out-danger = Danger
out-example = Example
out-procedure = Procedure

## Questions

out-question = Question
out-question-number = Question { $number }
out-points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
out-quiz-single = choose one
out-quiz-multiple = choose all that apply
out-quiz-true-false = true or false
out-quiz-numeric = number
out-quiz-short = short answer
out-quiz-match = matching
out-quiz-order = put in order
out-quiz-cloze = fill in the gaps
out-true = True
out-false = False
out-hint = Hint
out-answer = Show the answer
out-answer-key = Answer key

## The page of a lesson

out-both = Both
out-language = Language
out-text-size = Text size
out-text-smaller = Smaller text
out-text-larger = Larger text
out-dark = Dark
out-light = Light
out-print = Print
out-glossary = Glossary
out-access = Pictures are described, formulas are MathML, each passage names its language.
out-contents = Contents
out-previous = Previous lesson
out-next = Next lesson
out-skip = Skip to the lesson
out-only = Read in { $language } only
out-showing = Now showing: { $language }
out-showing-both = Now showing both languages
out-objectives = Objectives
out-knowledge = Knowledge
out-skills = Skills
out-autonomy = Autonomy and responsibility
out-equipment = Tools and equipment
out-theory = Theory lesson
out-practice = Practical lesson
out-integrated = Integrated lesson
out-hours = Time: { $hours }
out-hours-total = { $hours } h
out-hours-theory = theory { $hours } h
out-hours-practice = practice { $hours } h
out-hours-test = test { $hours } h
out-key-terms = Key terms
out-terms = Terms in this lesson
out-in-glossary = See the glossary
out-listen = Listen
out-close = Close
out-footnotes = Notes
out-back = back to the text
out-no-counterpart = no { $language } version yet
out-one-language = There is no { $language } version of this lesson yet.
out-test-code = Test code: { $code }
out-name-line = Name: { $dots }
out-class-line = Class: { $dots }
out-date-line = Date: { $dots }

## The index and the glossary page

out-part-module = Part
out-part-programme = Module
out-other-lessons = Other lessons
out-left-out = Lessons that could not be included
out-left-out-why = the file cannot be read; see the findings of songngu check
out-no-version = no { $language } version yet
out-decimal-note = Decimal marks: 1,5 in Vietnamese is 1.5 in English.
out-use = How to use these files
out-use-read = Read: open a lesson in a browser; no network is needed. Choose Tiếng Việt, English or Both at the top.
out-use-print = Print: open a lesson, choose the language, press Ctrl+P. It is made for A4 and for black and white.
out-use-send = Send: zip this whole folder. For Zalo or mail, make each lesson one file with songngu build --to page.
out-use-lms = Moodle: upload the package in the scorm folder as a SCORM package activity.
out-search = Find a term
out-search-hint = with or without tone marks
out-search-none = No results for “{ $query }”
out-search-count = { $count ->
    [one] { $count } term
   *[other] { $count } terms
}
out-term = Term
out-definition = Definition
out-used-in = Used in

## Writing outputs (SN0901–SN0909)

SN0901 = this formula cannot be converted: { $detail }
    .label = the formula
    .help = correct the LaTeX; until then the page shows the formula as it is written
SN0902 = the theme file { $file } does not work: { $detail }
    .help = correct the file or remove it; until then songngu uses its own
SN0903 = Word does not show pictures like { $file }; its description stands in its place
    .label = the picture
    .help = save the picture as PNG, JPEG or SVG
SN0904 = this lesson has no plan: its time was shared out over the steps of the form
    .label = no plan here
    .help = write the steps under plan in the front matter, with minutes and what teacher and students do
SN0905 = the form { $file } cannot be used: { $detail }
    .help = correct it, or take it away; until then songngu's own form is used
SN0906 = the PDF of this lesson could not be made: { $detail }
    .help = mostly a picture is damaged: open it and save it again; the other outputs are whole
SN0907 = no font has these characters: { $characters }
    .help = write them in another way, or put a font that has them into the folder fonts of the course
SN0908 = the font { $font } is not on this machine
    .label = this lesson is set in another font
    .help = install the font, or name another one: [page] font in course.toml; the PDF takes the font that songngu carries
SN0909 = { $file } is not a font, or it is damaged
    .help = copy it again (TTF, OTF or TTC), or take it out of the folder; documents are set in the other fonts
SN0910-missing = the template { $file } is not in the course
    .help = put the presentation into the course's folder, and write its path from there
SN0910-damaged = { $file } cannot be read as a presentation
    .help = open it in PowerPoint and save it again as .pptx; until then slides have songngu's own looks
SN0910-layout = { $file } has no layout with a title and text
    .help = add one in View > Slide Master; until then slides have songngu's own looks

## SCORM packages (SN0801–SN0809)

SN0801 = { $questions } questions make the SCORM package remember { $length } characters; the limit is { $limit }
    .help = divide the course, or use fewer short-answer and numeric questions

## Decks

deck-slides = Slides
deck-words = Words of today
deck-speak = Can you say it?
deck-continued = (cont.)
deck-notes = Speaker notes
deck-no-notes = No notes for this slide
deck-answer = Answer:
deck-see-handout = See the handout for the rest
deck-controls = Slide controls
deck-previous = Previous slide
deck-next = Next slide
deck-first = First slide
deck-last = Last slide
deck-overview = Overview of all slides
deck-language = Change the language
deck-presenter = Presenter view
deck-fullscreen = Full screen
deck-black = Black screen
deck-white = White screen
deck-help = Keys and help
deck-slide-of = Slide {"{n}"} of {"{total}"}
deck-end = End of the slides
deck-timer = Time
deck-reset = Reset
deck-blocked = The browser blocked the presenter window, so the notes are shown below the slide.
deck-letters = Use letter keys
deck-teachers-copy = Teacher's copy: this file holds notes and answers.
