// A lesson's page inside the player: tells the player where the reader is, shows the language that the player says.
// The two talk by messages, which also work between files opened from a folder. Alone, the page is just a page.

(function (sn) {
  "use strict";

  const root = document.documentElement;
  const player = window.parent !== window ? window.parent : null;

  /** @param {object} message */
  function tell(message) {
    if (player) player.postMessage({ songngu: 1, ...message }, "*");
  }

  /** @param {string} show   "src", "tgt" or "both" */
  function choose(show) {
    const button = document.querySelector(`.choice-bar [data-choose="${show}"]`);
    if (button instanceof HTMLElement && root.dataset.show !== show) button.click();
  }

  /** @param {string} theme @param {string} size */
  function look(theme, size) {
    if (theme) root.dataset.theme = theme;
    root.style.fontSize = size;
  }

  const rows = () => /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll("main .row")));

  /** The number of the first row in view. */
  function place() {
    return Math.max(0, rows().findIndex((row) => row.getBoundingClientRect().bottom > 16));
  }

  /** @param {number} row */
  function goTo(row) {
    const target = rows()[row];
    if (row > 0 && target) target.scrollIntoView({ block: "start" });
  }

  let waiting = 0;
  window.addEventListener("scroll", () => {
    if (waiting) return;
    waiting = window.setTimeout(() => {
      waiting = 0;
      tell({ type: "place", row: place() });
    }, 500);
  }, { passive: true });

  /** A lesson counts as read once its end has been in view. */
  function watchEnd() {
    const end = document.getElementById("sn-end");
    // The glossary and the practice page have no end to read to.
    if (!end) return;
    if (typeof IntersectionObserver === "undefined") return tell({ type: "seen" });
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      tell({ type: "seen" });
    });
    observer.observe(end);
  }

  let follows = false;

  /** In a course of one file no address leads anywhere: places are scrolled to, other pages are asked for. */
  function followInside() {
    if (follows) return;
    follows = true;
    document.addEventListener("click", (event) => {
      const link = event.target instanceof Element && event.target.closest("a[href]");
      const href = link ? String(link.getAttribute("href")) : "";
      if (event.defaultPrevented || href === "" || /^(https?|mailto|data):/.test(href)) return;
      event.preventDefault();
      const place = href.charAt(0) === "#" ? document.getElementById(decodeURIComponent(href.slice(1))) : null;
      if (place) place.scrollIntoView();
      else if (href.charAt(0) !== "#") tell({ type: "go", href });
    });
  }

  window.addEventListener("message", (event) => {
    const message = event.data;
    if (event.source !== player || !message || message.songngu !== 1) return;
    if (message.type === "show") choose(message.show);
    if (message.type === "look") look(message.theme, message.size);
    if (message.type === "state") {
      if (message.single) followInside();
      choose(message.show);
      sn.quiz.restore(message.answers, message.seed || "", message.asked);
      // An address with a place of its own (a link to a heading) leads there.
      if (!window.location.hash) goTo(message.row);
      watchEnd();
    }
  });

  document.addEventListener("songngu-look-up", (event) => {
    tell({ type: "look-up", term: /** @type {CustomEvent} */ (event).detail });
  });

  sn.lesson = { tell };
  sn.quiz.start();
  // For those who measure (benches/first_quiz.mjs): from here on questions can be answered.
  performance.mark("songngu-quiz");
  tell({ type: "ready", lesson: root.dataset.lesson || "" });
})(/** @type {any} */ (window).songngu = /** @type {any} */ (window).songngu || {});
