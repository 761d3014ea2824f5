// The page of the practice of terms: asks, shows what is right in both languages, tells the player which box a term is in.
// Alone, opened from a folder, it keeps the boxes itself. Which terms are asked is rounds.js.

(function (sn) {
  "use strict";

  const terms = /** @type {Term[]} */ (sn.terms || []);
  const box = /** @type {HTMLElement} */ (document.getElementById("sn-practice"));
  const live = /** @type {HTMLElement} */ (document.getElementById("sn-practice-live"));
  if (!box || terms.length === 0) return;

  const player = window.parent !== window ? window.parent : null;
  const SHELF = "songngu-practice";
  /** @type {Map<number, number>} */
  let boxes = new Map();
  /** @type {Set<number>} */
  let seen = new Set();
  /** @type {Set<number>} */
  const rested = new Set();
  /** @type {Task[]} */
  let round = [];
  /** @type {number[]} */
  let missed = [];
  let at = 0;

  const lang = (/** @type {"src" | "tgt"} */ side) => String(document.documentElement.dataset[side] || "");

  /** @param {Element} parent @param {string} name @param {string} [className] @returns {HTMLElement} */
  function add(parent, name, className) {
    const element = document.createElement(name);
    if (className) element.className = className;
    return parent.appendChild(element);
  }

  /** A text in its language. @param {Element} parent @param {string} name @param {"src" | "tgt"} side @param {string} text */
  function say(parent, name, side, text) {
    const element = add(parent, name);
    element.lang = lang(side);
    element.textContent = text;
    return element;
  }

  const speech = window.speechSynthesis;
  /** @param {"src" | "tgt"} side */
  function voice(side) {
    const voices = speech ? speech.getVoices() : [];
    return voices.find((one) => one.lang.slice(0, 2).toLowerCase() === lang(side)) || null;
  }

  /** @param {"src" | "tgt"} side @param {string} text */
  function speak(side, text) {
    const said = new SpeechSynthesisUtterance(text);
    said.lang = lang(side);
    said.voice = voice(side);
    speech.cancel();
    speech.speak(said);
  }

  /** @param {Element} parent @param {string} key @param {() => void} act @param {string} [className] */
  function button(parent, key, act, className) {
    const element = /** @type {HTMLButtonElement} */ (add(parent, "button", className));
    element.type = "button";
    sn.say.into(element, key);
    element.addEventListener("click", act);
    return element;
  }

  function begin() {
    const voices = { src: voice("src") !== null, tgt: voice("tgt") !== null };
    round = sn.rounds.pick(terms, boxes, seen, rested, Math.random)
      .map((/** @type {number} */ term) => sn.rounds.task(terms, term, voices, Math.random));
    missed = [];
    at = 0;
    if (round.length === 0) {
      // All of them rest: the learner who goes on gets them again.
      rested.clear();
      return begin();
    }
    ask();
  }

  /** What is asked about. @param {Element} card @param {Task} task */
  function show(card, task) {
    const own = terms[task.term];
    const words = own[task.asked];
    if (task.way === "picture") {
      const picture = /** @type {HTMLImageElement} */ (add(card, "img", "practice-picture"));
      picture.src = String(own.image);
      picture.alt = "";
    } else if (task.way === "listen") {
      button(card, "listen-again", () => speak(task.asked, words.form), "practice-listen");
      speak(task.asked, words.form);
    } else if (task.way === "gap") {
      const [before, word, after] = (words.says || [])[task.term % (words.says || []).length];
      const line = add(card, "p", "practice-asked");
      line.lang = lang(task.asked);
      line.append(before);
      add(line, "span", "practice-gap").textContent = "\u00a0".repeat(Math.min(20, word.length));
      line.append(after);
    } else {
      say(card, "p", task.asked, task.way === "definition" ? String(words.def) : words.form).className = "practice-asked";
    }
  }

  function ask() {
    const task = round[at];
    box.textContent = "";
    const card = add(box, "section", "practice-card");
    sn.say.into(add(card, "p", "quiet"), "round-of", { done: at + 1, all: round.length });
    const question = add(card, "h2", "practice-question");
    question.tabIndex = -1;
    sn.say.into(question, `ask-${task.way}`);
    show(card, task);
    const list = add(card, "ul", "practice-choices");
    for (const choice of task.choices) {
      const pick = /** @type {HTMLButtonElement} */ (say(add(list, "li"), "button", task.offered, terms[choice][task.offered].form));
      pick.type = "button";
      pick.className = "practice-choice";
      pick.addEventListener("click", () => answer(task, choice, card));
    }
    question.focus();
  }

  /** @param {Task} task @param {number} chosen @param {Element} card */
  function answer(task, chosen, card) {
    const right = chosen === task.term;
    const next = sn.rounds.next(boxes.get(task.term) || 0, right);
    boxes.set(task.term, next);
    if (right) rested.add(task.term);
    else missed.push(task.term);
    keep(task.term, next);
    card.querySelectorAll(".practice-choice").forEach((one, i) => {
      const choice = /** @type {HTMLButtonElement} */ (one);
      choice.disabled = true;
      if (task.choices[i] === task.term) choice.dataset.mark = "right";
      else if (task.choices[i] === chosen) choice.dataset.mark = "wrong";
    });
    const result = add(card, "div", `result ${right ? "good" : "bad"}`);
    const icon = add(result, "span", "result-icon");
    icon.setAttribute("aria-hidden", "true");
    icon.textContent = right ? "✓" : "✗";
    const words = add(result, "div");
    sn.say.into(add(words, "p"), right ? "correct" : "wrong");
    entry(words, task.term);
    live.textContent = sn.say.plain(right ? "correct" : "wrong");
    const go = button(card, "go-on", () => { at += 1; if (at < round.length) ask(); else finish(); }, "check");
    go.focus();
  }

  /** A term with both languages and what it means. @param {Element} parent @param {number} term */
  function entry(parent, term) {
    const own = terms[term];
    const line = add(parent, "p", "practice-entry");
    say(line, "b", "src", own.src.form);
    line.append(" – ");
    say(line, "b", "tgt", own.tgt.form);
    if (own.ipa) line.append(` ${own.ipa}`);
    for (const side of /** @type {("src" | "tgt")[]} */ (["src", "tgt"])) {
      if (own[side].def) say(parent, "p", side, String(own[side].def));
    }
  }

  function finish() {
    box.textContent = "";
    const card = add(box, "section", "practice-card");
    const heading = add(card, "h2");
    heading.tabIndex = -1;
    sn.say.into(heading, "round-end", { right: round.length - missed.length, all: round.length });
    if (missed.length > 0) {
      sn.say.into(add(card, "h3"), "missed");
      const list = add(card, "ul", "practice-missed");
      missed.forEach((term) => entry(add(list, "li"), term));
    }
    button(card, "new-round", begin, "check");
    heading.focus();
  }

  /** @param {number} term @param {number} value */
  function keep(term, value) {
    if (player) return player.postMessage({ songngu: 1, type: "practised", term, box: value }, "*");
    try {
      window.localStorage.setItem(SHELF, JSON.stringify(Array.from(boxes)));
    } catch (_) {
      // Nothing can be kept here: the practice lasts for the page.
    }
  }

  window.addEventListener("message", (event) => {
    const message = event.data;
    if (event.source !== player || !message || message.songngu !== 1 || message.type !== "boxes") return;
    boxes = new Map(message.boxes);
    seen = new Set(message.seen);
    begin();
  });

  if (player) {
    player.postMessage({ songngu: 1, type: "practice" }, "*");
  } else {
    try {
      boxes = new Map(JSON.parse(window.localStorage.getItem(SHELF) || "[]"));
    } catch (_) {
      boxes = new Map();
    }
    begin();
  }
})(/** @type {any} */ (window).songngu = /** @type {any} */ (window).songngu || {});
