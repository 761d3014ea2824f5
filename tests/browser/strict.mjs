// A checker of calls to a run-time's API: order of calls, names and access of elements, forms of values, records of questions.
// What is allowed is the standard's: strict12.mjs, strict2004.mjs. Takes what was called, gives what was wrong.

/**
 * @typedef {object} Standard
 * @property {{ begin: string, get: string, set: string, commit: string, finish: string }} names   of the functions
 * @property {Record<string, [string, ((value: string) => boolean)?]>} model   access (r, w, rw) and form of each element
 * @property {Record<string, (value: string) => boolean>} record   the fields of an interaction
 * @property {boolean} readable   whether interactions can be read
 * @property {(field: string, type: string | undefined, value: string) => string} response   what is wrong with a response, by type
 */

/**
 * @param {Standard} standard
 * @param {[string, ...string[]][]} calls   method and arguments, in order
 * @param {number} count   interactions that the platform had before
 * @returns {string[]}     one line a fault
 */
export function faults(standard, calls, count = 0) {
  const { names } = standard;
  const found = [];
  const types = new Map();
  let state = "new";
  calls.forEach(([method, ...args], i) => {
    const fault = (why) => found.push(`${i} ${method}(${args.map((a) => JSON.stringify(a)).join(", ")}): ${why}`);
    if (args.some((arg) => typeof arg !== "string")) fault("arguments are strings");
    if (method === names.begin) {
      if (state !== "new" || args[0] !== "") fault("once, first, with an empty string");
      state = "open";
    } else if (/^(LMS)?Get/.test(method) && method !== names.get) {
      return;
    } else if (state !== "open") {
      fault(`the session is ${state}`);
    } else if (method === names.finish || method === names.commit) {
      if (args[0] !== "") fault("takes an empty string");
      if (method === names.finish) state = "finished";
    } else {
      count = element(standard, method, args[0], args[1], count, types, fault);
    }
  });
  return found;
}

function element(standard, method, name, value, count, types, fault) {
  const part = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(name);
  const wanted = method === standard.names.set ? "w" : "r";
  if (!part) {
    const [access, form] = standard.model[name] || [];
    if (!access) fault("no such element");
    else if (!access.includes(wanted)) fault("wrong access");
    else if (wanted === "w" && !form(value)) fault("wrong value");
    return count;
  }
  const [n, field] = [Number(part[1]), part[2]];
  if (wanted === "r") {
    if (standard.readable) return count;
    fault("interactions are write-only");
  }
  if (n > count) fault(`number ${n} skips ${count}`);
  if (n === count && field !== "id") fault("a record begins with its id");
  if (!standard.record[field]) fault("no such element");
  else if (!standard.record[field](value)) fault("wrong value");
  if (field === "type") types.set(n, value);
  const wrong = /response|pattern/.test(field) ? standard.response(field, types.get(n), value) : "";
  if (wrong) fault(wrong);
  return Math.max(count, n + 1);
}
