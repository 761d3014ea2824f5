// A checker of calls to the API of SCORM 1.2, stricter than run-times are: data model, vocabularies, formats, lengths,
// order of calls (RTE 1.2, chapters 3.3 and 3.4). Takes what was called, gives what was wrong.

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

/**
 * @param {[string, ...string[]][]} calls   method and arguments, in order
 * @param {number} count   interactions that the platform had before
 * @returns {string[]}     one line a fault
 */
export function faults(calls, count = 0) {
  const found = [];
  const types = new Map();
  let state = "new";
  calls.forEach(([method, ...args], i) => {
    const fault = (why) => found.push(`${i} ${method}(${args.map((a) => JSON.stringify(a)).join(", ")}): ${why}`);
    if (args.some((arg) => typeof arg !== "string")) fault("arguments are strings");
    if (method === "LMSInitialize") {
      if (state !== "new" || args[0] !== "") fault("once, first, with an empty string");
      state = "open";
    } else if (method.startsWith("LMSGet") && method !== "LMSGetValue") {
      return;
    } else if (state !== "open") {
      fault(`the session is ${state}`);
    } else if (method === "LMSFinish" || method === "LMSCommit") {
      if (args[0] !== "") fault("takes an empty string");
      if (method === "LMSFinish") state = "finished";
    } else {
      count = element(method, args[0], args[1], count, types, fault);
    }
  });
  return found;
}

function element(method, name, value, count, types, fault) {
  const part = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(name);
  const wanted = method === "LMSSetValue" ? "w" : "r";
  if (!part) {
    const [access, form] = MODEL[name] || [];
    if (!access) fault("no such element");
    else if (!access.includes(wanted)) fault("wrong access");
    else if (wanted === "w" && !form(value)) fault("wrong value");
    return count;
  }
  const [n, field] = [Number(part[1]), part[2]];
  if (wanted === "r") fault("interactions are write-only");
  if (n > count) fault(`number ${n} skips ${count}`);
  if (n === count && field !== "id") fault("a record begins with its id");
  if (!INTERACTION[field]) fault("no such element");
  else if (!INTERACTION[field](value)) fault("wrong value");
  if (field === "type") types.set(n, value);
  if (/response|pattern/.test(field) && !(RESPONSE[types.get(n)] || /^$/).test(value)) fault("not a response of its type");
  return Math.max(count, n + 1);
}
