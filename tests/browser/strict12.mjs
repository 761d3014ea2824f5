// SCORM 1.2 for the checker of calls, stricter than run-times are: data model, vocabularies, formats, lengths
// (RTE 1.2, chapters 3.3 and 3.4).

import { faults as judge } from "./strict.mjs";

const DECIMAL = /^-?\d+(\.\d+)?$/;
const IDENTIFIER = /^[A-Za-z0-9_-]{1,255}$/;
const TIMESPAN = /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/;

const text = (most) => (value) => value.length <= most;
const oneOf = (...words) => (value) => words.includes(value);
const like = (pattern) => (value) => pattern.test(value);
const score = (value) => value === "" || (DECIMAL.test(value) && Number(value) >= 0 && Number(value) <= 100);

/** Access (r, w, rw) and form of each element. */
const MODEL = {
  "cmi.core.student_id": ["r"],
  "cmi.core.student_name": ["r"],
  "cmi.core.lesson_location": ["rw", text(255)],
  "cmi.core.credit": ["r"],
  "cmi.core.lesson_status": ["rw", oneOf("passed", "completed", "failed", "incomplete", "browsed")],
  "cmi.core.entry": ["r"],
  "cmi.core.score.raw": ["rw", score],
  "cmi.core.score.min": ["rw", score],
  "cmi.core.score.max": ["rw", score],
  "cmi.core.total_time": ["r"],
  "cmi.core.lesson_mode": ["r"],
  "cmi.core.exit": ["w", oneOf("time-out", "suspend", "logout", "")],
  "cmi.core.session_time": ["w", like(TIMESPAN)],
  "cmi.suspend_data": ["rw", (value) => value.length <= 4096 && /^[\x20-\x7e]*$/.test(value)],
  "cmi.launch_data": ["r"],
  "cmi.interactions._count": ["r"],
  "cmi.student_data.mastery_score": ["r"],
};

const INTERACTION = {
  id: like(IDENTIFIER),
  time: like(TIME),
  type: oneOf("true-false", "choice", "fill-in", "matching", "performance", "sequencing", "likert", "numeric"),
  weighting: like(DECIMAL),
  student_response: text(255),
  "correct_responses.0.pattern": text(255),
  result: (value) => ["correct", "wrong", "unanticipated", "neutral"].includes(value) || DECIMAL.test(value),
  latency: like(TIMESPAN),
};

/** The forms of responses by type of interaction. */
const RESPONSE = {
  "true-false": /^[01tf]$/,
  choice: /^([a-z0-9](,[a-z0-9])*|\{[a-z0-9](,[a-z0-9])*\})$/,
  numeric: DECIMAL,
  matching: /^[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*$/,
  sequencing: /^[a-z0-9](,[a-z0-9])*$/,
  "fill-in": /^[^]{1,255}$/,
};

const STANDARD = {
  names: { begin: "LMSInitialize", get: "LMSGetValue", set: "LMSSetValue", commit: "LMSCommit", finish: "LMSFinish" },
  model: MODEL,
  record: INTERACTION,
  readable: false,
  response: (_, type, value) => ((RESPONSE[type] || /^$/).test(value) ? "" : "not a response of its type"),
};

/** @param {[string, ...string[]][]} calls @param {number} [count]   see strict.mjs */
export const faults = (calls, count) => judge(STANDARD, calls, count);
