// Which slide is on the stage, how large, and what the address says.

/** @param {number} index @returns {string} `Slide 3 of 20` */
deck.place = function (index) {
  return deck.words.slide.replace(/\{n\}/g, index + 1).replace(/\{total\}/g, deck.slides.length);
};

/** The title of a slide as one line. @param {number} index @returns {string} */
deck.titleOf = function (index) {
  const title = deck.slides[index].querySelector(".title");
  return title ? title.innerText.replace(/\s+/g, " ").trim() : "";
};

/**
 * Shows a slide; beyond either end, the last or first one.
 * @param {number} index
 * @param {boolean} [keepAddress] the address says so already
 */
deck.go = function (index, keepAddress) {
  const at = Math.max(0, Math.min(deck.slides.length - 1, index));
  deck.slides.forEach(function (/** @type {HTMLElement} */ slide, /** @type {number} */ i) {
    slide.classList.toggle("now", i === at);
  });
  const moved = at !== deck.at;
  deck.at = at;
  if (!keepAddress && location.hash !== "#s" + (at + 1)) location.hash = "s" + (at + 1);
  const progress = document.getElementById("progress");
  if (progress) progress.style.width = (100 * (at + 1)) / deck.slides.length + "%";
  if (moved) deck.say(deck.place(at) + ": " + deck.titleOf(at));
  deck.changed("slide");
};

/** The slide that the address names, or -1. @returns {number} */
deck.addressed = function () {
  const target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const slide = target ? target.closest(".slide") : null;
  return slide ? deck.slides.indexOf(slide) : -1;
};

/** Fits the slide to the window, with bars where the shapes differ, and the overview's slides to their places. */
deck.fit = function () {
  const main = /** @type {HTMLElement} */ (document.getElementById("deck"));
  const scale = Math.min(main.clientWidth / 1280, main.clientHeight / 720);
  deck.root.style.setProperty("--scale", String(scale));
  deck.root.style.setProperty("--small", String(deck.slides[0].clientWidth / 1280));
};

/** Draws displayed formulas smaller that are wider or higher than their place: nobody can tell their size beforehand. */
deck.fitFormulas = function () {
  deck.slides.forEach(function (/** @type {HTMLElement} */ slide) {
    const body = /** @type {HTMLElement} */ (slide.querySelector(".body"));
    const formulas = slide.querySelectorAll(".sheet .formula");
    if (!formulas.length) return;
    slide.style.display = "block";
    formulas.forEach(function (formula) {
      const box = /** @type {HTMLElement} */ (formula);
      box.style.fontSize = "";
      const wide = box.scrollWidth / box.clientWidth;
      const high = box.scrollHeight / (box.scrollHeight - Math.max(0, body.scrollHeight - body.clientHeight));
      const ratio = Math.max(wide, high);
      if (box.clientWidth && ratio > 1) box.style.fontSize = Math.max(14, (30 / ratio) * 0.97) + "px";
    });
    slide.style.display = "";
  });
};

// Slides are filled for the widest usual face. Should a machine have a wider one yet, the slide is set tighter.
deck.tighten = function () {
  deck.slides.forEach(function (/** @type {HTMLElement} */ slide) {
    const body = slide.querySelector(".body");
    slide.style.display = "block";
    if (body && body.scrollHeight > body.clientHeight + 1) slide.classList.add("tight");
    slide.style.display = "";
  });
};
