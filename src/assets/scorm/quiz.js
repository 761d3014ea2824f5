// Questions on a lesson's page: reads what the learner chose or typed, judges it, shows the result and the feedback.
// The page can be read without it. Keeping answers and the score is the player's work.

/**
 * @typedef {object} Item   a question as the page knows it
 * @property {string} id
 * @property {"choice" | "multiple" | "true-false" | "numeric" | "fill-in"} kind
 * @property {string} [right]     letters of the right options, or t, f
 * @property {NumberKey} [number]
 * @property {{ text: string, exact: boolean }[]} [accepted]
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

  /** @param {Element} section */
  const typed = (section) => inputs(section)[0].value;

  /**
   * @param {Item} item
   * @param {Element} section
   * @returns {Verdict}
   */
  function judge(item, section) {
    if (item.kind === "numeric") return sn.answers.number(typed(section), item.number, langs(section));
    if (item.kind === "fill-in") return sn.answers.words(typed(section), item.accepted);
    const chosen = inputs(section).filter((input) => input.checked).map((input) => input.value);
    if (chosen.length === 0) return { verdict: "unread" };
    const response = chosen.join(",");
    return { verdict: response === item.right ? "correct" : "wrong", response };
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

  /** Some right options and no wrong one. @param {Item} item @param {string} response */
  function isPart(item, response) {
    const right = (item.right || "").split(",");
    return item.kind === "multiple" && response.split(",").every((letter) => right.includes(letter));
  }

  /**
   * Shows an answered question.
   * @param {Item} item
   * @param {HTMLElement} section
   * @param {Verdict} verdict
   */
  function show(item, section, verdict) {
    release(section);
    const correct = verdict.verdict === "correct";
    const response = verdict.response || "";
    /** @type {[string, any?][]} */
    const phrases = [[correct ? "correct" : isPart(item, response) ? "partly" : "wrong"]];
    if (verdict.heard !== undefined) {
      const heard = verdict.heard;
      phrases.push(["heard", (/** @type {string} */ lang) => ({ number: sn.say.number(heard, lang) })]);
    }
    if (verdict.bare && item.accepted) phrases.push(["bare", { word: item.accepted[verdict.match || 0].text }]);
    if (!correct) phrases.push(["again"]);
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
    if (answer instanceof HTMLElement) answer.hidden = !correct || section.querySelector(".option") !== null;
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
    section.querySelectorAll(".option").forEach((option) => option.removeAttribute("data-mark"));
  }

  /** @param {Event} event @param {Item} item @param {HTMLElement} section */
  function check(event, item, section) {
    event.preventDefault();
    const verdict = judge(item, section);
    const box = part(section, ".result");
    if (verdict.verdict === "correct" || verdict.verdict === "wrong") {
      show(item, section, verdict);
      const entry = /** @type {Entry} */ (played.get(item.id));
      const latency = Date.now() - entry.since;
      entry.since = Date.now();
      entry.tries += 1;
      const answer = { response: verdict.response, credit: verdict.verdict === "correct" ? 1 : 0, tries: entry.tries, match: verdict.match };
      sn.lesson.tell({ type: "answer", id: item.id, answer, latency });
    } else {
      const unit = item.number ? item.number.unit : "";
      const key = { unread: item.kind === "numeric" ? "type-number" : "choose-first", unit: "type-unit", marks: "type-marks" };
      const typing = item.kind === "fill-in" && verdict.verdict === "unread";
      result(section, "ask", [[typing ? "type-first" : key[verdict.verdict], { unit }]]);
    }
    box.focus();
  }

  /**
   * A question whose answer is a term keeps the language that it was met in until it is answered: the other language
   * would give the answer away. Where both are shown, the stem stays in both and the options in the first.
   * @param {HTMLElement} section
   */
  function hold(section) {
    if (!section.hasAttribute("data-hold")) return;
    const { show = "both", first = "src" } = document.documentElement.dataset;
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
      const answer = section.querySelector("details.answer");
      if (answer instanceof HTMLElement) answer.hidden = true;
      part(section, "form").addEventListener("submit", (event) => check(event, item, section));
      part(section, "form").addEventListener("input", () => forget(section));
    }
  }

  /**
   * Fills in what was answered before.
   * @param {Record<string, Answer>} answers   by question id
   */
  function restore(answers) {
    played.forEach((entry, id) => {
      const { item, section } = entry;
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
      const letters = answer.response.split(",");
      for (const input of inputs(section)) {
        if (input.type === "text") input.value = shown(item, answer.response, section);
        else input.checked = letters.includes(input.value);
      }
      show(item, section, { verdict: answer.credit === 1 ? "correct" : "wrong", response: answer.response });
    });
  }

  /** A number with the decimal mark of the page. @param {Item} item @param {string} response @param {Element} section */
  function shown(item, response, section) {
    return item.kind === "numeric" && langs(section)[0] !== "en" ? response.replace(".", ",") : response;
  }

  sn.quiz = { start, restore };
})(/** @type {any} */ (window).songngu = /** @type {any} */ (window).songngu || {});
