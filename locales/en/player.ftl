### songngu: player

## The frame of the player

play-menu = Contents
play-menu-label = Lessons
play-lesson-frame = Lesson
play-previous = Previous lesson
play-next = Next lesson
play-results = Results
play-glossary = Glossary
play-resumed = Continuing where you left off
play-progress = { $done } of { $all } lessons read
play-answered = questions answered
play-done = Completed
play-begun = In progress
play-new = Not started
play-locked = Opens when the previous lesson is done
play-no-script = JavaScript is switched off: you can read the lessons, but answers are not saved.

## Saving

play-saving = Saving…
play-saved = Saved
play-saved-here = Saved on this device
play-waiting = Not sent to the LMS yet. Your answers are kept on this device; trying again.
play-waiting-nowhere = Not sent to the LMS yet; trying again. Please keep this page open.
play-not-kept = This browser does not allow saving: your answers last until you close this page.

## Questions

play-check = Check
play-practice = practice, not scored
play-test-language = asked in { $language ->
        [vi] Vietnamese
        [en] English
       *[other] one language ({ $language })
    } only
play-your-answer = Your answer
play-correct = Correct
play-wrong = Not correct
play-partly = Partly correct
play-again = You can change your answer and check again.
play-heard = Understood as { $number }
play-bare = With all its marks: { $word }
play-choose-first = Choose an answer first.
play-type-first = Type an answer first.
play-type-number = Type a number, for example 2.5.
play-type-unit = Type the number in { $unit }.
play-type-marks = Write the Vietnamese marks: without them this answer can mean several things.
play-gap = Gap { $number }
play-move-up = Move up
play-move-down = Move down
play-moved = Step { $done } of { $all }
play-credit = { $got } of { $all } points.
play-fill-all = Answer every part first.
play-tries-left = Attempts left: { $done }.
play-no-tries = No attempts left; the answer is shown below.
play-part-right = right
play-part-wrong = not right

## Results

play-mark = { $mark }/{ $scale } ({ $percent }%)
play-incomplete = In progress
play-completed = Completed
play-passed = Passed
play-failed = Not passed yet
play-not-scored-yet = You have answered { $done } of { $all } questions. You get a score when you have answered all of them.
play-pass-mark = Pass mark: { $mark }/{ $scale }.
play-rule = You can answer each question as often as you like; the last answer you check counts. Once you have passed, the recorded score does not go down.
play-rule-attempts = You can check each question { $all } times; the last answer you check counts. Once you have passed, the recorded score does not go down.
play-right-of = { $right } of { $all } correct
play-may-close = When the line at the bottom says “Saved”, you can close this page and continue another time.

play-certificate = Certificate of completion
play-certificate-learner = This is to confirm that
play-certificate-name = Full name
play-certificate-completed = has completed the course
play-certificate-mark = with a mark of { $mark }/{ $scale }
play-certificate-date = { $day } { $month } { $year }
play-certificate-note = Printed from the course itself; it does not replace a degree, a diploma or a certificate issued by the school.

## Practice of terms

play-practice-page = Term practice
play-practice-about = Ten questions a round: first the terms that you looked up or missed, then new ones. Nothing here is scored.
play-practice-no-script = The practice needs JavaScript.
play-ask-equivalent = Which term means the same?
play-ask-definition = Which term is this?
play-ask-picture = What does the picture show?
play-ask-gap = Which term fits the gap?
play-ask-listen = Listen. Which term was said?
play-listen-again = Listen
play-go-on = Go on
play-round-of = { $done } of { $all }
play-round-end = You knew { $right } of { $all }.
play-missed = To look at again
play-new-round = Another round

## The page beside the package

play-guide-heading = How to put “{ $title }” on Moodle
play-guide-about = { $granularity ->
        [lesson] Each file here ({ $file }) is the { $edition } package of one lesson, and each becomes an activity of its own.
        [sco-per-lesson] The file { $file } is the { $edition } package of the course; its lessons are separate items of one activity.
       *[course] The file { $file } is the { $edition } package of the whole course, one activity with a menu of its own.
    } Do not unpack it.
play-guide-upload = Add the activity
play-guide-add = Open the course on Moodle, turn Edit mode on, choose Add an activity or resource, then SCORM package.
play-guide-drop = Give it a name and drop { $file } on Package file.
play-guide-settings = Settings
play-guide-window = Appearance: Display package is New window, so that phones have the whole screen.
play-guide-structure = Appearance: Display course structure in player is { $granularity ->
        [sco-per-lesson] To the side, so that learners can choose a lesson.
       *[course] Disabled, for the package has a menu of its own.
    }
play-guide-method = Grade: Grading method is { $granularity ->
        [sco-per-lesson] Average grade
       *[course] Highest grade
    }, Maximum grade is 100.
play-guide-attempts = Attempts management: Number of attempts is Unlimited attempts, Attempts grading is Highest attempt.
play-guide-force = Attempts management: Force new attempt is No, so that learners continue where they left off.
play-guide-all-scos = Activity completion: tick Require all SCOs to return completion status.
play-guide-completion = Completion and marks
play-guide-require = Activity completion: choose Add requirements, tick Require status and { $completion ->
        [viewed] Completed.
       *[passed] Passed.
    }
play-guide-score = Learners see marks out of { $scale }; Moodle receives 0 to 100. { $questions ->
        [one] The score is sent once the learner has answered the scored question;
       *[other] The score is sent once the learner has answered all { $questions } scored questions;
    } the last answer checked counts.
play-guide-no-score = There are no scored questions, so Moodle shows no grade.
play-guide-rule = { $completion ->
        [viewed] It is complete when the learner has read every lesson to its end.
        [passed] It is complete when the learner reaches { $mastery }/100.
       *[both] It is complete when the learner has read every lesson to its end and answered all questions, and passed from { $mastery }/100.
    }
play-guide-try = Try it
play-guide-try-learner = Save, then open the activity with a learner's account, answer a question, leave, and come back: it continues at the same place.
play-guide-try-folder = To look at it without Moodle, unpack the file to a folder and open index.html in a browser. Answers are then saved on that device only.
play-guide-update = When you change the course
play-guide-update-ids = Upload the new package to the same activity. Learners' answers are kept by the question's id (such as #q1), so do not change the ids of old questions.
