// This device's own copy of what the learner did: for packages opened without a platform, and for what a platform
// did not take. Storage may be missing or forbidden (private windows, sandboxes); then nothing is kept, and we say so.

/**
 * @typedef {object} Kept
 * @property {string} data       a line of memory.js
 * @property {boolean} pending   the platform has not got it yet
 *
 * @typedef {object} Shelf
 * @property {() => Kept | null} read
 * @property {(data: string, pending: boolean) => boolean} write   false where nothing can be kept
 * @property {() => void} clear
 */

(function (sn) {
  "use strict";

  /**
   * The place of one learner of one course; school computers have many learners.
   * @param {any} win
   * @param {string} course
   * @param {string} learner
   * @returns {Shelf}
   */
  function shelf(win, course, learner) {
    const name = `songngu:${course}:${learner}`;
    return {
      read() {
        try {
          const kept = JSON.parse(win.localStorage.getItem(name));
          return kept && typeof kept.data === "string" ? { data: kept.data, pending: kept.pending === true } : null;
        } catch (_) {
          return null;
        }
      },
      write(data, pending) {
        try {
          win.localStorage.setItem(name, JSON.stringify({ data, pending }));
          return true;
        } catch (_) {
          return false;
        }
      },
      clear() {
        try {
          win.localStorage.removeItem(name);
        } catch (_) {
          // Nothing was kept, so nothing is to be cleared.
        }
      },
    };
  }

  sn.shelf = shelf;
})(/** @type {any} */ (window).songngu = /** @type {any} */ (window).songngu || {});
