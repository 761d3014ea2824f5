// The way to the learning platform: finds the API of SCORM 1.2 or 2004 and calls it without ever throwing.
// What is said through it, and when, is session.js; in which words, dialect.js.

/**
 * @typedef {object} Lms
 * @property {(name: string) => string} get      the value, "" where there is none
 * @property {(name: string, value: string) => boolean} set
 * @property {() => boolean} commit
 * @property {() => boolean} finish
 */

(function (sn) {
  "use strict";

  /** A frame may sit deep, but a window whose parents go round in circles must not hang the page. */
  const MOST_PARENTS = 500;
  const MOST_OPENERS = 10;

  /** The name of the API object and of its functions (1.2: RTE 3.3; 2004: RTE 3.2 and 3.3). */
  const NAMES = {
    "1.2": {
      object: "API", begin: "LMSInitialize", get: "LMSGetValue", set: "LMSSetValue",
      commit: "LMSCommit", finish: "LMSFinish", error: "LMSGetLastError", begun: "101",
    },
    "2004": {
      object: "API_1484_11", begin: "Initialize", get: "GetValue", set: "SetValue",
      commit: "Commit", finish: "Terminate", error: "GetLastError", begun: "103",
    },
  };

  /**
   * The API object of a window; null where it has none or belongs to another site.
   * @param {any} win
   * @param {{ object: string, begin: string }} names
   */
  function apiOf(win, names) {
    try {
      const api = win[names.object];
      return api && typeof api[names.begin] !== "undefined" ? api : null;
    } catch (_) {
      return null;
    }
  }

  /**
   * The first API from a window up through its parents.
   * @param {any} win
   * @param {{ object: string, begin: string }} names
   */
  function climb(win, names) {
    for (let i = 0; i < MOST_PARENTS && win; i++) {
      const api = apiOf(win, names);
      if (api) return api;
      let parent = null;
      try {
        parent = win.parent;
      } catch (_) {
        return null;
      }
      if (parent === win) return null;
      win = parent;
    }
    return null;
  }

  /** @param {any} win */
  function openerOf(win) {
    try {
      return win.opener || (win.top !== win && win.top.opener) || null;
    } catch (_) {
      return null;
    }
  }

  /**
   * The API above a window, or above the window that opened it, and so on.
   * @param {any} win
   * @param {"1.2" | "2004"} edition
   */
  function find(win, edition) {
    for (let i = 0; i < MOST_OPENERS && win; i++) {
      const api = climb(win, NAMES[edition]);
      if (api) return api;
      const opener = openerOf(win);
      if (opener === win) return null;
      win = opener;
    }
    return null;
  }

  /**
   * Some platforms answer with the boolean, some with the word.
   * @param {unknown} answer
   */
  const yes = (answer) => String(answer) === "true";

  /**
   * Begins the session with the platform. Null where there is none, or where it refuses.
   * @param {any} win
   * @param {"1.2" | "2004" | "none"} edition
   * @returns {Lms | null}
   */
  function connect(win, edition) {
    // A course for schools without a platform looks for none.
    if (edition === "none") return null;
    const names = NAMES[edition];
    const api = find(win, edition);
    if (!api) return null;
    /** @param {string} name @param {string[]} args */
    const call = (name, ...args) => {
      try {
        return api[name](...args);
      } catch (_) {
        return "";
      }
    };
    // A platform may keep the session open across a reload: it is ours to go on with.
    const begun = yes(call(names.begin, "")) || String(call(names.error)) === names.begun;
    if (!begun) return null;
    return {
      get: (name) => {
        const value = call(names.get, name);
        return value === null || value === undefined ? "" : String(value);
      },
      set: (name, value) => yes(call(names.set, name, value)),
      commit: () => yes(call(names.commit, "")),
      finish: () => yes(call(names.finish, "")),
    };
  }

  sn.api = { connect, find };
})(/** @type {any} */ (window).songngu = /** @type {any} */ (window).songngu || {});
