// What the player remembers, as one line of ASCII for cmi.suspend_data (SCORM 1.2: at most 4096 characters).
//
//   1;b;k3fa9c;2s;1.c;7B;Qx7a1b,c_9T0acd,…
//   version; language shown; hash of the course's structure; saves so far; lesson.row; lessons seen; answers
//
// An answer is four characters of question, 1 or 0, and the response. The longest case is computed when the
// package is built (emit/scorm/budget.rs keeps the same rules).

/**
 * @typedef {object} Question
 * @property {string} id        identifier of the interaction
 * @property {string} key       four characters
 * @property {number} lesson    index
 * @property {"choice" | "multiple" | "true-false" | "numeric" | "fill-in"} kind
 * @property {number} points
 * @property {string} pattern   the right response
 * @property {string[]} [accepted]  of fill-in
 *
 * @typedef {object} Course
 * @property {string} id
 * @property {string} hash
 * @property {number | null} mastery   0 to 100
 * @property {number} textLimit        letters kept of a wrong fill-in response
 * @property {Question[]} questions
 * @property {{ key: string, href: string }[]} lessons
 *
 * @typedef {object} Answer
 * @property {string} response   as the platform gets it
 * @property {boolean} correct
 * @property {number} [match]    of a right fill-in response: which accepted answer it is
 *
 * @typedef {object} State
 * @property {string} show       "src", "tgt" or "both"
 * @property {number} saves
 * @property {number} lesson     index of the lesson that was open, -1 for none
 * @property {number} row
 * @property {Set<number>} seen  lessons read to the end
 * @property {Map<string, Answer>} answers   by question id
 */

(function (sn) {
  "use strict";

  const LIMIT = 4096;
  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  /** @type {Record<string, string>} */
  const LETTER = { src: "s", tgt: "t", both: "b" };

  /** @returns {State} */
  const blank = () => ({ show: "", saves: 0, lesson: -1, row: 0, seen: new Set(), answers: new Map() });

  /** @param {Set<number>} seen @param {number} count */
  function bits(seen, count) {
    let text = "";
    for (let at = 0; at < count; at += 6) {
      let value = 0;
      for (let i = 0; i < 6; i++) value |= seen.has(at + i) ? 1 << i : 0;
      text += DIGITS[value];
    }
    return text.replace(/A+$/, "");
  }

  /** @param {string} text @param {number} count */
  function unbits(text, count) {
    const seen = new Set();
    for (let i = 0; i < count; i++) {
      const value = DIGITS.indexOf(text.charAt(Math.floor(i / 6)));
      if (value > 0 && value & (1 << (i % 6))) seen.add(i);
    }
    return seen;
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

  /**
   * @param {Question} question
   * @param {Answer} answer
   * @param {number} textLimit
   */
  function packResponse(question, answer, textLimit) {
    switch (question.kind) {
      case "numeric":
        return cut(answer.response, 12);
      case "multiple":
        return answer.response.replace(/,/g, "");
      case "fill-in":
        return answer.correct ? (answer.match || 0).toString(36) : pack(cut(answer.response, textLimit));
      default:
        return answer.response;
    }
  }

  /**
   * @param {Question} question
   * @param {string} packed
   * @param {boolean} correct
   * @returns {Answer}
   */
  function unpackResponse(question, packed, correct) {
    if (question.kind === "multiple") return { correct, response: packed.split("").join(",") };
    if (question.kind !== "fill-in") return { correct, response: packed };
    if (!correct) return { correct, response: unpack(packed) };
    const match = parseInt(packed, 36) || 0;
    return { correct, match, response: (question.accepted || [])[match] || "" };
  }

  /**
   * @param {Course} course
   * @param {State} state
   * @param {number} textLimit
   * @param {boolean} withPlace
   */
  function write(course, state, textLimit, withPlace) {
    const answers = course.questions.filter((q) => state.answers.has(q.id)).map((question) => {
      const answer = /** @type {Answer} */ (state.answers.get(question.id));
      return question.key + (answer.correct ? "1" : "0") + packResponse(question, answer, textLimit);
    });
    const place = withPlace && state.lesson >= 0 ? `${state.lesson.toString(36)}.${state.row.toString(36)}` : "";
    const seen = bits(state.seen, course.lessons.length);
    return ["1", LETTER[state.show] || "", course.hash, state.saves.toString(36), place, seen, answers.join(",")].join(";");
  }

  /**
   * The state as a line. What matters least goes first where it would be too long: the place, then what was typed
   * wrongly. That a question was answered, and how, is always kept.
   * @param {Course} course
   * @param {State} state
   */
  function encode(course, state) {
    const full = write(course, state, course.textLimit, true);
    if (full.length <= LIMIT) return full;
    const placeless = write(course, state, course.textLimit, false);
    return placeless.length <= LIMIT ? placeless : write(course, state, 0, false);
  }

  /**
   * Reads a line; null when it is none of ours. A course that was changed since keeps the language and the answers.
   * @param {Course} course
   * @param {string} line
   * @returns {State | null}
   */
  function decode(course, line) {
    const parts = line.split(";");
    if (parts[0] !== "1" || parts.length < 7) return null;
    const state = blank();
    state.show = Object.keys(LETTER).find((show) => LETTER[show] === parts[1]) || "";
    state.saves = parseInt(parts[3], 36) || 0;
    if (parts[2] === course.hash) {
      const place = /^([0-9a-z]+)\.([0-9a-z]+)$/.exec(parts[4]);
      if (place && parseInt(place[1], 36) < course.lessons.length) {
        state.lesson = parseInt(place[1], 36);
        state.row = parseInt(place[2], 36);
      }
      state.seen = unbits(parts[5], course.lessons.length);
    }
    const byKey = new Map(course.questions.map((question) => [question.key, question]));
    for (const part of parts[6].split(",")) {
      const question = byKey.get(part.slice(0, 4));
      if (!question || !/[01]/.test(part.charAt(4))) continue;
      const correct = part.charAt(4) === "1";
      state.answers.set(question.id, unpackResponse(question, part.slice(5), correct));
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
    return lead;
  }

  sn.memory = { blank, encode, decode, merge, LIMIT };
})(/** @type {any} */ (window).songngu = /** @type {any} */ (window).songngu || {});
