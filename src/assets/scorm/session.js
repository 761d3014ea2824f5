// One sitting of a learner: takes up where the last one ended, saves after each answer, tries again what was refused,
// ends the session with the platform once. Names and forms are the dialect's; it draws nothing.

/**
 * @typedef {"lms" | "device" | "nowhere"} Home   where answers are kept
 * @typedef {"saved" | "saving" | "waiting"} SaveState
 */

(function (sn) {
  "use strict";

  /** Seconds between tries to send what the platform refused; the last one repeats. */
  const PAUSES = [5, 10, 20, 40, 60];

  /**
   * @param {any} win
   * @param {Course} course
   * @param {(saved: SaveState, home: Home) => void} tell   called whenever the state of saving changes
   */
  function open(win, course, tell) {
    const lms = /** @type {Lms | null} */ (sn.api.connect(win, course.edition));
    const dialect = /** @type {Dialect} */ (sn.dialects[course.edition] || sn.dialects["1.2"]);
    const began = Date.now();
    const get = (/** @type {string} */ name) => (lms ? lms.get(name) : "");
    const learner = get(dialect.learner);
    const shelf = /** @type {Shelf} */ (sn.shelf(win, course.id, learner));
    // Browsing and reviewing leave no trace. An empty mode means normal.
    const scored = !lms || !["browse", "review"].includes(get(dialect.mode));
    const before = dialect.before(get);
    /** The end that was reached, and the best score since: practice afterwards takes nothing away. */
    let settled = before.settled;
    let best = settled ? before.score : 0;
    const state = resume();
    /** Values that the platform has taken, so that nothing is said twice. @type {Map<string, string>} */
    const sent = new Map();
    /** The number of each question's record in this sitting. @type {Map<string, number>} */
    const records = new Map();
    /** Records that no commit has confirmed. @type {Map<string, [string, string][]>} */
    const unconfirmed = new Map();
    let nextRecord = parseInt(get("cmi.interactions._count"), 10) || 0;
    let tries = 0;
    let timer = 0;
    let ended = false;

    function resume() {
      const blank = /** @type {State} */ (sn.memory.blank());
      const fromLms = /** @type {State | null} */ (sn.memory.decode(course, get("cmi.suspend_data")));
      const kept = shelf.read();
      const fromDevice = kept && (!lms || kept.pending) ? sn.memory.decode(course, kept.data) : null;
      const state = fromLms && fromDevice ? sn.memory.merge(fromLms, fromDevice) : fromLms || fromDevice || blank;
      if (state.lesson < 0) {
        // The location: the lesson's name, `#`, the row.
        const [key, row] = get(dialect.location).split("#");
        state.lesson = course.lessons.findIndex((lesson) => lesson.key === key);
        state.row = parseInt(row, 10) || 0;
      }
      return state;
    }

    /** Sends one value if it changed. @param {string} name @param {string} value */
    function put(name, value) {
      if (!lms || sent.get(name) === value) return true;
      const taken = lms.set(name, value);
      if (taken) sent.set(name, value);
      return taken;
    }

    function putScore() {
      const { score } = sn.score.tally(course, state);
      if (score === null) return true;
      // Many platforms judge by the last score, so that a lower one would undo a pass.
      if (settled) best = Math.max(best, score);
      return putEach(dialect.score(settled ? best : score));
    }

    function putStatus() {
      const now = /** @type {Status} */ (sn.score.status(course, state));
      if (isEnd(now) && (!settled || now.success === "passed")) settled = now;
      return putEach(dialect.status(settled || now, sn.score.progress(course, state)));
    }

    /** @param {[string, string][]} values */
    const putEach = (values) => values.map(([name, value]) => put(name, value)).every(Boolean);

    function putAll() {
      const lesson = course.lessons[state.lesson];
      const location = lesson ? `${lesson.key.slice(0, dialect.longestLocation - 15)}#${state.row}` : "";
      // Records are extras: a platform that has no room for them still gets the score.
      if (scored) unconfirmed.forEach((values) => values.forEach(([name, value]) => lms && lms.set(name, value)));
      const results = [
        put("cmi.suspend_data", sn.memory.encode(course, state)),
        lesson ? put(dialect.location, location) : true,
        scored ? putStatus() : true,
        scored ? putScore() : true,
        put(dialect.exit, dialect.ending(settled !== null)),
        put(dialect.sessionTime, dialect.timespan(Date.now() - began)),
      ];
      return results.every(Boolean);
    }

    /** @returns {Home} */
    function home() {
      if (lms) return "lms";
      return shelf.write(sn.memory.encode(course, state), false) ? "device" : "nowhere";
    }

    /** Saves everything; what the platform refuses stays on this device and is tried again. */
    function save() {
      if (ended) return;
      state.saves += 1;
      if (!lms) return tell("saved", home());
      tell("saving", "lms");
      send();
    }

    function send() {
      if (!lms || ended) return;
      win.clearTimeout(timer);
      const taken = putAll();
      const saved = lms.commit() && taken;
      if (saved) {
        tries = 0;
        unconfirmed.clear();
        shelf.clear();
        tell("saved", "lms");
        return;
      }
      sent.clear();
      const kept = shelf.write(sn.memory.encode(course, state), true);
      tell("waiting", kept ? "device" : "nowhere");
      timer = win.setTimeout(send, PAUSES[Math.min(tries++, PAUSES.length - 1)] * 1000);
    }

    /**
     * The learner checked a question.
     * @param {Question} question
     * @param {Answer} answer
     * @param {number} latency   milliseconds
     */
    function answer(question, answer, latency) {
      state.answers.set(question.id, answer);
      if (lms) {
        const n = records.has(question.id) ? /** @type {number} */ (records.get(question.id)) : nextRecord++;
        records.set(question.id, n);
        unconfirmed.set(question.id, dialect.record(n, course, question, answer, latency));
      }
      save();
    }

    /**
     * Ends the sitting: browsers promise no more than this one moment.
     */
    function end() {
      if (ended) return;
      if (!lms) {
        home();
      } else {
        state.saves += 1;
        const data = sn.memory.encode(course, state);
        shelf.write(data, true);
        const taken = putAll();
        lms.commit();
        // A commit may be refused while the page goes away; the end of the session carries the data all the same.
        if (lms.finish() && taken) shelf.clear();
      }
      win.clearTimeout(timer);
      ended = true;
    }

    win.addEventListener("online", send);
    return { state, save, answer, end, hasLms: lms !== null, learnerName: () => (ended ? "" : get(dialect.learnerName)) };
  }

  /** An end that later practice does not undo. @param {Status} status */
  const isEnd = (status) => status.completion === "completed" && status.success !== "failed";

  sn.session = { open };
})(/** @type {any} */ (window).songngu = /** @type {any} */ (window).songngu || {});
