// Keys, clicker, clicks on the edges, swipes. Keys rest while something is being written or composed.

/** Keys that are no letters. @type {Record<string, () => void>} */
deck.plainKeys = {
  ArrowRight: deck.actions.next, ArrowDown: deck.actions.next, PageDown: deck.actions.next, " ": deck.actions.next,
  ArrowLeft: deck.actions.previous, ArrowUp: deck.actions.previous, PageUp: deck.actions.previous,
  Home: function () { deck.go(0); },
  End: function () { deck.go(deck.slides.length - 1); },
  Escape: deck.actions.overview,
};

/** Letters and signs, which may be turned off. Clickers send `b` or `.` for black. @type {Record<string, () => void>} */
deck.letterKeys = {
  o: deck.actions.overview,
  p: deck.actions.presenter,
  l: deck.actions.language,
  f: deck.actions.fullscreen,
  b: function () { deck.curtain("black"); },
  ".": function () { deck.curtain("black"); },
  w: function () { deck.curtain("white"); },
  n: function () { deck.notesBelow(!deck.root.classList.contains("with-notes")); },
  "?": deck.actions.help,
};

/** @param {string} key as the event names it @returns {boolean} whether it was one of ours */
deck.key = function (key) {
  const action = deck.plainKeys[key] || (deck.letters() && deck.letterKeys[key.toLowerCase()]);
  if (!action) return false;
  if (deck.isCurtained() && !["b", ".", "w"].includes(key.toLowerCase())) deck.curtain("");
  else action();
  return true;
};

/** Whether keys belong to what has the focus. @param {KeyboardEvent} event @returns {boolean} */
deck.resting = function (event) {
  if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey) return true;
  const at = /** @type {HTMLElement} */ (event.target);
  if (/** @type {HTMLDialogElement} */ (document.getElementById("help")).open) return event.key !== "?";
  if (at.isContentEditable || at.closest("input, textarea, select")) return true;
  const presses = event.key === " " || event.key === "Enter";
  return presses && Boolean(at.closest("button, a[href], summary, video, audio"));
};

deck.listenToKeys = function () {
  document.addEventListener("keydown", function (event) {
    if (event.defaultPrevented || deck.resting(event)) return;
    const inOverview = deck.root.classList.contains("overview") && deck.overviewKey(event);
    if (inOverview || deck.key(event.key)) event.preventDefault();
  });
};

deck.listenToPointer = function () {
  const main = /** @type {HTMLElement} */ (document.getElementById("deck"));
  main.addEventListener("click", function (event) {
    const target = /** @type {HTMLElement} */ (event.target);
    if (deck.root.classList.contains("overview")) {
      const slide = target.closest(".slide");
      if (!slide) return;
      event.preventDefault();
      deck.go(deck.slides.indexOf(slide));
      deck.overview(false);
      return;
    }
    const busy = target.closest("a, button, video, audio, summary, .notes") || String(getSelection());
    const edge = innerWidth * 0.12;
    if (busy) return;
    if (event.clientX < edge) deck.actions.previous();
    else if (event.clientX > innerWidth - edge) deck.actions.next();
  });
  document.querySelector(".curtain")?.addEventListener("click", function () { deck.curtain(""); });

  /** @type {{x: number, y: number}|null} */
  let began = null;
  main.addEventListener("touchstart", function (event) {
    began = event.touches.length === 1 ? { x: event.touches[0].clientX, y: event.touches[0].clientY } : null;
  }, { passive: true });
  main.addEventListener("touchend", function (event) {
    if (!began || deck.root.classList.contains("overview")) return;
    const end = event.changedTouches[0];
    const [across, down] = [end.clientX - began.x, end.clientY - began.y];
    began = null;
    if (Math.abs(across) < 50 || Math.abs(across) < 1.5 * Math.abs(down)) return;
    if (across < 0) deck.actions.next(); else deck.actions.previous();
  }, { passive: true });
};
