### songngu: the command line

## Help

help-usage = Usage:
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-everywhere = With every command

cmd-songngu = Compile bilingual courses: handouts, slide decks and SCORM packages from lessons in two languages
    .usage = songngu [OPTIONS] COMMAND
    .more = Start with:
        {"  "}songngu new my-course
        {"  "}songngu build my-course

        songngu COMMAND --help tells more about a command.
cmd-new = Write a starter course that builds clean
    .usage = songngu new DIR
    .more = Example:
        {"  "}songngu new my-course
cmd-build = Check a course and write its outputs
    .usage = songngu build [COURSE] [OPTIONS]
    .more = Outputs:
        {"  "}handout  a small website to read and print (build/handout/index.html)
        {"  "}page     one file a lesson, to send by Zalo or mail
        {"  "}deck     slides to project, one file a lesson
        {"  "}scorm    a package for Moodle (SCORM 1.2)

        Examples:
        {"  "}songngu build
        {"  "}songngu build my-course --to handout,page
        {"  "}songngu build --lesson '01-*'

        Exit code: 0 nothing at or above --fail-on, 1 findings, 2 could not run.
        Findings never keep an output from being written.
cmd-check = Print findings and write nothing
    .usage = songngu check [COURSE] [OPTIONS]
    .more = Examples:
        {"  "}songngu check
        {"  "}songngu check --select SN02
        {"  "}songngu check --format json > findings.json
        {"  "}songngu check --format html --out review.html
        {"  "}songngu check --write-baseline

        Formats:
        {"  "}human   for people, on the terminal
        {"  "}short   a line a finding
        {"  "}json    for scripts; its schema is in docs/schema
        {"  "}sarif   SARIF 2.1.0, for editors and GitHub
        {"  "}junit   test results, a suite a lesson
        {"  "}github  annotations of GitHub Actions
        {"  "}gitlab  GitLab's Code Quality report
        {"  "}html    the review page: both versions side by side, as evidence for the appraisal council

        A course with many old findings: --write-baseline accepts them in songngu.baseline, and check and build then show
        only new ones. An entry is known by the words around it, so text may move; commit the file.

        In human, notes are shown with --verbose; all other formats have everything. Exit code: 0 nothing at or above --fail-on, 1 findings, 2 could not run.
cmd-verify = Judge a finished SCORM package, whoever made it
    .usage = songngu verify PACKAGE.zip [OPTIONS]
    .more = Reads SCORM 1.2 and SCORM 2004 (3rd and 4th edition). Nothing is unpacked to the disk, nothing is changed.

        Examples:
        {"  "}songngu verify course.zip
        {"  "}songngu verify course.zip --verbose --fail-on warning
        {"  "}songngu verify course.zip --format json > findings.json

        The formats are those of check. In human, notes are shown with --verbose.
        Exit code: 0 nothing at or above --fail-on, 1 findings, 2 could not run.
cmd-fix = Mend what can be mended for certain: pasted marks, damaged letters, forbidden forms
    .usage = songngu fix [COURSE] [OPTIONS]
    .more = Only the course's own lessons, glossaries and course.toml are changed. Running it twice changes nothing more.

        Examples:
        {"  "}songngu fix --diff
        {"  "}songngu fix --select SN0202
        {"  "}songngu fix --unsafe-fixes --diff > changes.diff

        Exit code: 0 nothing at or above --fail-on is left, 1 findings are left, 2 could not run.
cmd-sync = Keep translations in step with their sources
    .usage = songngu sync COMMAND
    .more = A reviewer reads a lesson in both languages and accepts it. From then on songngu knows in songngu.lock what was
        reviewed, and SN03 findings tell what changed since. Commit songngu.lock with the course; git merges it line by line.

        Examples:
        {"  "}songngu sync status
        {"  "}songngu sync accept --lesson '01-*' --by "Lan Nguyen"
cmd-sync-status = For each lesson: passages that are up to date, out of date, missing, not reviewed, machine drafts
    .usage = songngu sync status [COURSE] [OPTIONS]
    .more = Example:
        {"  "}songngu sync status --format json
cmd-sync-accept = Accept lessons as they are now: source and translation say the same
    .usage = songngu sync accept [COURSE] --by NAME [OPTIONS]
    .more = Accepting again changes only what changed since. Machine drafts (`translation: draft` in the front matter, or
        <!-- songngu: draft --> above a block) are not accepted: delete the mark once you have read them.

        Example:
        {"  "}songngu sync accept --lesson '01-*' --by "Lan Nguyen"
cmd-terms = Show how the terms of the glossary are used
    .usage = songngu terms COMMAND
    .more = Examples:
        {"  "}songngu terms coverage
        {"  "}songngu terms uses --format csv
cmd-terms-coverage = For each lesson: terms used, terms with both forms, terms missing and where
    .usage = songngu terms coverage [COURSE] [OPTIONS]
    .more = Example:
        {"  "}songngu terms coverage --format csv > coverage.csv
cmd-terms-uses = List every use of every term
    .usage = songngu terms uses [COURSE] [OPTIONS]
    .more = Example:
        {"  "}songngu terms uses --format json
cmd-terms-find = Show every place of a term in context, both versions side by side
    .usage = songngu terms find TERM [COURSE] [OPTIONS]
    .more = TERM is an id or any form in either language, inflected or not. Words that are no term are searched as text.

        Examples:
        {"  "}songngu terms find contactor
        {"  "}songngu terms find "công tắc tơ" my-course
        {"  "}songngu terms find contactor --format csv > contactor.csv
cmd-terms-extract = Propose terms that the glossary lacks, from what the course says in both languages
    .usage = songngu terms extract [COURSE] [OPTIONS]
    .more = Examples:
        {"  "}songngu terms extract
        {"  "}songngu terms extract --format csv > proposed.csv

        The CSV is a glossary: delete the rows you do not want, correct the others, add it to glossaries in course.toml.
cmd-explain = Tell a rule's whole story, with a wrong and a right example; without a code list all rules
    .usage = songngu explain [CODE]
    .more = Example:
        {"  "}songngu explain SN0101
cmd-completions = Write a completion script for a shell
    .usage = songngu completions SHELL
    .more = Shells: bash, elvish, fish, powershell, zsh

        Example:
        {"  "}songngu completions bash > songngu.bash

arg-dir = The folder to make; it must be new or empty
    .value = DIR
arg-term = The term to look for: an id, or a form in either language
    .value = TERM
arg-course = The folder of the course; without it, the nearest above that has a course.toml
    .value = COURSE
arg-package = The package: a .zip file
    .value = PACKAGE.zip
arg-code = A rule's code or name, such as SN0107 or number-differs; SN01 lists a family
    .value = CODE
arg-shell = bash, elvish, fish, powershell or zsh
    .value = SHELL
arg-ui-lang = Language of messages; by default that of your system
    .value = LANG
arg-color = Colours; by default only on a terminal
    .value = WHEN
arg-quiet = Print errors only
arg-verbose = Print notes too
arg-timings = Print how long each stage took
arg-jobs = Number of threads; by default one a processor
    .value = N
arg-to = Outputs to write, parted by commas; by default those of course.toml
    .value = LIST
arg-lesson = Only the lessons whose name matches, such as '01-*'; may be given more than once. Handout and SCORM package stay whole
    .value = GLOB
arg-out = Output folder; by default build in the course
    .value = DIR
arg-format = Format of the result
    .value = FORMAT
arg-report = Write the result to this file instead of standard output; not for human
    .value = FILE
arg-fail-on = From which severity on the exit code is 1; by default error
    .value = LEVEL
arg-select = Only these rules: codes, starts of codes or names, parted by commas
    .value = LIST
arg-ignore = Leave these rules out
    .value = LIST
arg-by = Who reviewed
    .value = NAME
arg-lesson-accept = Only the lessons whose name matches, such as '01-*'; may be given more than once
arg-baseline = File with findings that were accepted once and are left out; by default songngu.baseline in the course, if it is there
    .value = FILE
arg-write-baseline = Accept all findings of now: write them to the baseline
arg-diff = Write nothing; print what would change as a unified diff
arg-unsafe-fixes = Also make the fixes that a person should look at, because the meaning may change
arg-help = Print help
arg-version = Print the version

## Wrong arguments

usage-unknown-argument = there is no option `{ $argument }` here
usage-unknown-command = there is no command `{ $argument }`
usage-wrong-value = `{ $value }` does not fit { $argument }
usage-wrong-choice = `{ $value }` does not fit { $argument }; choose one of: { $choices }
usage-no-value = { $argument } wants a value
usage-missing = missing: { $argument }
usage-twice = { $argument } was given more than once
usage-no-command = a command is missing
usage-other = the arguments cannot be understood
usage-near = did you mean `{ $near }`?
usage-see-help = songngu --help shows what there is

## Could not run

fail-no-course = there is no course.toml in { $value } or above; go to the folder of a course, or make one with songngu new my-course
fail-not-empty = the folder { $value } is not empty; choose a new name
fail-no-rule = there is no rule { $value }; codes look like SN0107 and stand in square brackets in each finding; songngu explain lists all rules
fail-no-lesson = no lesson matches { $value }; a lesson is named as in its file name, without the language and the extension
fail-bad-glob = { $value } is no pattern; * stands for any letters: '01-*'
fail-output = the result cannot be printed: { $value }
fail-not-found = { $value } was not found
fail-denied = { $value } cannot be read or written; check your rights to the folder, or choose another with --out
fail-in-use = { $value } is open in another program; close it (in Word, Excel or the browser) and run again
fail-no-space = the disk is full: { $value } was not written; free some space and run again
fail-other = { $value }: { $detail }

## Progress and summary

progress-read = Read
progress-read-what = { $lessons ->
        [one] 1 lesson
       *[other] { $lessons } lessons
    } · { $languages ->
        [one] 1 language
       *[other] { $languages } languages
    } · { $glossaries ->
        [one] 1 glossary
       *[other] { $glossaries } glossaries
    } ({ $terms ->
        [one] 1 term
       *[other] { $terms } terms
    })
progress-check = Check
progress-make = Make
output-handout = handout
output-page = single pages
output-deck = slide decks
output-deck-pdf = slides as PDF
output-scorm = SCORM package
output-scorm-2004-3rd = SCORM 2004 3rd package
output-scorm-2004-4th = SCORM 2004 4th package
output-player = player
output-pdf = PDF to print
output-book = whole course to print (PDF)
output-epub = book (EPUB)
output-pptx = PowerPoint slides
output-test = paper tests
output-docx = Word documents
output-plan = lesson plans
summary-counts = { $lessons ->
        [one] 1 lesson
       *[other] { $lessons } lessons
    } · terms with both forms { $covered }/{ $used } ({ $percent }%) · { $errors ->
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }, { $notes ->
        [one] 1 note
       *[other] { $notes } notes
    }
summary-use-handout = read, print
summary-use-page = send by Zalo or mail
summary-use-deck = project
summary-use-deck-pdf = hand out or show anywhere; no answers in it
summary-use-scorm = upload to Moodle
summary-use-scorm-2004-3rd = upload to Moodle
summary-use-scorm-2004-4th = upload to Moodle
summary-use-plan = fill in and sign; forms to edit are beside them
summary-use-pdf = print; answers are in the folder teacher
summary-use-book = print as one book; the answers are in teacher/
summary-use-epub = read on a phone or an e-reader, offline
summary-use-pptx = edit and show in PowerPoint
summary-use-test = print; the answers of all versions are in the folder teacher
summary-use-docx = edit and print in Word
summary-use-player = open directly, or send; no LMS needed
verify-package = { $version } · { $title } · { $scos ->
        [one] 1 SCO
       *[other] { $scos } SCOs
    } · { $files } · { $size }
verify-no-version = no SCORM version
verify-clean = No problem found that platforms are known to stumble over · { $notes ->
        [one] 1 note
       *[other] { $notes } notes
    }
verify-counts = { $errors ->
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }, { $notes ->
        [one] 1 note
       *[other] { $notes } notes
    }
summary-files = { $count ->
        [one] 1 file
       *[other] { $count } files
    }
summary-size = { $size } { $unit }
summary-done = Done in { $seconds } seconds
summary-failed-output = { $output } was not written: { $why }
baseline-written = { $count ->
        [one] 1 finding was accepted
       *[other] { $count } findings were accepted
    } and written to { $file }; from now on only new ones are shown
baseline-left-out = { $count ->
        [one] 1 finding is left out; it is
       *[other] { $count } findings are left out; they are
    } listed in the baseline
fix-file = { $file }: { $count ->
        [one] 1 finding mended
       *[other] { $count } findings mended
    } ({ $rules })
fix-mended = Mended { $count ->
        [one] 1 finding
       *[other] { $count } findings
    } in { $files ->
        [one] 1 file
       *[other] { $files } files
    }
fix-would-mend = Nothing was written; songngu fix without --diff mends { $count ->
        [one] 1 finding
       *[other] { $count } findings
    } in { $files ->
        [one] 1 file
       *[other] { $files } files
    }
fix-nothing = There is nothing to mend
fix-unsafe-left = { $count ->
        [one] 1 more fix wants
       *[other] { $count } more fixes want
    } a person's eye: look at { $count ->
        [one] it
       *[other] them
    } with --unsafe-fixes --diff, then run with --unsafe-fixes
new-done = A new course is in { $dir }. Open its lessons in a text editor, then run: songngu build { $dir }
timing-share = { $stage } { $milliseconds } ms ({ $percent }%)

## Sync

sync-lesson = lesson
sync-fresh = up to date
sync-stale = out of date
sync-missing = missing
sync-unreviewed = not reviewed
sync-draft = draft
sync-course = course
sync-no-lock = Nothing has been accepted yet. Once a lesson is reviewed: songngu sync accept --lesson NAME --by YOUR_NAME
sync-accepted = { $count ->
        [0] Nothing new to accept
        [one] Accepted 1 passage
       *[other] Accepted { $count } passages
    } in { $lessons ->
        [one] 1 lesson
       *[other] { $lessons } lessons
    }; { $file } is up to date
sync-drafts = { $count ->
        [one] 1 machine draft was not accepted
       *[other] { $count } machine drafts were not accepted
    }: delete the mark once you have read it, and accept again
sync-no-translation = { $count ->
        [one] 1 passage has
       *[other] { $count } passages have
    } no translation yet
sync-dropped = { $count ->
        [one] 1 lesson is no longer in the course; its lines were
       *[other] { $count } lessons are no longer in the course; their lines were
    } dropped from { $file }

## Terms

coverage-lesson = lesson
coverage-terms = terms
coverage-covered = covered
coverage-missing = missing
coverage-course = course
coverage-line = line { $line } of { $lang }
coverage-more = and { $count } more
uses-term = term
uses-form = form
uses-lang = language
uses-place = place
uses-text = text
form-preferred = preferred
form-admitted = admitted
form-forbidden = do not use

report-title = Term coverage
report-skip = To what is missing
report-covered = terms with both forms
report-share = share
report-open = uses without an equivalent
report-lessons = lessons
report-map = Terms in the lessons
report-no-terms = No lesson uses a term of the glossary.
report-filter = Filter
report-order = Order
report-order-name = alphabet
report-order-missing = most missing first
report-order-uses = most used first
report-only-missing = only terms that lack an equivalent
report-shown = { $shown } of { $all } terms
report-key-full = used 3 times, each answered in the other version
report-key-part = 2 of 3 uses answered
report-key-none = none answered
report-answered = answered
report-by-lesson = By lesson
report-missing = What is missing
report-nothing-missing = Every term has its equivalent.
report-used-at = used in
report-lacking-at = not answered in
find-nothing = No “{ $words }”: neither the glossary nor the lessons have it.
find-no-term = “{ $words }” is not in the glossary; it was searched as text.
find-near = Did you mean: { $names }
find-counterpart = Probably a pair: { $vi } · { $en } (together { $percent }%)
find-lessons = { $count ->
        [one] 1 lesson
       *[other] { $count } lessons
    }
find-no-counterpart = (no counterpart)
extract-vi = Vietnamese
extract-en = English
extract-uses = uses
extract-lessons = lessons
extract-together = together
extract-place = first place
extract-none = Nothing to propose: what both versions say again and again is in the glossary already.
extract-more = … and { $count } more; --format csv has them all
extract-next = To go on: songngu terms extract --format csv > proposed.csv, then edit the file as a glossary.
extract-note = vi { $vi }×, en { $en }×, together { $together }×, in { $lessons ->
        [one] 1 lesson
       *[other] { $lessons } lessons
    }; first { $place }: { $context } | { $counterpart }

## Findings

severity-error = error
severity-warning = warning
severity-note = note
report-help = help
report-fix = fix
report-explain-name = explain
report-explain = songngu explain { $code }
report-no-findings = no findings
report-root = the top of the repository, or the course's folder where there is none

## Explain pages: families of rules by the start of their codes, and the words that begin a part

family-SN00 = the course, its files, what lessons and glossaries are written in
family-SN01 = the two versions teach the same
family-SN02 = terms
family-SN03 = versions that are out of date
family-SN04 = links and media
family-SN05 = access for everybody
family-SN06 = letters and spelling
family-SN07 = teaching and questions
family-SN08 = packages for learning systems
family-SN09 = outputs
explain-wrong = Wrong
explain-right = Right
explain-mend = To mend it
