// The menu of lessons with what is done, and the page of results. Draws what score.js counts; keeps nothing itself.

(function (sn) {
  "use strict";

  /** @param {Element} parent @param {string} name @param {string} [className] */
  function add(parent, name, className) {
    const element = document.createElement(name);
    if (className) element.className = className;
    return parent.appendChild(element);
  }

  /**
   * Marks each entry of the menu: done, begun, not begun, not open yet, by a sign and by words.
   * @param {Course} course
   * @param {State} state
   */
  function menu(course, state) {
    const reach = sn.score.reach(course, state);
    document.querySelectorAll("[data-entry]").forEach((entry) => {
      const index = Number(entry.getAttribute("data-entry"));
      const lesson = sn.score.lesson(course, state, index);
      const look = lesson.done ? "done" : index > reach ? "locked" : lesson.begun ? "begun" : "new";
      entry.setAttribute("data-look", look);
      entry.setAttribute("aria-disabled", String(look === "locked"));
      if (index === state.lesson) entry.setAttribute("aria-current", "page");
      else entry.removeAttribute("aria-current");
      sn.say.into(/** @type {Element} */ (entry.querySelector(".entry-state")), look);
      const count = entry.querySelector(".entry-count");
      if (count && lesson.questions > 0) {
        count.textContent = ` · ${lesson.answered}/${lesson.questions} `;
        sn.say.into(add(count, "span", "unseen"), "answered");
      }
    });
    const { seen, lessons } = sn.score.tally(course, state);
    const line = document.getElementById("sn-progress");
    if (line) sn.say.into(line, "progress", { done: seen, all: lessons });
  }

  /**
   * A mark on the school's scale, with the percentage: `8,5/10 (85%)`.
   * @param {Course} course
   * @param {number} score   0 to 100
   */
  function marks(course, score) {
    return (/** @type {string} */ lang) => ({
      mark: sn.say.number((score * course.scale) / 100, lang),
      scale: sn.say.number(course.scale, lang),
      percent: sn.say.number(score, lang),
    });
  }

  /**
   * The page of results.
   * @param {Element} box
   * @param {Course} course
   * @param {State} state
   */
  function results(box, course, state) {
    box.textContent = "";
    const { answered, questions, score } = sn.score.tally(course, state);
    const { completion, success } = sn.score.status(course, state);
    const status = success === "unknown" ? completion : success;
    sn.say.into(add(box, "h2"), "results");
    if (score !== null) {
      sn.say.into(add(box, "p", "mark lines"), "mark", marks(course, score));
    } else if (questions > 0) {
      sn.say.into(add(box, "p", "lines"), "not-scored-yet", { done: answered, all: questions });
    }
    sn.say.into(add(box, "p", `status ${status}`), status);
    if (course.mastery !== null && questions > 0) {
      sn.say.into(add(box, "p"), "pass-mark", marks(course, course.mastery));
      sn.say.into(add(box, "p", "lines"), course.attempts > 0 ? "rule-attempts" : "rule", { all: course.attempts });
    }
    if (completion === "completed" && success !== "failed") {
      const button = add(add(box, "p"), "button");
      button.id = "sn-certificate-open";
      button.setAttribute("type", "button");
      sn.say.into(button, "certificate");
    }
    table(add(box, "ul", "outcome"), course, state);
    sn.say.into(add(box, "p", "quiet lines"), "may-close");
  }

  /** @param {Element} list @param {Course} course @param {State} state */
  function table(list, course, state) {
    course.lessons.forEach((lesson, index) => {
      const { done, begun, questions, right } = sn.score.lesson(course, state, index);
      const item = add(list, "li");
      item.setAttribute("data-look", done ? "done" : begun ? "begun" : "new");
      const entry = document.querySelector(`[data-entry="${index}"] .entry-title`);
      const link = /** @type {HTMLAnchorElement} */ (add(item, "a"));
      link.href = lesson.href;
      link.target = "sn-lesson";
      link.append(`${index + 1}. `);
      if (entry) link.append(...Array.from(entry.cloneNode(true).childNodes));
      const line = add(item, "span", "quiet");
      sn.say.into(add(line, "span"), done ? "done" : begun ? "begun" : "new");
      if (questions > 0) {
        line.append(" · ");
        sn.say.into(add(line, "span"), "right-of", { right, all: questions });
      }
    });
  }

  sn.overview = { menu, results, marks };
})(/** @type {any} */ (window).songngu = /** @type {any} */ (window).songngu || {});
