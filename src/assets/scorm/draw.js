// Chance that stays: what one learner's seed decides, the same at each visit. Which questions of a bank are asked, and in
// which order options stand.

(function (sn) {
  "use strict";

  /** A number that depends on all letters of a text (FNV-1a). @param {string} text */
  function mix(text) {
    let hash = 2166136261;
    for (const c of text) hash = Math.imul(hash ^ c.charCodeAt(0), 16777619);
    return hash >>> 0;
  }

  /**
   * The questions that this learner is asked. What was answered stays: a question that a new edition of the course adds
   * to a bank must not push it out.
   * @param {Course} course
   * @param {State} state
   * @returns {Question[]}
   */
  function asked(course, state) {
    /** @type {Set<string>} */
    const left = new Set();
    /** @param {Question} question */
    const rank = (question) => (state.answers.has(question.id) ? 0 : 2 ** 32) + mix(state.seed + question.id);
    (course.banks || []).forEach((draw, bank) => {
      const own = course.questions.filter((question) => question.bank === bank);
      own.sort((a, b) => rank(a) - rank(b)).slice(draw).forEach((question) => left.add(question.id));
    });
    return course.questions.filter((question) => !left.has(question.id));
  }

  sn.draw = { mix, asked };
})(/** @type {any} */ (window).songngu = /** @type {any} */ (window).songngu || {});
