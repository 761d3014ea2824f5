// The presenter's window, seen from the deck: opens it, writes its page, tells it what is shown, takes its orders.
// Opened from a folder, pages share neither storage nor channels; the two windows only know each other.

/** @type {Window|null} */
deck.other = null;

deck.present = function () {
  if (deck.other && !deck.other.closed) { deck.other.focus(); return; }
  deck.other = window.open("", "songngu-presenter", "width=1100,height=720");
  if (!deck.other) {
    // Blocked: the notes go below the slide.
    deck.notesBelow(true);
    deck.say(deck.words.blocked);
    return;
  }
  deck.notesBelow(false);
  const page = deck.other.document;
  page.open();
  page.write(deck.presenterPage());
  page.close();
};

/** The page of the presenter's window. @returns {string} */
deck.presenterPage = function () {
  const kept = function (/** @type {string} */ id) { return document.getElementById(id)?.textContent || ""; };
  const styles = Array.from(document.querySelectorAll("style"), function (s) { return s.textContent; }).join("\n");
  const w = deck.words;
  const holder = document.createElement("div");
  /** @param {string} text */
  const safe = function (text) { holder.textContent = text; return holder.innerHTML; };
  const lang = safe(deck.root.lang);
  return "<!DOCTYPE html><html class='js presenter' lang='" + lang + "' data-show='both'><head><meta charset='utf-8'><title>" +
    safe(w.presenter) + " – " + safe(document.title) + "</title><style>" + styles + kept("presenter-style") +
    "</style></head><body><header><h1 class='where' id='where' aria-live='polite'>&nbsp;</h1>" +
    "<span>" + safe(w.timer) + "</span> <output id='timer' aria-live='off'>0:00</output>" +
    "<button type='button' id='reset'>" + safe(w.reset) + "</button><output id='clock' aria-live='off'></output>" +
    "<button type='button' id='back' aria-label='←'>‹</button><button type='button' id='forth' aria-label='→'>›</button></header>" +
    "<div class='left' role='main'><div class='preview' id='current'></div><div class='lower'><h2>" + safe(w.nextSlide) +
    "</h2><div class='preview' id='coming'></div></div></div>" +
    "<div class='said' id='said' tabindex='0' role='region' aria-label='" + safe(w.notes).replace(/'/g, "&#39;") + "'></div>" +
    "<script>" + kept("presenter-script") + "</" + "script></body></html>";
};

/** Tells the presenter's window what the audience sees. */
deck.tell = function () {
  if (!deck.other || deck.other.closed) return;
  /** @param {HTMLElement|undefined} slide */
  const sheet = function (slide) {
    const own = slide?.querySelector(".sheet");
    return slide && own ? "<div class='" + slide.className.replace(" now", "") + " copy'>" + own.outerHTML + "</div>" : "";
  };
  const notes = deck.slides[deck.at].querySelector(".notes");
  deck.other.postMessage({
    songngu: "state",
    current: sheet(deck.slides[deck.at]),
    next: sheet(deck.slides[deck.at + 1]),
    notes: notes ? notes.outerHTML : "",
    place: deck.place(deck.at),
    show: deck.root.dataset.show,
    single: deck.root.classList.contains("single"),
    empty: deck.words.noNotes,
    end: deck.words.end,
  }, "*");
};

deck.listenToPresenter = function () {
  window.addEventListener("message", function (event) {
    if (!deck.other || event.source !== deck.other || !event.data) return;
    if (event.data.songngu === "ready") deck.tell();
    if (event.data.songngu === "key") deck.key(event.data.key);
  });
  window.addEventListener("pagehide", function () { if (deck.other) deck.other.close(); });
};

/** @param {boolean} on */
deck.notesBelow = function (on) {
  deck.root.classList.toggle("with-notes", on);
  deck.fit();
};
