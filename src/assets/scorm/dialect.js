// The words of each run-time: names of elements, forms of times and numbers, and how a question is reported.
// SCORM 1.2 RTE 3.4 and SCORM 2004 RTE 4.2. Pure; when something is said is session.js.

/**
 * @typedef {object} Dialect
 * @property {string} learner
 * @property {string} learnerName
 * @property {string} mode
 * @property {string} location
 * @property {number} longestLocation
 * @property {string} exit
 * @property {string} sessionTime
 * @property {(milliseconds: number) => string} timespan
 * @property {(settled: boolean) => string} ending   the word for `exit`
 * @property {(get: (name: string) => string) => { settled: Status | null, score: number }} before
 * @property {(status: Status, progress: number) => [string, string][]} status
 * @property {(score: number) => [string, string][]} score   0 to 100
 * @property {(n: number, course: Course, question: Question, answer: Answer, latency: number) => [string, string][]} record
 */

(function (sn) {
  "use strict";

  /** @param {number} n @param {number} width */
  const digits = (n, width) => String(n).padStart(width, "0");

  /** A decimal number with at most two decimals: `85`, `66.67`. @param {number} value */
  const decimal = (value) => String(Math.round(value * 100) / 100);

  /** CMITimespan, `HHHH:MM:SS.SS`. @param {number} milliseconds */
  function timespan(milliseconds) {
    const hundredths = Math.max(0, Math.round(milliseconds / 10));
    const seconds = Math.floor(hundredths / 100);
    const hours = Math.min(9999, Math.floor(seconds / 3600));
    const minutes = Math.floor(seconds / 60) % 60;
    return `${digits(hours, 4)}:${digits(minutes, 2)}:${digits(seconds % 60, 2)}.${digits(hundredths % 100, 2)}`;
  }

  /** timeinterval(second,10,2): `PT1H2M3.5S`. @param {number} milliseconds */
  function interval(milliseconds) {
    const seconds = Math.max(0, Math.round(milliseconds / 10)) / 100;
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    const rest = decimal(seconds - hours * 3600 - minutes * 60);
    return `PT${hours ? `${hours}H` : ""}${minutes ? `${minutes}M` : ""}${rest}S`;
  }

  /** CMITime, the time of day, `HH:MM:SS`. @param {Date} date */
  const timeOfDay = (date) => [date.getHours(), date.getMinutes(), date.getSeconds()].map((n) => digits(n, 2)).join(":");

  /** time(second,10,0) on the learner's clock: `2026-03-02T07:08:09`; some run-times refuse a zone. @param {Date} date */
  const timestamp = (date) =>
    `${date.getFullYear()}-${digits(date.getMonth() + 1, 2)}-${digits(date.getDate(), 2)}T${timeOfDay(date)}`;

  /** Left sides are numbered with one character each, right sides carry letters. @param {string} response */
  const pairs = (response) =>
    Array.from(response, (letter, i) => [(i + 1).toString(36), letter]).filter(([, letter]) => letter !== "-");

  /** `low:value:high` of a numeric pattern. @param {string} pattern */
  const range = (pattern) => pattern.split(":");

  /** @type {Record<Kind, string>} */
  const TYPE = {
    choice: "choice", multiple: "choice", "true-false": "true-false", numeric: "numeric", "fill-in": "fill-in",
    matching: "matching", sequencing: "sequencing", cloze: "fill-in",
  };

  /**
   * Moodle's run-time of 2004 takes five digits before the point, where the standard has room for ten: a question with
   * longer numbers (100 kΩ in Ω) is told as one of type `other`, whose responses are texts.
   * @param {Kind} kind @param {string[]} numbers
   */
  const isLong = (kind, ...numbers) => kind === "numeric" && numbers.some((text) => /(^|[-:])\d{6}/.test(text));

  /** A response or pattern in the form of 1.2. @param {Kind} kind @param {string} own @param {boolean} isPattern */
  function form12(kind, own, isPattern) {
    switch (kind) {
      case "multiple":
        return isPattern ? `{${own}}` : own;
      case "numeric":
        return isPattern ? range(own)[1] : own;
      case "matching":
        return pairs(own).map((pair) => pair.join(".")).join(",");
      case "sequencing":
        return own.split("").join(",");
      case "cloze":
        return sn.memory.gaps(own).join("; ").slice(0, 255);
      default:
        return own.slice(0, 255);
    }
  }

  /** A text that holds none of the separators. @param {string} text */
  const plain = (text) => text.replace(/\[([,.:])\]/g, "($1)").replace(/^\{/, "({").slice(0, 250);

  /** A response or pattern in the form of 2004. @param {Kind} kind @param {string} own @param {boolean} isPattern */
  function form2004(kind, own, isPattern) {
    switch (kind) {
      case "multiple":
        return own.split(",").join("[,]");
      case "true-false":
        return own === "t" ? "true" : "false";
      case "numeric":
        return isPattern ? `${range(own)[0]}[:]${range(own)[2]}` : own;
      case "matching":
        return pairs(own).map((pair) => pair.join("[.]")).join("[,]");
      case "sequencing":
        return own.split("").join("[,]");
      case "cloze":
        return sn.memory.gaps(own).slice(0, 10).map(plain).join("[,]");
      default:
        return isPattern && kind === "fill-in" ? `{case_matters=false}${plain(own)}` : plain(own);
    }
  }

  /** @param {Answer} answer @param {string} wrong   the word for a wrong answer */
  const result = (answer, wrong) => (answer.credit >= 1 ? "correct" : answer.credit <= 0 ? wrong : decimal(answer.credit));

  /** @param {number} n @param {[string, string][]} values @returns {[string, string][]} */
  const numbered = (n, values) => values.map(([name, value]) => [`cmi.interactions.${n}.${name}`, value]);

  /** @type {Dialect} */
  const scorm12 = {
    learner: "cmi.core.student_id",
    learnerName: "cmi.core.student_name",
    mode: "cmi.core.lesson_mode",
    location: "cmi.core.lesson_location",
    longestLocation: 255,
    exit: "cmi.core.exit",
    sessionTime: "cmi.core.session_time",
    timespan,
    ending: (settled) => (settled ? "" : "suspend"),
    before(get) {
      const word = get("cmi.core.lesson_status");
      /** @type {Status | null} */
      const settled = word === "passed" ? { completion: "completed", success: "passed" }
        : word === "completed" ? { completion: "completed", success: "unknown" } : null;
      return { settled, score: parseFloat(get("cmi.core.score.raw")) || 0 };
    },
    status: ({ completion, success }) => [["cmi.core.lesson_status", success === "unknown" ? completion : success]],
    score: (score) => [["cmi.core.score.min", "0"], ["cmi.core.score.max", "100"], ["cmi.core.score.raw", decimal(score)]],
    record: (n, _, question, answer, latency) => numbered(n, [
      ["id", question.id],
      ["type", TYPE[question.kind]],
      ["time", timeOfDay(new Date())],
      ["correct_responses.0.pattern", form12(question.kind, question.pattern, true)],
      ["weighting", decimal(question.points)],
      ["student_response", form12(question.kind, answer.response, false)],
      ["result", result(answer, "wrong")],
      ["latency", timespan(latency)],
    ]),
  };

  /** @type {Dialect} */
  const scorm2004 = {
    learner: "cmi.learner_id",
    learnerName: "cmi.learner_name",
    mode: "cmi.mode",
    location: "cmi.location",
    longestLocation: 1000,
    exit: "cmi.exit",
    sessionTime: "cmi.session_time",
    timespan: interval,
    // "normal" would end the attempt, and a learner who comes back would find an empty course.
    ending: () => "suspend",
    before(get) {
      const success = get("cmi.success_status");
      const done = get("cmi.completion_status") === "completed";
      /** @type {Status | null} */
      const settled = done ? { completion: "completed", success: success === "passed" ? "passed" : "unknown" } : null;
      return { settled: success === "failed" ? null : settled, score: parseFloat(get("cmi.score.raw")) || 0 };
    },
    status: ({ completion, success }, progress) => [
      ["cmi.completion_status", completion],
      ["cmi.success_status", success],
      ["cmi.progress_measure", decimal(progress)],
    ],
    score: (score) => [
      ["cmi.score.min", "0"],
      ["cmi.score.max", "100"],
      ["cmi.score.raw", decimal(score)],
      ["cmi.score.scaled", String(Math.round(score * 100) / 10000)],
    ],
    record: (n, course, question, answer, latency) => numbered(n, [
      ["id", `urn:songngu:${course.id}:${question.id}`],
      ["type", isLong(question.kind, question.pattern, answer.response) ? "other" : TYPE[question.kind]],
      ["timestamp", timestamp(new Date())],
      ["correct_responses.0.pattern", form2004(question.kind, question.pattern, true)],
      ["weighting", decimal(question.points)],
      ["learner_response", form2004(question.kind, answer.response, false)],
      ["result", result(answer, "incorrect")],
      ["latency", interval(latency)],
    ]),
  };

  sn.dialects = { "1.2": scorm12, "2004": scorm2004 };
})(/** @type {any} */ (window).songngu = /** @type {any} */ (window).songngu || {});
