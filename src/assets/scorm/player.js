// The player: one page around all lessons, so that one session with the platform lasts from the first lesson to the last.
// Lessons are pages of their own in a frame; without this script the menu's links still open them there.

(function (sn) {
  "use strict";

  const root = document.documentElement;
  const course = /** @type {Course} */ (sn.course);
  const frame = /** @type {HTMLIFrameElement} */ (document.getElementById("sn-frame"));

  // A link to this page from inside the frame must not start a second player with a second session.
  if (window.name === "sn-lesson" && window.parent !== window) {
    window.parent.postMessage({ songngu: 1, type: "home" }, "*");
    return;
  }

  const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
  const saveLine = byId("sn-save");
  const results = byId("sn-results");
  const certificate = byId("sn-certificate");
  const menu = byId("sn-menu");
  const menuButton = byId("sn-menu-button");
  const previous = /** @type {HTMLButtonElement} */ (byId("sn-previous"));
  const next = /** @type {HTMLButtonElement} */ (byId("sn-next"));

  const session = sn.session.open(window, course, tellSaved);
  const state = /** @type {State} */ (session.state);
  /** Where the reader was, until the lesson has taken it. */
  let row = state.row;

  /**
   * @param {SaveState} saved
   * @param {Home} home
   */
  function tellSaved(saved, home) {
    /** @type {Record<string, string>} */
    const waiting = { device: "waiting", nowhere: "waiting-nowhere" };
    /** @type {Record<string, string>} */
    const done = { lms: "saved", device: "saved-here", nowhere: "not-kept" };
    const key = saved === "saving" ? "saving" : saved === "waiting" ? waiting[home] : done[home];
    saveLine.dataset.state = saved === "waiting" || home === "nowhere" ? "waiting" : saved;
    // Good news may be short on a narrow screen, bad news not.
    saveLine.className = saveLine.dataset.state === "waiting" ? "" : "brief";
    sn.say.into(saveLine, key);
  }

  /** @param {object} message */
  function send(message) {
    if (frame.contentWindow) frame.contentWindow.postMessage({ songngu: 1, ...message }, "*");
  }

  /** Whether a lesson waits for the one before it; says so. @param {number} index */
  function isLocked(index) {
    const locked = index > sn.score.reach(course, state);
    if (locked) sn.say.into(byId("sn-resumed"), "locked");
    return locked;
  }

  /** @param {number} index */
  function open(index) {
    const lesson = course.lessons[index];
    if (lesson && !isLocked(index)) go(lesson.href);
  }

  /** Shows a page of the course: a file of the folder, or of this one file. @param {string} href */
  function go(href) {
    if (sn.single) frame.srcdoc = sn.single.page(href);
    else frame.src = href;
  }

  /** In one file a link opens nothing by itself. @param {Event} event @param {HTMLAnchorElement} link */
  function follow(event, link) {
    if (!sn.single || event.defaultPrevented) return;
    event.preventDefault();
    go(String(link.getAttribute("href")));
  }

  function draw() {
    sn.overview.menu(course, state);
    const atResults = Boolean(frame.hidden);
    previous.disabled = !atResults && state.lesson <= 0;
    next.disabled = atResults;
    const last = state.lesson === course.lessons.length - 1;
    sn.say.into(/** @type {Element} */ (next.querySelector(".label")), last || atResults ? "results" : "next");
    const entry = document.querySelector(`[data-entry="${state.lesson}"] .entry-title`);
    const title = entry ? String(entry.textContent).trim() : "";
    frame.title = title;
    byId("sn-results-entry").toggleAttribute("aria-current", atResults);
  }

  /** @param {boolean} shown */
  function showResults(shown) {
    results.hidden = !shown;
    certificate.hidden = true;
    frame.hidden = shown;
    if (shown) {
      sn.overview.results(results, course, state);
      results.focus();
    }
    draw();
  }

  function showCertificate() {
    sn.certificate.fill(course, state, session.learnerName());
    results.hidden = true;
    certificate.hidden = false;
    certificate.focus();
  }

  /** @param {boolean} open   matters on narrow screens only; wide ones always show the menu */
  function openMenu(open) {
    menu.dataset.open = String(open);
    menuButton.setAttribute("aria-expanded", String(open));
    if (open) {
      const here = /** @type {HTMLElement | null} */ (menu.querySelector("[aria-current]") || menu.querySelector("a"));
      if (here) here.focus();
    }
  }

  /** @param {any} message   from the lesson in the frame */
  function hear(message) {
    switch (message.type) {
      case "ready": {
        const index = course.lessons.findIndex((lesson) => lesson.key === message.lesson);
        if (index < 0) return send({ type: "state", show: root.dataset.show, answers: {}, row: 0, single: Boolean(sn.single) });
        // A link within a lesson may lead past what is open.
        if (isLocked(index)) return open(Math.max(0, state.lesson));
        if (index !== state.lesson) row = 0;
        state.lesson = index;
        state.row = row;
        /** @type {Record<string, Answer>} */
        const answers = {};
        state.answers.forEach((answer, id) => (answers[id] = answer));
        const asked = sn.draw.asked(course, state).map((/** @type {Question} */ question) => question.id);
        send({ type: "state", show: root.dataset.show, answers, asked, row, seed: state.seed, single: Boolean(sn.single) });
        sendLook();
        row = 0;
        showResults(false);
        return session.save();
      }
      case "place":
        state.row = Number(message.row) || 0;
        return;
      case "seen":
        if (state.lesson < 0 || state.seen.has(state.lesson)) return;
        state.seen.add(state.lesson);
        session.save();
        return draw();
      case "answer": {
        const question = course.questions.find((one) => one.id === message.id);
        if (!question) return;
        session.answer(question, message.answer, Number(message.latency) || 0);
        return draw();
      }
      case "look-up": {
        const term = course.terms.indexOf(message.term);
        // It goes with the next answer or the end of the sitting.
        if (term >= 0) state.terms.set(term, 1);
        return;
      }
      case "practice":
        return send({ type: "boxes", boxes: Array.from(state.terms), seen: Array.from(state.seen) });
      case "practised":
        state.terms.set(Number(message.term), Number(message.box));
        return session.save();
      case "go":
        return go(String(message.href));
      case "home":
        return open(Math.max(0, state.lesson));
    }
  }

  /** Text size and colours are set by the bar's own script; the lesson follows. */
  function sendLook() {
    send({ type: "look", theme: root.dataset.theme || "", size: root.style.fontSize });
  }

  function listen() {
    window.addEventListener("message", (event) => {
      if (event.source === frame.contentWindow && event.data && event.data.songngu === 1) hear(event.data);
    });
    document.querySelectorAll("[data-choose]").forEach((button) => button.addEventListener("click", () => {
      state.show = root.dataset.show || "";
      send({ type: "show", show: state.show });
      session.save();
    }));
    document.querySelectorAll("[data-size], [data-theme-switch]").forEach((b) => b.addEventListener("click", sendLook));
    previous.addEventListener("click", () => (frame.hidden ? showResults(false) : open(state.lesson - 1)));
    next.addEventListener("click", () =>
      state.lesson < course.lessons.length - 1 ? open(state.lesson + 1) : showResults(true));
    byId("sn-results-entry").addEventListener("click", () => {
      openMenu(false);
      showResults(true);
    });
    menuButton.addEventListener("click", () => openMenu(menu.dataset.open !== "true"));
    menu.addEventListener("click", (event) => {
      const link = event.target instanceof Element && event.target.closest("a");
      if (!link) return;
      if (link.dataset.entry && isLocked(Number(link.dataset.entry))) return event.preventDefault();
      follow(event, link);
      showResults(false);
      openMenu(false);
    });
    byId("sn-print").addEventListener("click", () => window.print());
    byId("sn-certificate-close").addEventListener("click", () => showResults(true));
    results.addEventListener("click", (event) => {
      if (event.target instanceof Element && event.target.closest("#sn-certificate-open")) return showCertificate();
      const link = event.target instanceof Element && event.target.closest("a");
      if (!link) return;
      const index = course.lessons.findIndex((lesson) => lesson.href === link.getAttribute("href"));
      if (isLocked(index)) return event.preventDefault();
      follow(event, link);
      showResults(false);
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || menu.dataset.open !== "true") return;
      openMenu(false);
      menuButton.focus();
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") session.save();
    });
    window.addEventListener("pagehide", session.end);
    // Back from the browser's memory: the session with the platform is over, a new one must begin.
    window.addEventListener("pageshow", (event) => {
      if (event.persisted) window.location.reload();
    });
  }

  listen();
  const remembered = document.querySelector(`[data-choose="${state.show}"]`);
  if (remembered instanceof HTMLElement && root.dataset.show !== state.show) remembered.click();
  state.show = root.dataset.show || "both";
  const resumed = state.lesson >= 0;
  open(resumed ? Math.min(state.lesson, sn.score.reach(course, state)) : 0);
  if (resumed) sn.say.into(byId("sn-resumed"), "resumed");
  draw();
})(/** @type {any} */ (window).songngu = /** @type {any} */ (window).songngu || {});
