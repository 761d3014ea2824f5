// Marks and status, from the course and what was answered. Pure: nothing is sent or shown here.
//
// The last checked answer of a question counts. The score exists only once every scored question has been answered:
// a platform with a pass mark takes any earlier score for a failure.

/**
 * @typedef {object} Status
 * @property {"incomplete" | "completed"} completion
 * @property {"unknown" | "passed" | "failed"} success
 */

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
    const asked = /** @type {Question[]} */ (sn.draw.asked(course, state));
    for (const question of asked) {
      const answer = state.answers.get(question.id);
      total += question.points;
      answered += answer ? 1 : 0;
      earned += answer ? answer.credit * question.points : 0;
    }
    const questions = asked.length;
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
   * Where the learner stands, by the rule of the course. A course without a pass mark is completed by reading it.
   * @param {Course} course
   * @param {State} state
   * @returns {Status}
   */
  function status(course, state) {
    const { answered, questions, seen, lessons, score } = tally(course, state);
    const viewed = seen >= lessons;
    const rule = course.mastery === null && course.completion === "passed" ? "viewed" : course.completion;
    const done = { viewed, passed: score !== null, both: viewed && answered === questions }[rule];
    if (rule === "viewed" || !done) return { completion: done ? "completed" : "incomplete", success: "unknown" };
    if (score === null || course.mastery === null) return { completion: "completed", success: "unknown" };
    const passed = score >= course.mastery;
    // Where passing is the rule, who failed has not completed: the platform keeps the course open.
    const completed = passed || rule === "both";
    return { completion: completed ? "completed" : "incomplete", success: passed ? "passed" : "failed" };
  }

  /** How much of the course is done, 0 to 1. @param {Course} course @param {State} state */
  function progress(course, state) {
    const { answered, questions, seen, lessons } = tally(course, state);
    return (answered + seen) / Math.max(1, questions + lessons);
  }

  /**
   * What one lesson still wants.
   * @param {Course} course
   * @param {State} state
   * @param {number} lesson
   */
  function lesson(course, state, lesson) {
    const asked = /** @type {Question[]} */ (sn.draw.asked(course, state));
    const own = asked.filter((question) => question.lesson === lesson);
    const answered = own.filter((question) => state.answers.has(question.id)).length;
    const seen = state.seen.has(lesson);
    const done = seen && answered === own.length;
    const right = own.filter((question) => (state.answers.get(question.id) || { credit: 0 }).credit === 1).length;
    return { questions: own.length, answered, right, done, begun: seen || answered > 0 };
  }

  /** The last lesson that may be opened: in a linear course the first one that is not done. @param {Course} course @param {State} state */
  function reach(course, state) {
    const last = course.lessons.length - 1;
    if (!course.linear) return last;
    const open = course.lessons.findIndex((_, index) => !lesson(course, state, index).done);
    return open < 0 ? last : open;
  }

  sn.score = { tally, status, progress, lesson, reach };
})(/** @type {any} */ (window).songngu = /** @type {any} */ (window).songngu || {});
