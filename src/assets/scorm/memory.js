// What the player remembers, as one line of ASCII for cmi.suspend_data (SCORM 1.2: at most 4096 characters).
//
//   2;b;k3fa9c;2s;1.c;7B;Qx7a81b,c_9TA2cd,…;k3x9f2;b0C
//   version; language shown; hash of the course's structure; saves so far; lesson.row; lessons seen; answers; seed; terms
//
// An answer is four characters of question, one of credit (60 is full), one of attempts, and the response. The longest
// case is computed when the package is built (emit/scorm/budget.rs keeps the same rules).

/**
 * @typedef {"choice" | "multiple" | "true-false" | "numeric" | "fill-in" | "matching" | "sequencing" | "cloze"} Kind
 *
 * @typedef {object} Question
 * @property {string} id        identifier of the interaction
 * @property {string} key       four characters
 * @property {number} lesson    index
 * @property {Kind} kind
 * @property {number} points
 * @property {string} pattern   the right response, in the player's own form
 * @property {number} [bank]    index of the bank that it is drawn from
 * @property {string[]} [accepted]  of fill-in
 * @property {string[][]} [gaps]    of cloze: each gap's accepted texts; none of a number or a choice
 *
 * @typedef {object} Course
 * @property {string} id
 * @property {string} hash
 * @property {"1.2" | "2004" | "none"} edition   none: there is no platform
 * @property {number | null} mastery   0 to 100
 * @property {"viewed" | "passed" | "both"} completion
 * @property {boolean} linear
 * @property {number} scale            the best mark
 * @property {number} attempts         0 for no limit
 * @property {string[]} terms          ids of the terms that may be looked up and practised
 * @property {number} textLimit        letters kept of a wrong typed response
 * @property {number[]} [banks]        how many questions of each bank are asked
 * @property {Question[]} questions
 * @property {{ key: string, href: string }[]} lessons
 *
 * @typedef {object} Answer
 * @property {string} response   `b`, `a,c`, `t`, `-2.5`, text; `b-a` (the right side chosen for each left one); `cab`;
 *   the texts of the gaps, each ended by a line feed
 * @property {number} credit     0 to 1
 * @property {number} tries      how often it was checked
 * @property {number} [match]    of a right fill-in response: which accepted answer it is
 * @property {number[]} [matches]  the same of each gap; -1 for what is wrong, or no text
 *
 * @typedef {object} State
 * @property {string} show       "src", "tgt" or "both"
 * @property {number} saves
 * @property {number} lesson     index of the lesson that was open, -1 for none
 * @property {number} row
 * @property {Set<number>} seen  lessons read to the end
 * @property {Map<string, Answer>} answers   by question id
 * @property {string} seed       decides which questions are drawn and how options stand; the learner's own
 * @property {Map<number, number>} terms     by index: 1 looked up or missed, 2 known once, 3 known
 */

(function (sn) {
  "use strict";

  const LIMIT = 4096;
  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  /** Credits are kept in sixtieths: halves, thirds, quarters and fifths come back as they were. */
  const FULL = 60;
  const MOST_TRIES = 35;
  const LONGEST_NUMBER = 12;
  /** @type {Record<string, string>} */
  const LETTER = { src: "s", tgt: "t", both: "b" };

  const newSeed = () => Math.floor(Math.random() * 36 ** 6).toString(36);

  /** @returns {State} */
  const blank = () =>
    ({ show: "", saves: 0, lesson: -1, row: 0, seen: new Set(), answers: new Map(), seed: newSeed(), terms: new Map() });

  /**
   * Small numbers, several to a character; zeros at the end are left out.
   * @param {(index: number) => number} value
   * @param {number} count
   * @param {number} width   bits of each
   */
  function pack64(value, count, width) {
    const each = 6 / width;
    let text = "";
    for (let at = 0; at < count; at += each) {
      let digit = 0;
      for (let i = 0; i < each; i++) digit |= value(at + i) << (i * width);
      text += DIGITS[digit];
    }
    return text.replace(/A+$/, "");
  }

  /** @param {string} text @param {number} count @param {number} width @param {(index: number, value: number) => void} take */
  function unpack64(text, count, width, take) {
    const each = 6 / width;
    for (let i = 0; i < count; i++) {
      const digit = Math.max(0, DIGITS.indexOf(text.charAt(Math.floor(i / each)) || "A"));
      const value = (digit >> ((i % each) * width)) & ((1 << width) - 1);
      if (value > 0) take(i, value);
    }
  }

  /** Text as base64 of its UTF-8, in the alphabet of addresses. @param {string} text */
  function pack(text) {
    const bytes = new TextEncoder().encode(text);
    return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  /** @param {string} packed */
  function unpack(packed) {
    try {
      const bytes = atob(packed.replace(/-/g, "+").replace(/_/g, "/"));
      return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
    } catch (_) {
      return "";
    }
  }

  /** The first letters of a text; never half of a surrogate pair. @param {string} text @param {number} most */
  function cut(text, most) {
    const end = text.slice(0, most);
    return /[\uD800-\uDBFF]$/.test(end) ? end.slice(0, -1) : end;
  }

  /** The texts of the gaps. @param {string} response */
  const gaps = (response) => response.replace(/\n$/, "").split("\n");
  /** @param {Question} question @param {number} gap */
  const accepted = (question, gap) => (question.gaps || [])[gap] || [];

  /**
   * A right text is kept by its number; a number is short whatever it is.
   * @param {Question} question
   * @param {Answer} answer
   * @param {string} gap
   * @param {number} i
   * @param {number} textLimit
   */
  function packGap(question, answer, gap, i, textLimit) {
    const match = (answer.matches || [])[i];
    if (match >= 0 && accepted(question, i)[match] !== undefined) return `=${match.toString(36)}`;
    return pack(cut(gap, accepted(question, i).length > 0 ? textLimit : LONGEST_NUMBER));
  }

  /**
   * @param {Question} question
   * @param {Answer} answer
   * @param {number} textLimit
   */
  function packResponse(question, answer, textLimit) {
    switch (question.kind) {
      case "numeric":
        return cut(answer.response, LONGEST_NUMBER);
      case "multiple":
        return answer.response.replace(/,/g, "");
      case "fill-in":
        return answer.credit === 1 ? (answer.match || 0).toString(36) : pack(cut(answer.response, textLimit));
      case "cloze":
        return gaps(answer.response).map((gap, i) => packGap(question, answer, gap, i, textLimit)).join(".");
      default:
        return answer.response;
    }
  }

  /**
   * @param {Question} question
   * @param {string} packed
   * @param {number} credit
   * @returns {{ response: string, match?: number, matches?: number[] }}
   */
  function unpackResponse(question, packed, credit) {
    if (question.kind === "multiple") return { response: packed.split("").join(",") };
    if (question.kind === "cloze") {
      const known = (/** @type {string} */ gap) => (gap.charAt(0) === "=" ? parseInt(gap.slice(1), 36) || 0 : -1);
      const matches = packed.split(".").map(known);
      const texts = packed.split(".").map((gap, i) => (known(gap) < 0 ? unpack(gap) : accepted(question, i)[known(gap)] || ""));
      return { response: texts.map((text) => `${text}\n`).join(""), matches };
    }
    if (question.kind !== "fill-in") return { response: packed };
    if (credit < 1) return { response: unpack(packed) };
    const match = parseInt(packed, 36) || 0;
    return { match, response: (question.accepted || [])[match] || "" };
  }

  /**
   * @param {Course} course
   * @param {State} state
   * @param {number} textLimit
   * @param {boolean} withPlace
   * @param {boolean} withTerms
   */
  function write(course, state, textLimit, withPlace, withTerms) {
    const answers = sn.draw.asked(course, state).filter((/** @type {Question} */ q) => state.answers.has(q.id)).map((/** @type {Question} */ question) => {
      const answer = /** @type {Answer} */ (state.answers.get(question.id));
      // Almost right is not right.
      const credit = answer.credit >= 1 ? FULL : Math.min(FULL - 1, Math.round(answer.credit * FULL));
      const tries = Math.min(answer.tries, MOST_TRIES).toString(36);
      return question.key + DIGITS[credit] + tries + packResponse(question, answer, textLimit);
    });
    const place = withPlace && state.lesson >= 0 ? `${state.lesson.toString(36)}.${state.row.toString(36)}` : "";
    const seen = pack64((i) => (state.seen.has(i) ? 1 : 0), course.lessons.length, 1);
    const terms = withTerms ? pack64((i) => state.terms.get(i) || 0, course.terms.length, 2) : "";
    const saves = state.saves.toString(36);
    return ["2", LETTER[state.show] || "", course.hash, saves, place, seen, answers.join(","), state.seed, terms].join(";");
  }

  /**
   * The state as a line. What matters least goes first where it would be too long: the terms, the place, then what was
   * typed wrongly. That a question was answered, and how, is always kept.
   * @param {Course} course
   * @param {State} state
   */
  function encode(course, state) {
    const limit = course.textLimit;
    const full = write(course, state, limit, true, true);
    if (full.length <= LIMIT) return full;
    const shorter = [write(course, state, limit, true, false), write(course, state, limit, false, false)];
    return shorter.find((line) => line.length <= LIMIT) || write(course, state, 0, false, false);
  }

  /**
   * Reads a line; null when it is none of ours. A course that was changed since keeps the language, the answers and the seed.
   * @param {Course} course
   * @param {string} line
   * @returns {State | null}
   */
  function decode(course, line) {
    const parts = line.split(";");
    if (parts[0] !== "2" || parts.length < 9) return null;
    const state = blank();
    state.show = Object.keys(LETTER).find((show) => LETTER[show] === parts[1]) || "";
    state.saves = parseInt(parts[3], 36) || 0;
    if (/^[0-9a-z]{1,6}$/.test(parts[7])) state.seed = parts[7];
    if (parts[2] === course.hash) {
      const place = /^([0-9a-z]+)\.([0-9a-z]+)$/.exec(parts[4]);
      if (place && parseInt(place[1], 36) < course.lessons.length) {
        state.lesson = parseInt(place[1], 36);
        state.row = parseInt(place[2], 36);
      }
      unpack64(parts[5], course.lessons.length, 1, (lesson) => state.seen.add(lesson));
      unpack64(parts[8], course.terms.length, 2, (term, value) => state.terms.set(term, value));
    }
    const byKey = new Map(course.questions.map((question) => [question.key, question]));
    for (const part of parts[6].split(",")) {
      const question = byKey.get(part.slice(0, 4));
      const digit = DIGITS.indexOf(part.charAt(4) || " ");
      if (!question || digit < 0 || digit > FULL) continue;
      const credit = digit / FULL;
      const tries = parseInt(part.charAt(5), 36) || 1;
      state.answers.set(question.id, { credit, tries, ...unpackResponse(question, part.slice(6), credit) });
    }
    return state;
  }

  /**
   * Two memories of one learner: the platform's, and what this device could not send. The one saved more often leads,
   * the other fills its gaps.
   * @param {State} one
   * @param {State} other
   */
  function merge(one, other) {
    const [lead, fill] = other.saves > one.saves ? [other, one] : [one, other];
    fill.seen.forEach((lesson) => lead.seen.add(lesson));
    fill.answers.forEach((answer, id) => lead.answers.has(id) || lead.answers.set(id, answer));
    fill.terms.forEach((value, term) => lead.terms.has(term) || lead.terms.set(term, value));
    return lead;
  }

  sn.memory = { blank, encode, decode, merge, gaps, LIMIT };
})(/** @type {any} */ (window).songngu = /** @type {any} */ (window).songngu || {});
