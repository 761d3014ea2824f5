// All slides at once, to find one and go there. The arrows move between them, Enter or a click opens one.

/** @param {boolean} open */
deck.overview = function (open) {
  if (open === deck.root.classList.contains("overview")) return;
  deck.root.classList.toggle("overview", open);
  deck.slides.forEach(function (/** @type {HTMLElement} */ slide) { slide.tabIndex = open ? 0 : -1; });
  deck.fit();
  const now = deck.slides[deck.at];
  if (open) {
    now.focus();
    now.scrollIntoView({ block: "center" });
    deck.say(deck.words.overview);
  } else {
    window.scrollTo(0, 0);
    now.focus({ preventScroll: true });
  }
  deck.changed("mode");
};

/** How many slides stand in a row. @returns {number} */
deck.perRow = function () {
  const top = deck.slides[0].offsetTop;
  const wrapped = deck.slides.findIndex(function (/** @type {HTMLElement} */ s) { return s.offsetTop > top; });
  return wrapped < 1 ? deck.slides.length : wrapped;
};

/** Moves the focus in the overview. @param {KeyboardEvent} event @returns {boolean} whether the key was one of ours */
deck.overviewKey = function (event) {
  const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: deck.perRow(), ArrowUp: -deck.perRow(), PageDown: 1, PageUp: -1 };
  const from = Math.max(0, deck.slides.indexOf(document.activeElement));
  const last = deck.slides.length - 1;
  if (event.key === "Enter" || event.key === " ") {
    deck.go(from);
    deck.overview(false);
  } else if (event.key in steps) {
    const to = from + steps[/** @type {keyof typeof steps} */ (event.key)];
    deck.slides[Math.max(0, Math.min(last, to))].focus();
  } else if (event.key === "Home" || event.key === "End") {
    deck.slides[event.key === "Home" ? 0 : last].focus();
  } else {
    return false;
  }
  return true;
};
