// The page that confirms that the course is completed, to be printed. The words stand in player.html; who, which mark and
// when are filled in here. Whether it is completed is score.js's to say.

(function (sn) {
  "use strict";

  const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

  /** Platforms write `Nguyễn, Văn An`; a certificate has the name as it is spoken. @param {string} name */
  const spoken = (name) => name.split(",").map((part) => part.trim()).filter(Boolean).join(" ");

  /** A date by its parts; the words around them are the language's. @param {Date} date */
  function parts(date) {
    return (/** @type {string} */ lang) => ({
      day: date.getDate(),
      month: lang === "en" ? date.toLocaleDateString("en", { month: "long" }) : date.getMonth() + 1,
      year: date.getFullYear(),
    });
  }

  /**
   * @param {Course} course
   * @param {State} state
   * @param {string} learner   the name that the platform gave, or ""
   */
  function fill(course, state, learner) {
    const name = /** @type {HTMLInputElement} */ (byId("sn-learner"));
    // Without a platform nobody knows the learner: the name is typed.
    if (learner) name.value = spoken(learner);
    name.readOnly = learner !== "";
    const { score } = sn.score.tally(course, state);
    const mark = byId("sn-certificate-mark");
    mark.hidden = score === null;
    if (score !== null) sn.say.into(mark, "certificate-mark", sn.overview.marks(course, score));
    sn.say.into(byId("sn-certificate-date"), "certificate-date", parts(new Date()));
  }

  sn.certificate = { fill };
})(/** @type {any} */ (window).songngu = /** @type {any} */ (window).songngu || {});
