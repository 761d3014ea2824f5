// What the deck remembers: the slide, the language, the letter keys. The rest of the script listens to changes.
"use strict";

/**
 * @typedef {"src"|"tgt"|"both"} Show which versions are visible
 * @typedef {object} Deck
 * @property {HTMLElement[]} slides
 * @property {number} at the slide shown, from 0
 * @property {Record<string, string>} words what the page says, by key
 */
/** @type {any} everything that the parts of the script share */
const deck = { listeners: [] };

/** @param {(what: string) => void} listener called with "slide", "language" or "mode" */
deck.on = function (listener) { deck.listeners.push(listener); };

/** @param {string} what */
deck.changed = function (what) { deck.listeners.forEach(function (/** @type {any} */ f) { f(what); }); };

// Storage may be refused (private windows, sandboxes); then the choice lasts as long as the page.
/** @param {string} key @returns {string|null} */
deck.recall = function (key) {
  try { return localStorage.getItem("songngu." + key); } catch { return null; }
};
/** @param {string} key @param {string} value */
deck.remember = function (key, value) {
  try { localStorage.setItem("songngu." + key, value); } catch { /* it lasts as long as the page */ }
};

deck.root = document.documentElement;
deck.slides = Array.from(document.querySelectorAll(".slide"));
deck.at = 0;
(function () {
  const holder = /** @type {HTMLElement} */ (document.getElementById("words"));
  deck.words = JSON.parse(holder.dataset.words || "{}");
  deck.shown = JSON.parse(holder.dataset.shown || "{}");
})();

/** The choices of `L`, in order. @returns {Show[]} */
deck.choices = function () {
  const { src, tgt, first } = deck.root.dataset;
  if (!src || !tgt) return [src ? "src" : "tgt"];
  return first === "src" ? ["both", "src", "tgt"] : ["both", "tgt", "src"];
};

/** @param {Show} show @param {boolean} [quiet] */
deck.showLanguage = function (show, quiet) {
  if (!deck.choices().includes(show)) return;
  deck.root.dataset.show = show;
  // The page's language is the one that is read first.
  deck.root.lang = deck.root.dataset[show === "both" ? deck.root.dataset.first : show];
  deck.remember("show", show === "both" ? "both" : deck.root.lang);
  if (!quiet) deck.say(deck.shown[show]);
  deck.changed("language");
};

deck.nextLanguage = function () {
  const all = deck.choices();
  deck.showLanguage(all[(all.indexOf(deck.root.dataset.show) + 1) % all.length]);
};

/** A language tag or `both`, as addresses and the storage hold it. @param {string|null} wish @returns {Show|null} */
deck.wished = function (wish) {
  if (!wish) return null;
  if (wish === "both") return "both";
  const { src, tgt } = deck.root.dataset;
  return wish === src ? "src" : wish === tgt ? "tgt" : null;
};

/** Speaks to a screen reader. @param {string} text */
deck.say = function (text) {
  const live = document.getElementById("live");
  if (live) live.textContent = text;
};
