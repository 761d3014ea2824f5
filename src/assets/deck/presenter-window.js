// The presenter's window from inside: shows what the deck tells, sends keys back, counts the time.
"use strict";
(function () {
  const deckWindow = window.opener;
  /** @param {string} id @returns {HTMLElement} */
  const part = function (id) { return /** @type {HTMLElement} */ (document.getElementById(id)); };
  let since = Date.now();

  /** @param {any} message */
  function tell(message) { deckWindow.postMessage(message, "*"); }

  /** Scales the copies of the slides to their boxes. */
  function fit() {
    for (const id of ["current", "coming"]) {
      const box = part(id);
      const sheet = /** @type {HTMLElement|null} */ (box.querySelector(".sheet"));
      if (!sheet) continue;
      const scale = Math.min(box.clientWidth / 1280, box.clientHeight / 720);
      const left = (box.clientWidth - 1280 * scale) / 2;
      const top = (box.clientHeight - 720 * scale) / 2;
      sheet.style.transform = "translate(" + left + "px," + top + "px) scale(" + scale + ")";
    }
  }

  window.addEventListener("message", function (event) {
    const state = event.data;
    if (event.source !== deckWindow || !state || state.songngu !== "state") return;
    document.documentElement.dataset.show = state.show;
    document.documentElement.classList.toggle("single", state.single);
    part("current").innerHTML = state.current;
    part("coming").innerHTML = state.next || "<p class='end'></p>";
    const end = part("coming").querySelector(".end");
    if (end) end.textContent = state.end;
    part("said").innerHTML = state.notes || "<p></p>";
    if (!state.notes) /** @type {HTMLElement} */ (part("said").firstElementChild).textContent = state.empty;
    part("said").scrollTop = 0;
    part("where").textContent = state.place;
    // Copies are looked at; their links and scrolling boxes are not for the keyboard.
    document.querySelectorAll(".preview").forEach(function (box) { /** @type {any} */ (box).inert = true; });
    fit();
  });

  document.addEventListener("keydown", function (event) {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const target = /** @type {HTMLElement} */ (event.target);
    if (target.closest("button") && (event.key === " " || event.key === "Enter")) return;
    // The notes scroll with the up and down arrows.
    if (event.key === "Tab" || event.key === "ArrowUp" || event.key === "ArrowDown") return;
    event.preventDefault();
    tell({ songngu: "key", key: event.key });
  });

  function tick() {
    const seconds = Math.floor((Date.now() - since) / 1000);
    /** @param {number} n */
    const two = function (n) { return String(n).padStart(2, "0"); };
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor(seconds / 60) % 60;
    part("timer").textContent = (hours ? hours + ":" + two(minutes) : minutes) + ":" + two(seconds % 60);
    const now = new Date();
    part("clock").textContent = two(now.getHours()) + ":" + two(now.getMinutes());
  }

  part("reset").addEventListener("click", function () { since = Date.now(); tick(); });
  part("back").addEventListener("click", function () { tell({ songngu: "key", key: "ArrowLeft" }); });
  part("forth").addEventListener("click", function () { tell({ songngu: "key", key: "ArrowRight" }); });
  window.addEventListener("resize", fit);
  setInterval(tick, 500);
  tick();
  tell({ songngu: "ready" });
})();
