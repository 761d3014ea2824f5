// Questions on a lesson's page: reads what the learner chose or typed, judges it, shows the result and the feedback.
// The page can be read without it. Keeping answers and the score is the player's work.

/**
 * @typedef {object} Item   a question as the page knows it
 * @property {string} id
 * @property {Kind} kind
 * @property {string} [right]     letters of the right options, or t, f; `cab` of what is matched or ordered
 * @property {NumberKey} [number]
 * @property {{ text: string, exact: boolean }[]} [accepted]
 * @property {GapKey[]} [gaps]
 * @property {number} attempts    0 for no limit
 * @property {boolean} shuffle
 * @property {boolean} [drawn]    of a bank: the player says whether it is asked
 */

(function (sn) {
  "use strict";

  /** @typedef {{ item: Item, section: HTMLElement, since: number, tries: number }} Entry */
  /** @type {Map<string, Entry>} */
  const played = new Map();

  /** The languages that are shown, the first one first. @param {Element} section */
  function langs(section) {
    const { first, src, tgt } = document.documentElement.dataset;
    const held = section.getAttribute("data-held") || document.documentElement.dataset.show || "both";
    if (held === "src") return [src || ""];
    if (held === "tgt") return [tgt || ""];
    return (first === "tgt" ? [tgt, src] : [src, tgt]).filter((lang) => lang) .map(String);
  }

  /** @param {Element} section @returns {HTMLInputElement[]} */
  const inputs = (section) => Array.from(section.querySelectorAll("fieldset input"));

  /** Everything that can be changed. @param {Element} section @returns {HTMLInputElement[]} */
  const controls = (section) => Array.from(section.querySelectorAll("fieldset :is(input, select, button), .check"));

  /** @param {Element} section */
  const typed = (section) => inputs(section)[0].value;

  /**
   * What is in the fields. Of multiple response: right ones less wrong ones, by all right ones, and not below nothing.
   * @param {Item} item
   * @param {Element} section
   * @returns {Verdict}
   */
  function judge(item, section) {
    if (item.kind === "numeric") return sn.answers.number(typed(section), item.number, langs(section));
    if (item.kind === "fill-in") return sn.answers.words(typed(section), item.accepted);
    if (sn.fields.KINDS.includes(item.kind)) {
      const parts = /** @type {Parts} */ (sn.fields.read(item, section, langs(section)));
      if (!parts.response) return { verdict: "unread" };
      const credit = sn.fields.credit(item, parts);
      return { verdict: credit === 1 ? "correct" : "wrong", response: parts.response, credit, parts: parts.right, matches: parts.matches };
    }
    const chosen = inputs(section).filter((input) => input.checked).map((input) => input.value).sort();
    if (chosen.length === 0) return { verdict: "unread" };
    const response = chosen.join(",");
    if (response === item.right) return { verdict: "correct", response };
    const right = (item.right || "").split(",");
    const fits = chosen.filter((letter) => right.includes(letter)).length;
    const credit = item.kind === "multiple" ? Math.max(0, 2 * fits - chosen.length) / right.length : 0;
    return { verdict: "wrong", response, credit };
  }

  /** @param {Element} section @param {string} selector @returns {HTMLElement} */
  const part = (section, selector) => /** @type {HTMLElement} */ (section.querySelector(selector));

  /**
   * Shows one line of result: an icon that stands beside words, never alone.
   * @param {Element} section
   * @param {"good" | "bad" | "ask"} look
   * @param {[string, any?][]} phrases
   */
  function result(section, look, phrases) {
    const box = part(section, ".result");
    box.textContent = "";
    box.className = `result ${look}`;
    const icon = document.createElement("span");
    icon.className = "result-icon";
    icon.setAttribute("aria-hidden", "true");
    icon.textContent = { good: "✓", bad: "✗", ask: "?" }[look];
    box.appendChild(icon);
    const text = box.appendChild(document.createElement("div"));
    phrases.forEach(([key, values]) => {
      const line = text.appendChild(document.createElement("p"));
      line.className = key === "again" ? "lines" : "";
      sn.say.into(line, key, values);
    });
    box.hidden = false;
  }

  /**
   * Shows an answered question.
   * @param {Item} item
   * @param {HTMLElement} section
   * @param {Verdict} verdict
   * @param {number} tries
   */
  function show(item, section, verdict, tries) {
    release(section);
    const correct = verdict.verdict === "correct";
    const response = verdict.response || "";
    const credit = verdict.credit || 0;
    const left = item.attempts - tries;
    const over = item.attempts > 0 && (correct || left <= 0);
    /** @type {[string, any?][]} */
    const phrases = [[correct ? "correct" : credit > 0 ? "partly" : "wrong"]];
    if (!correct && credit > 0) {
      const points = Number(section.dataset.points) || 1;
      phrases.push(["credit", (/** @type {string} */ lang) => ({
        got: sn.say.number(credit * points, lang), all: sn.say.number(points, lang),
      })]);
    }
    if (verdict.heard !== undefined) {
      const heard = verdict.heard;
      phrases.push(["heard", (/** @type {string} */ lang) => ({ number: sn.say.number(heard, lang) })]);
    }
    if (verdict.bare && item.accepted) phrases.push(["bare", { word: item.accepted[verdict.match || 0].text }]);
    if (!correct) phrases.push(over ? ["no-tries"] : ["again"]);
    if (!correct && !over && item.attempts > 0) phrases.push(["tries-left", { done: left }]);
    result(section, correct ? "good" : "bad", phrases);
    const letters = response.split(",");
    section.querySelectorAll(".option").forEach((option) => {
      const input = /** @type {HTMLInputElement} */ (option.querySelector("input"));
      const mark = !input.checked ? "" : correct || (item.right || "").split(",").includes(input.value) ? "right" : "wrong";
      option.setAttribute("data-mark", mark);
    });
    feedback(section, letters);
    part(section, ".after").hidden = false;
    const answer = section.querySelector("details.answer");
    if (answer instanceof HTMLElement) answer.hidden = !(correct || over) || (correct && section.querySelector(".option") !== null);
    if (verdict.parts) sn.fields.mark(section, verdict.parts);
    if (over) controls(section).forEach((control) => (control.disabled = true));
    inputs(section).forEach((input) => input.setAttribute("aria-describedby", part(section, ".result").id));
    section.dataset.state = correct ? "right" : "wrong";
  }

  /** Shows the feedback of the chosen options alone. @param {HTMLElement} section @param {string[]} letters */
  function feedback(section, letters) {
    section.querySelectorAll("[data-choice]").forEach((element) => {
      /** @type {HTMLElement} */ (element).hidden = !letters.includes(String(element.getAttribute("data-choice")));
    });
  }

  /** The learner goes on working at it: the old result no longer belongs to what is in the fields. @param {HTMLElement} section */
  function forget(section) {
    if (!section.dataset.state) return;
    delete section.dataset.state;
    part(section, ".result").hidden = true;
    part(section, ".after").hidden = true;
    feedback(section, []);
    sn.fields.unmark(section);
    section.querySelectorAll(".option").forEach((option) => option.removeAttribute("data-mark"));
  }

  /** @param {Event} event @param {Item} item @param {HTMLElement} section */
  function check(event, item, section) {
    event.preventDefault();
    const verdict = judge(item, section);
    const box = part(section, ".result");
    if (verdict.verdict === "correct" || verdict.verdict === "wrong") {
      const entry = /** @type {Entry} */ (played.get(item.id));
      const latency = Date.now() - entry.since;
      entry.since = Date.now();
      entry.tries += 1;
      sn.fields.unmark(section);
      show(item, section, verdict, entry.tries);
      const credit = verdict.verdict === "correct" ? 1 : verdict.credit || 0;
      const answer = { response: verdict.response, credit, tries: entry.tries, match: verdict.match, matches: verdict.matches };
      sn.lesson.tell({ type: "answer", id: item.id, answer, latency });
    } else {
      const unit = item.number ? item.number.unit : "";
      const key = { unread: item.kind === "numeric" ? "type-number" : "choose-first", unit: "type-unit", marks: "type-marks" };
      const missing = sn.fields.KINDS.includes(item.kind) ? "fill-all" : item.kind === "fill-in" ? "type-first" : "";
      result(section, "ask", [[(verdict.verdict === "unread" && missing) || key[verdict.verdict], { unit }]]);
    }
    box.focus();
  }

  /**
   * A question of a test in one language (`data-hold` names the version) stays in it.
   * A question whose answer is a term keeps the language that it was met in until it is answered: the other language
   * would give the answer away. Where both are shown, the stem stays in both and the options in the first.
   * @param {HTMLElement} section
   */
  function hold(section) {
    if (!section.dataset.hold) return;
    const { show: chosen = "both", first = "src" } = document.documentElement.dataset;
    const show = section.dataset.hold === "yes" ? chosen : String(section.dataset.hold);
    section.dataset.held = show;
    section.querySelectorAll("fieldset [data-only]").forEach((element) => {
      const only = String(element.getAttribute("data-only"));
      const wanted = show === "both" && element.closest(".options") ? first : show;
      element.removeAttribute("data-only");
      element.setAttribute("data-held-only", only);
      /** @type {HTMLElement} */ (element).hidden = wanted !== "both" && only !== wanted;
    });
  }

  /** @param {HTMLElement} section */
  function release(section) {
    if (section.dataset.hold !== "yes") return;
    delete section.dataset.held;
    section.querySelectorAll("[data-held-only]").forEach((element) => {
      element.setAttribute("data-only", String(element.getAttribute("data-held-only")));
      element.removeAttribute("data-held-only");
      /** @type {HTMLElement} */ (element).hidden = false;
    });
  }

  function start() {
    const data = document.getElementById("sn-questions");
    /** @type {Item[]} */
    const items = data ? JSON.parse(data.textContent || "[]") : [];
    for (const item of items) {
      const section = /** @type {HTMLElement | null} */ (document.querySelector(`[data-question="${item.id}"]`));
      if (!section) continue;
      played.set(item.id, { item, section, since: Date.now(), tries: 0 });
      hold(section);
      section.hidden = Boolean(item.drawn) && window.parent !== window;
      const answer = section.querySelector("details.answer");
      if (answer instanceof HTMLElement) answer.hidden = true;
      part(section, "form").addEventListener("submit", (event) => check(event, item, section));
      part(section, "form").addEventListener("input", () => forget(section));
      sn.fields.listen(section, () => forget(section));
    }
  }

  /** Options in the learner's own order, the same at each visit. @param {Item} item @param {Element} section @param {string} seed */
  function shuffle(item, section, seed) {
    const list = section.querySelector(".options");
    if (!item.shuffle || !seed || !list) return;
    const letter = (/** @type {Element} */ row) => /** @type {HTMLInputElement} */ (row.querySelector("input")).value;
    const rows = Array.from(list.children);
    rows.sort((a, b) => sn.draw.mix(seed + item.id + letter(a)) - sn.draw.mix(seed + item.id + letter(b)));
    list.append(...rows);
  }

  /** Shows the questions that were drawn, without gaps in their numbers. @param {string[]} asked */
  function deal(asked) {
    let number = 0;
    played.forEach(({ item, section }) => {
      section.hidden = item.drawn === true && !asked.includes(item.id);
    });
    document.querySelectorAll("section.quiz").forEach((section) => {
      if (/** @type {HTMLElement} */ (section).hidden) return;
      number += 1;
      const head = section.querySelector(".quiz-head b");
      const words = head && document.createTreeWalker(head, NodeFilter.SHOW_TEXT);
      while (words && words.nextNode()) {
        words.currentNode.textContent = String(words.currentNode.textContent).replace(/\d+/, String(number));
      }
    });
  }

  /**
   * Fills in what was answered before.
   * @param {Record<string, Answer>} answers   by question id
   * @param {string} seed   the learner's own; "" without a player
   * @param {string[]} [asked]   ids of the course's questions that this learner is asked
   */
  function restore(answers, seed, asked) {
    if (asked && Array.from(played.values()).some(({ item }) => item.drawn)) deal(asked);
    played.forEach((entry, id) => {
      const { item, section } = entry;
      shuffle(item, section, seed);
      const answer = answers[id];
      if (!answer) {
        // The language may only now be known.
        if (section.dataset.held) {
          release(section);
          hold(section);
        }
        return;
      }
      entry.tries = answer.tries;
      if (sn.fields.KINDS.includes(item.kind)) {
        sn.fields.unmark(section);
        sn.fields.fill(item, section, answer.response);
        return show(item, section, judge(item, section), answer.tries);
      }
      const letters = answer.response.split(",");
      for (const input of inputs(section)) {
        if (input.type === "text") input.value = shown(item, answer.response, section);
        else input.checked = letters.includes(input.value);
      }
      show(item, section, { verdict: answer.credit === 1 ? "correct" : "wrong", ...answer }, answer.tries);
    });
  }

  /** A number with the decimal mark of the page. @param {Item} item @param {string} response @param {Element} section */
  function shown(item, response, section) {
    return item.kind === "numeric" && langs(section)[0] !== "en" ? response.replace(".", ",") : response;
  }

  sn.quiz = { start, restore };
})(/** @type {any} */ (window).songngu = /** @type {any} */ (window).songngu || {});
