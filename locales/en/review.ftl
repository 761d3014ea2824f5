### songngu: the review page (check --format html)

review-title = Bilingual review
review-purpose = Evidence for the appraisal council
review-claim = This page shows where the two versions agree and where they still differ, as automatic checks see it. It does not replace the council's judgement and does not certify compliance with any regulation.
review-skip = To the lessons
review-summary = Summary
review-tally = Lessons
review-lessons = Lessons
review-lesson = Lesson
review-errors = Errors
review-warnings = Warnings
review-notes = Notes
review-terms = Terms with both forms
review-share = { $covered }/{ $used } ({ $percent }%)
review-fresh = Freshness of the translation
review-by-rule = Findings by rule
review-course = Findings about the course as a whole
review-front = Front matter and what lies outside the passages
review-none = No findings
review-count = { $count ->
        [one] 1 finding
       *[other] { $count } findings
    }
review-count-error = { $count ->
        [one] 1 error
       *[other] { $count } errors
    }
review-count-warning = { $count ->
        [one] 1 warning
       *[other] { $count } warnings
    }
review-count-note = { $count ->
        [one] 1 note
       *[other] { $count } notes
    }
review-filter = Filter
review-severity = Severity
review-rule = Rule
review-all = All
review-only = Only passages with findings
review-reset = Clear the filter
review-shown = Showing {"{n}"} of {"{total}"} findings
review-open = Open all lessons
review-close = Close all lessons
review-previous = Previous finding
review-next = Next finding
review-dark = Dark
review-missing = no counterpart
review-place = { $file }, line { $line }
review-fixable = songngu fix can do this
review-handout-only = In the handout only
review-slides-only = On slides only
review-made = Made by songngu { $version } from the files of the course.
