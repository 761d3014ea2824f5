// Marks and status, from the course and what was answered. Pure: nothing is sent or shown here.
//
// The last checked answer of a question counts. The score exists only once every scored question has been answered:
// a platform with a pass mark takes any earlier score for a failure.

(function (sn) {
  "use strict";

  /**
   * @param {Course} course
   * @param {State} state
   */
  function tally(course, state) {
    let earned = 0;
    let total = 0;
    let answered = 0;
    for (const question of course.questions) {
      const answer = state.answers.get(question.id);
      total += question.points;
      answered += answer ? 1 : 0;
      earned += answer && answer.correct ? question.points : 0;
    }
    const questions = course.questions.length;
    return {
      answered,
      questions,
      seen: state.seen.size,
      lessons: course.lessons.length,
      /** 0 to 100 with two decimals; null until every scored question is answered. */
      score: questions > 0 && answered === questions ? Math.round((earned / total) * 10000) / 100 : null,
    };
  }

  /**
   * The word for cmi.core.lesson_status: one of incomplete, completed, passed, failed.
   * @param {Course} course
   * @param {State} state
   */
  function status(course, state) {
    const { answered, questions, seen, lessons, score } = tally(course, state);
    if (answered < questions || seen < lessons) return "incomplete";
    if (score === null || course.mastery === null) return "completed";
    return score >= course.mastery ? "passed" : "failed";
  }

  /**
   * What one lesson still wants.
   * @param {Course} course
   * @param {State} state
   * @param {number} lesson
   */
  function lesson(course, state, lesson) {
    const own = course.questions.filter((question) => question.lesson === lesson);
    const answered = own.filter((question) => state.answers.has(question.id)).length;
    const seen = state.seen.has(lesson);
    const done = seen && answered === own.length;
    return { questions: own.length, answered, done, begun: seen || answered > 0 };
  }

  sn.score = { tally, status, lesson };
})(/** @type {any} */ (window).songngu = /** @type {any} */ (window).songngu || {});
