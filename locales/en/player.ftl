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

## The file beside the package

play-read-me =
    SCORM PACKAGE: { $title }

    { $granularity ->
        [lesson] Each file ({ $file }) is the { $edition } package of one lesson; each lesson is an activity of its own. Do not unpack them.
       *[course] The file { $file } is the { $edition } package of the whole course. Do not unpack it.
    }

    How to put it on Moodle
    1. Open the course on Moodle, turn editing on, choose Add an activity or resource.
    2. Choose SCORM package, give it a name, and drop { $file } on Package file.
    3. Appearance: choose New window if your learners use phones.
    4. Grade: Grading method is Highest grade, maximum grade 100.
    5. Attempts management: Number of attempts is Unlimited; Attempts grading is Highest attempt; Force new attempt is No, so that learners continue where they left off.
    6. Save, then try it with a learner's account.

    { $scoring }

    To look at it first: unpack it to a folder and open index.html in a browser. Answers are then saved on that device only.

    When you change lessons and upload the new package to the same activity, learners' answers are kept by the question's id (such as #q1); so do not change the ids of old questions.
play-read-me-mastery =
    Score: learners see marks out of { $scale }; Moodle receives 0 to 100. The score is sent only when the learner has answered all { $questions } scored questions; the last answer checked counts.

    Completion: { $completion ->
        [viewed] when the learner has read every lesson to its end; the score decides nothing. In Moodle, under Activity completion, require the status Completed.
        [passed] when the learner reaches { $mastery }/100. In Moodle, under Activity completion, require the status Passed.
       *[both] when the learner has read every lesson to its end and answered all questions; the pass mark is { $mastery }/100. In Moodle, under Activity completion, require the status Passed.
    }
play-read-me-no-questions = This course has no scored questions: the activity is complete when the learner has read every lesson to its end.
