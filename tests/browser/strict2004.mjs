// SCORM 2004 for the checker of calls, stricter than run-times are: data model, vocabularies, formats, lengths
// (RTE 2004 3rd and 4th edition, chapters 3 and 4).

import { faults as judge } from "./strict.mjs";

const REAL = /^-?\d{1,10}(\.\d{1,7})?$/;
const INTERVAL = /^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/;
// Run-times take a zone only after a fraction.
const TIMESTAMP = /^20\d\d-(0[1-9]|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2}(Z|[+-]\d\d(:\d\d)?)?)?$/;
// Moodle's run-time takes five digits before the point, where the standard has room for ten.
const SHORT_REAL = /^-?\d{1,5}(\.\d{1,7})?$/;
// A long identifier: what Moodle takes is letters, digits and the marks of a URI, no space and no accent.
const IDENTIFIER = /^[A-Za-z0-9\-._:/~%]{1,4000}$/;
// A short identifier: Moodle takes no hyphen here.
const SHORT = /^[A-Za-z0-9._]{1,250}$/;

const oneOf = (...words) => (value) => words.includes(value);
const like = (pattern) => (value) => pattern.test(value);
const between = (low, high) => (value) => REAL.test(value) && Number(value) >= low && Number(value) <= high;
const text = (most) => (value) => value.length <= most;

/** Access (r, w, rw) and form of each element. */
const MODEL = {
  "cmi._version": ["r"],
  "cmi.learner_id": ["r"],
  "cmi.learner_name": ["r"],
  "cmi.location": ["rw", text(1000)],
  "cmi.mode": ["r"],
  "cmi.credit": ["r"],
  "cmi.entry": ["r"],
  "cmi.launch_data": ["r"],
  "cmi.total_time": ["r"],
  "cmi.scaled_passing_score": ["r"],
  "cmi.completion_threshold": ["r"],
  "cmi.completion_status": ["rw", oneOf("completed", "incomplete", "not attempted", "unknown")],
  "cmi.success_status": ["rw", oneOf("passed", "failed", "unknown")],
  "cmi.progress_measure": ["rw", between(0, 1)],
  "cmi.score.scaled": ["rw", between(-1, 1)],
  "cmi.score.raw": ["rw", like(REAL)],
  "cmi.score.min": ["rw", like(REAL)],
  "cmi.score.max": ["rw", like(REAL)],
  "cmi.exit": ["w", oneOf("time-out", "suspend", "normal")],
  "cmi.session_time": ["w", like(INTERVAL)],
  // What fits into SCORM 1.2 fits everywhere; the standard allows 64000.
  "cmi.suspend_data": ["rw", (value) => value.length <= 64000 && /^[\x20-\x7e]*$/.test(value)],
  "cmi.learner_preference.language": ["rw", like(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$|^$/)],
  "cmi.interactions._count": ["r"],
};

const TYPES = ["true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing", "likert", "numeric", "other"];

const INTERACTION = {
  id: like(IDENTIFIER),
  type: oneOf(...TYPES),
  timestamp: like(TIMESTAMP),
  weighting: like(REAL),
  learner_response: () => true,
  "correct_responses.0.pattern": () => true,
  result: (value) => ["correct", "incorrect", "unanticipated", "neutral"].includes(value) || REAL.test(value),
  latency: like(INTERVAL),
  description: text(250),
};

const each = (value, separator, part) => value.split(separator).every(part);
const short = like(SHORT);
const unordered = (value) => new Set(value.split("[,]")).size === value.split("[,]").length;

/** The forms of responses and of patterns by type (RTE 4.2.9.1). */
const RESPONSE = {
  "true-false": oneOf("true", "false"),
  // No choice at all is a response of the standard, and one that Moodle refuses.
  choice: (value) => each(value, "[,]", short) && unordered(value) && value.split("[,]").length <= 36,
  sequencing: (value) => each(value, "[,]", short),
  matching: (value) => each(value, "[,]", (pair) => pair.split("[.]").length === 2 && pair.split("[.]").every(short)),
  numeric: like(SHORT_REAL),
  other: text(4000),
  "fill-in": (value) => each(value, "[,]", (one) => one.replace(/^\{lang=[a-z-]+\}/, "").length <= 250) && value.split("[,]").length <= 10,
};
const PATTERN = {
  ...RESPONSE,
  numeric: (value) => value.split("[:]").length === 2 && value.split("[:]").every((end) => SHORT_REAL.test(end)),
  "fill-in": (value) => RESPONSE["fill-in"](value.replace(/^(\{(case|order)_matters=(true|false)\})+/, "")),
};

const STANDARD = {
  names: { begin: "Initialize", get: "GetValue", set: "SetValue", commit: "Commit", finish: "Terminate" },
  model: MODEL,
  record: INTERACTION,
  readable: true,
  response(field, type, value) {
    if (type === undefined) return "a response follows its type";
    const forms = field === "learner_response" ? RESPONSE : PATTERN;
    return forms[type]?.(value) ? "" : "not a response of its type";
  },
};

/** @param {[string, ...string[]][]} calls @param {number} [count]   see strict.mjs */
export const faults = (calls, count) => judge(STANDARD, calls, count);
