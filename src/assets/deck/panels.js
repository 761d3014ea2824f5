// Help, black and white screen, full screen, and the buttons of the bar.

/** @param {"black"|"white"|""} colour the same again, or nothing, brings the slide back */
deck.curtain = function (colour) {
  const was = deck.root.classList.contains(colour || "black") && colour !== "";
  deck.root.classList.remove("black", "white");
  if (colour && !was) deck.root.classList.add(colour);
};

/** @returns {boolean} whether the screen is black or white */
deck.isCurtained = function () {
  return deck.root.classList.contains("black") || deck.root.classList.contains("white");
};

deck.fullscreen = function () {
  // Frames may refuse; then there is nothing to do.
  if (document.fullscreenElement) document.exitFullscreen();
  else deck.root.requestFullscreen?.().catch(function () { /* refused */ });
};

deck.help = function () {
  const help = /** @type {HTMLDialogElement} */ (document.getElementById("help"));
  if (help.open) help.close(); else help.showModal();
};

/** Whether letters are keys of the deck (WCAG 2.1.4: they can be turned off). @returns {boolean} */
deck.letters = function () {
  return /** @type {HTMLInputElement} */ (document.getElementById("letters")).checked;
};

/** What the buttons of the bar and of the help do. @type {Record<string, () => void>} */
deck.actions = {
  previous: function () { deck.go(deck.at - 1); },
  next: function () { deck.go(deck.at + 1); },
  overview: function () { deck.overview(!deck.root.classList.contains("overview")); },
  language: function () { deck.nextLanguage(); },
  presenter: function () { deck.present(); },
  fullscreen: function () { deck.fullscreen(); },
  help: function () { deck.help(); },
  "close-help": function () { deck.help(); },
};

deck.listenToPanels = function () {
  document.addEventListener("click", function (event) {
    const button = /** @type {HTMLElement} */ (event.target).closest("[data-do]");
    const action = button && deck.actions[/** @type {HTMLElement} */ (button).dataset.do || ""];
    if (action) action();
  });
  const letters = /** @type {HTMLInputElement} */ (document.getElementById("letters"));
  letters.checked = deck.recall("letters") !== "off";
  letters.addEventListener("change", function () { deck.remember("letters", letters.checked ? "on" : "off"); });
  const full = document.querySelector("[data-do=fullscreen]");
  if (full && !document.fullscreenEnabled) /** @type {HTMLElement} */ (full).hidden = true;
  // The bar comes with the mouse or a tap and goes again.
  let timer = 0;
  const wake = function () {
    deck.root.classList.add("awake");
    clearTimeout(timer);
    timer = setTimeout(function () { deck.root.classList.remove("awake"); }, 2500);
  };
  document.addEventListener("pointermove", wake);
  document.addEventListener("pointerdown", wake);
};
