// Questions of several parts: what is matched, put in order or filled in. Reads the fields, judges each part, marks it.
// What is typed is judged by answers.js; what stands around the fields is quiz.js.

/**
 * @typedef {object} Parts
 * @property {string} response     in the player's own form; "" while a part is missing
 * @property {boolean[]} right     of each part
 * @property {number[]} [matches]  of gaps: which accepted text it is, -1 for none
 *
 * @typedef {object} GapKey        one of the three
 * @property {NumberKey} [number]
 * @property {{ text: string, exact: boolean }[]} [accepted]
 * @property {string} [letter]
 */

(function (sn) {
  "use strict";

  /** @param {Element} section @param {string} selector @returns {any[]} */
  const all = (section, selector) => Array.from(section.querySelectorAll(selector));

  /** Whether a field is shown: both languages have one of each gap. @param {HTMLElement} field */
  const isShown = (field) => field.offsetParent !== null;

  /** The field of each gap that the learner sees. @param {Element} section @param {number} gap */
  function gapField(section, gap) {
    const fields = all(section, `.gap-field[data-gap="${gap}"]`);
    return fields.find(isShown) || fields[0];
  }

  /**
   * @param {GapKey} key
   * @param {string} text
   * @param {string[]} langs
   * @returns {Verdict}
   */
  function judgeGap(key, text, langs) {
    if (key.number) return sn.answers.number(text, key.number, langs);
    if (key.accepted) return sn.answers.words(text, key.accepted);
    return { verdict: text === key.letter ? "correct" : "wrong", response: text };
  }

  /**
   * @param {Item} item
   * @param {Element} section
   * @param {string[]} langs
   * @returns {Parts}
   */
  function read(item, section, langs) {
    if (item.kind === "matching") {
      const chosen = all(section, "select[data-left]").map((select) => select.value);
      const right = chosen.map((letter, i) => letter === String(item.right).charAt(i));
      return { response: chosen.every(Boolean) ? chosen.join("") : "", right };
    }
    if (item.kind === "sequencing") {
      const order = all(section, "[data-step]").map((step) => String(step.dataset.step));
      return { response: order.join(""), right: order.map((letter, i) => letter === String(item.right).charAt(i)) };
    }
    const gaps = item.gaps || [];
    const verdicts = gaps.map((key, i) => judgeGap(key, gapField(section, i).value.trim(), langs));
    const readable = verdicts.every(({ verdict, response }) => (verdict === "correct" || verdict === "wrong") && response);
    return {
      response: readable ? verdicts.map(({ response }) => `${response}\n`).join("") : "",
      right: verdicts.map(({ verdict }) => verdict === "correct"),
      matches: verdicts.map(({ match }) => (match === undefined ? -1 : match)),
    };
  }

  /**
   * What the answer is worth, 0 to 1: right pairs or gaps among all; of steps, how many follow the one that they should.
   * @param {Item} item
   * @param {Parts} parts
   */
  function credit(item, parts) {
    const share = (/** @type {boolean[]} */ list) => list.filter(Boolean).length / Math.max(1, list.length);
    if (item.kind !== "sequencing") return share(parts.right);
    const right = String(item.right);
    return share(Array.from(parts.response).slice(1).map((letter, i) => right.includes(parts.response.charAt(i) + letter)));
  }

  /** Shows of each part whether it is right, by a sign and by a word. @param {Element} section @param {boolean[]} right */
  function mark(section, right) {
    const ordered = all(section, "[data-step]");
    const parts = ordered.length > 0 ? ordered : all(section, ".part");
    parts.forEach((part, i) => {
      const fits = right[ordered.length > 0 ? i : Number(part.dataset.part)];
      part.dataset.mark = fits ? "right" : "wrong";
      const word = part.appendChild(document.createElement("span"));
      word.className = "unseen part-word";
      word.textContent = sn.say.plain(fits ? "part-right" : "part-wrong");
    });
  }

  /** @param {Element} section */
  function unmark(section) {
    all(section, ".part[data-mark]").forEach((part) => part.removeAttribute("data-mark"));
    all(section, ".part-word").forEach((word) => word.remove());
  }

  /** Puts a response back into the fields. @param {Item} item @param {Element} section @param {string} response */
  function fill(item, section, response) {
    if (item.kind === "matching") {
      all(section, "select[data-left]").forEach((select, i) => (select.value = response.charAt(i)));
    } else if (item.kind === "sequencing") {
      const list = /** @type {Element} */ (section.querySelector(".steps"));
      Array.from(response).forEach((letter) => {
        const step = section.querySelector(`[data-step="${letter}"]`);
        if (step) list.appendChild(step);
      });
    } else {
      const texts = response.split("\n");
      all(section, ".gap-field").forEach((field) => (field.value = texts[Number(field.dataset.gap)] || ""));
    }
  }

  /** Moves a step and says where it is now. @param {Element} section @param {HTMLElement} button */
  function move(section, button) {
    const step = /** @type {HTMLElement} */ (button.closest("[data-step]"));
    const other = button.dataset.move === "1" ? step.nextElementSibling : step.previousElementSibling;
    if (other && button.dataset.move === "1") other.after(step);
    else if (other) other.before(step);
    button.focus();
    const steps = all(section, "[data-step]");
    const told = section.querySelector(".moved");
    if (told) told.textContent = sn.say.plain("moved", { done: steps.indexOf(step) + 1, all: steps.length });
  }

  /** The buttons of steps, and gaps that stand in both languages. @param {HTMLElement} section @param {() => void} changed */
  function listen(section, changed) {
    all(section, "[data-move]").forEach((button) => button.addEventListener("click", () => {
      move(section, button);
      changed();
    }));
    all(section, ".gap-field").forEach((field) => field.addEventListener("input", () => {
      all(section, `.gap-field[data-gap="${field.dataset.gap}"]`).forEach((other) => (other.value = field.value));
    }));
  }

  const KINDS = ["matching", "sequencing", "cloze"];

  sn.fields = { KINDS, read, credit, mark, unmark, fill, listen };
})(/** @type {any} */ (window).songngu = /** @type {any} */ (window).songngu || {});
