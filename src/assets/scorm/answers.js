// Judging what was typed: numbers with either decimal mark, words with or without their Vietnamese marks. Pure.

/**
 * @typedef {object} NumberKey
 * @property {number} low
 * @property {number} high
 * @property {string} unit
 *
 * @typedef {object} Verdict
 * @property {"correct" | "wrong" | "unread" | "unit" | "marks"} verdict   the last three do not count as an answer
 * @property {string} [response]  as it is kept and reported
 * @property {number} [heard]     how an ambiguous number was read
 * @property {number} [match]     which accepted answer
 * @property {boolean} [bare]     right but for missing marks
 * @property {number} [credit]    what a wrong answer is worth, 0 to 1
 * @property {boolean[]} [parts]  which parts are right, of a question of several
 * @property {number[]} [matches] of each gap: which accepted answer
 */

(function (sn) {
  "use strict";

  const MINUS = /[\u2212\u2013\u2010\u2011]/g;
  const SPACES = /[\s\u00a0\u202f\u2009]+/g;
  const SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  // Sign and digits with marks, a power of ten, then the unit.
  const SHAPE = /^([+-]?)(\d{1,3}(?: \d{3})+(?:[.,]\d+)?(?!\d)|[\d.,]*\d)(?:\s*[×x*·]\s*10\^?([+-]?\d+)|[eE]([+-]?\d+))?\s*(.*)$/;

  /**
   * The possible values of digits with marks, the likelier one first; none where the marks make no number.
   * @param {string} digits
   * @param {string} decimal   the decimal mark of the language, "," or "."
   * @returns {number[]}
   */
  function values(digits, decimal) {
    const marks = digits.match(/[.,]/g) || [];
    const plain = (/** @type {string} */ text, /** @type {string} */ mark) =>
      Number(text.split(mark === "," ? "." : ",").join("").replace(mark, "."));
    if (marks.length === 0) return [Number(digits)];
    const last = marks[marks.length - 1];
    if (marks.some((mark) => mark !== last)) {
      // Two kinds: the last one is the decimal mark and stands once.
      return marks.filter((mark) => mark === last).length === 1 ? [plain(digits, last)] : [];
    }
    const grouped = /^\d{1,3}([.,]\d{3})+$/.test(digits);
    if (marks.length > 1) return grouped ? [Number(digits.split(last).join(""))] : [];
    if (!grouped || digits.charAt(0) === "0") return [plain(digits, last)];
    const asGroup = Number(digits.replace(last, ""));
    return last === decimal ? [plain(digits, last), asGroup] : [asGroup, plain(digits, last)];
  }

  /**
   * @param {string} text
   * @param {NumberKey} key
   * @param {string[]} langs   the languages shown, the first one first
   * @returns {Verdict}
   */
  function number(text, key, langs) {
    let clean = text.normalize("NFC").replace(MINUS, "-").replace(SPACES, " ").replace(/[.,;]?\s*$/, "").trim();
    clean = clean.replace(/10([⁻]?)([⁰¹²³⁴-⁹]+)/g, (_, sign, power) =>
      "10^" + (sign ? "-" : "") + Array.from(power, (digit) => SUPERSCRIPT.indexOf(String(digit))).join(""));
    const found = SHAPE.exec(clean);
    if (!found) return { verdict: "unread" };
    const readings = values(found[2].replace(/ /g, ""), langs[0] === "en" ? "." : ",");
    if (readings.length === 0) return { verdict: "unread" };
    const unit = found[5].trim();
    if (unit !== "" && squeeze(unit) !== squeeze(key.unit)) return { verdict: key.unit === "" ? "unread" : "unit" };
    const factor = (found[1] === "-" ? -1 : 1) * Math.pow(10, Number(found[3] || found[4] || 0));
    // In one language the mark is plain; where both are shown, either reading may have been meant.
    const allowed = langs.length > 1 ? readings : readings.slice(0, 1);
    const slack = 1e-9 * Math.max(Math.abs(key.low), Math.abs(key.high), 1e-9);
    const fits = allowed.filter((v) => v * factor >= key.low - slack && v * factor <= key.high + slack);
    const value = (fits.length > 0 ? fits[0] : readings[0]) * factor;
    return {
      verdict: fits.length > 0 ? "correct" : "wrong",
      response: plainNumber(value),
      ...(readings.length > 1 ? { heard: value } : {}),
    };
  }

  /** Without spaces; one sign for micro, one for ohm, one way to write a power. @param {string} unit */
  const squeeze = (unit) => unit.replace(/[\s^]/g, "").replace(/\u00b5/g, "\u03bc").replace(/\u2126/g, "\u03a9")
    .replace(/\u00b2/g, "2").replace(/\u00b3/g, "3");

  /** CMIDecimal: digits and a point, never an exponent. @param {number} value */
  function plainNumber(value) {
    const short = String(Number(value.toPrecision(9)));
    return /e/.test(short) ? value.toFixed(Math.abs(value) < 1 ? 10 : 0).replace(/\.?0+$/, "") || "0" : short;
  }

  const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

  /** @param {string} text @param {boolean} exact   letter case counts, as in units */
  function tidy(text, exact) {
    const spaced = text.normalize("NFC").replace(/[-\u2010-\u2015]/g, " ").replace(SPACES, " ").trim();
    const bare = spaced.replace(/[.!;,]+$/, "").trim();
    return exact ? bare : bare.toLocaleLowerCase("vi");
  }

  /**
   * A syllable so that one word is one string: the tone stands at the end (`hoà`, `hòa`), i stands for a final y where
   * both are written (`kỹ`, `kĩ`).
   * @param {string} syllable
   */
  function sound(syllable) {
    const apart = syllable.normalize("NFD");
    const tone = (apart.match(TONE) || []).join("");
    return apart.replace(TONE, "").replace(/^(h|k|l|m|s|t|qu)y$/, "$1i") + tone;
  }

  /** @param {string} text */
  const sounds = (text) => text.split(" ").map(sound).join(" ");

  /**
   * Whether a text is another with marks left out (`cong tắc tơ` for `công tắc tơ`), never with wrong ones.
   * @param {string} typed
   * @param {string} full
   */
  function isBare(typed, full) {
    const [a, b] = [letters(typed), letters(full)];
    const fits = (/** @type {string} */ marks, /** @type {string} */ all) =>
      Array.from(marks).every((mark) => all.includes(mark));
    return a.length === b.length && a.every(([base, marks], i) => base === b[i][0] && fits(marks, b[i][1]));
  }

  /** Letters without marks, each with its marks; a tone belongs to its syllable's last letter. @param {string} text */
  function letters(text) {
    /** @type {[string, string][]} */
    const list = [];
    for (const c of sounds(text).normalize("NFD")) {
      if (/[\u0300-\u036f]/.test(c) && list.length > 0) list[list.length - 1][1] += c;
      else list.push(c === "đ" ? ["d", "-"] : [c, ""]);
    }
    return list;
  }

  /**
   * @param {string} text
   * @param {{ text: string, exact: boolean }[]} accepted   of both languages
   * @returns {Verdict}
   */
  function words(text, accepted) {
    const response = text.normalize("NFC").replace(SPACES, " ").trim();
    if (response === "") return { verdict: "unread" };
    const same = accepted.findIndex((a) => sounds(tidy(text, a.exact)) === sounds(tidy(a.text, a.exact)));
    if (same >= 0) return { verdict: "correct", response, match: same };
    const close = accepted.map((a, i) => (isBare(tidy(text, a.exact), tidy(a.text, a.exact)) ? i : -1)).filter((i) => i >= 0);
    const meant = new Set(close.map((i) => sounds(tidy(accepted[i].text, accepted[i].exact))));
    if (meant.size === 0) return { verdict: "wrong", response };
    // Two answers that differ only in marks: which one was meant?
    return meant.size > 1 ? { verdict: "marks" } : { verdict: "correct", response, match: close[0], bare: true };
  }

  sn.answers = { number, words };
})(/** @type {any} */ (window).songngu = /** @type {any} */ (window).songngu || {});
