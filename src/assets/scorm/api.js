// The way to the learning platform: finds the API of SCORM 1.2 and calls it without ever throwing.
// What is said through it, and when, is session.js.

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

  /**
   * The API object of a window; null where it has none or belongs to another site.
   * @param {any} win
   */
  function apiOf(win) {
    try {
      const api = win.API;
      return api && typeof api.LMSInitialize !== "undefined" ? api : null;
    } catch (_) {
      return null;
    }
  }

  /**
   * The first API from a window up through its parents (SCORM 1.2 RTE 3.3.6.1).
   * @param {any} win
   */
  function climb(win) {
    for (let i = 0; i < MOST_PARENTS && win; i++) {
      const api = apiOf(win);
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
   */
  function find(win) {
    for (let i = 0; i < MOST_OPENERS && win; i++) {
      const api = climb(win);
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
   * @returns {Lms | null}
   */
  function connect(win) {
    const api = find(win);
    if (!api) return null;
    /** @param {string} name @param {string[]} args */
    const call = (name, ...args) => {
      try {
        return api[name](...args);
      } catch (_) {
        return "";
      }
    };
    // 101 from a platform that keeps the session open across a reload: it is ours to go on with.
    const begun = yes(call("LMSInitialize", "")) || String(call("LMSGetLastError")) === "101";
    if (!begun) return null;
    return {
      get: (name) => {
        const value = call("LMSGetValue", name);
        return value === null || value === undefined ? "" : String(value);
      },
      set: (name, value) => yes(call("LMSSetValue", name, value)),
      commit: () => yes(call("LMSCommit", "")),
      finish: () => yes(call("LMSFinish", "")),
    };
  }

  /** @param {number} n @param {number} width */
  const digits = (n, width) => String(n).padStart(width, "0");

  /**
   * CMITimespan: `HHHH:MM:SS.SS`.
   * @param {number} milliseconds
   */
  function timespan(milliseconds) {
    const hundredths = Math.max(0, Math.round(milliseconds / 10));
    const seconds = Math.floor(hundredths / 100);
    const hours = Math.min(9999, Math.floor(seconds / 3600));
    const minutes = Math.floor(seconds / 60) % 60;
    return `${digits(hours, 4)}:${digits(minutes, 2)}:${digits(seconds % 60, 2)}.${digits(hundredths % 100, 2)}`;
  }

  /**
   * CMITime: the time of day, `HH:MM:SS`.
   * @param {Date} date
   */
  function timeOfDay(date) {
    return [date.getHours(), date.getMinutes(), date.getSeconds()].map((n) => digits(n, 2)).join(":");
  }

  /**
   * CMIDecimal with at most two decimals: `85`, `66.67`.
   * @param {number} value
   */
  function decimal(value) {
    return String(Math.round(value * 100) / 100);
  }

  sn.api = { connect, find, timespan, timeOfDay, decimal };
})(/** @type {any} */ (window).songngu = /** @type {any} */ (window).songngu || {});
