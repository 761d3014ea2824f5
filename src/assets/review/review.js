/* The review page with a script: filter, folding, walking from finding to finding. Without it everything shows. */
(function () {
  /** @param {string} selector @returns {HTMLElement[]} */
  function all(selector) {
    return Array.prototype.slice.call(document.querySelectorAll(selector));
  }
  var form = /** @type {HTMLFormElement} */ (document.querySelector("form.filter"));
  var findings = all(".finding");
  var lessons = /** @type {HTMLDetailsElement[]} */ (all("details.lesson"));
  var rows = all("details.lesson > .row");
  var said = /** @type {HTMLElement} */ (form.querySelector(".shown"));

  /** The value of a choice; empty for "all". @param {string} name */
  function chosen(name) {
    var select = /** @type {HTMLSelectElement} */ (form.elements.namedItem(name));
    return select.selectedIndex > 0 ? select.value : "";
  }

  /** @param {boolean} open */
  function fold(open) {
    lessons.forEach(function (lesson) { lesson.open = open; });
  }

  /** @param {Element} place */
  function hasShown(place) {
    return place.querySelector(".finding:not([hidden])") !== null;
  }

  function apply() {
    var severities = all("form.filter [name=severity]:checked").map(function (box) {
      return /** @type {HTMLInputElement} */ (box).value;
    });
    var rule = chosen("rule");
    var only = /** @type {HTMLInputElement} */ (form.elements.namedItem("only")).checked;
    var narrowed = rule !== "" || severities.length < 3;
    var wanted = chosen("lesson");
    findings.forEach(function (finding) {
      var kind = finding.dataset.severity || "";
      var elsewhere = wanted !== "" && !finding.closest("#" + wanted);
      finding.hidden = severities.indexOf(kind) < 0 || (rule !== "" && finding.dataset.rule !== rule) || elsewhere;
    });
    rows.forEach(function (row) { row.hidden = only && !hasShown(row); });
    lessons.forEach(function (lesson) {
      var found = hasShown(lesson);
      var out = wanted !== "" ? lesson.id !== wanted : (narrowed || only) && !found;
      lesson.hidden = out;
      if (!out && (wanted !== "" || (rule !== "" && found))) lesson.open = true;
      var line = document.querySelector("[data-row=" + lesson.id + "]");
      if (line) /** @type {HTMLElement} */ (line).hidden = out;
    });
    var count = findings.filter(function (finding) { return !finding.hidden; }).length;
    said.textContent = (said.dataset.say || "").replace("{n}", String(count)).replace("{total}", String(findings.length));
  }

  function reset() {
    form.reset();
    apply();
  }

  /** Shows what an address points at, whatever is folded or filtered away. */
  function reveal() {
    var target = /^#(f|lesson-)\d+$/.test(location.hash) ? document.getElementById(location.hash.slice(1)) : null;
    if (!target) return;
    var lesson = /** @type {HTMLDetailsElement | null} */ (target.closest("details.lesson"));
    if (target.closest("[hidden]")) reset();
    if (lesson) lesson.open = true;
    target.scrollIntoView();
    if (target.matches(".finding")) target.focus({ preventScroll: true });
  }

  /** To the next or the previous finding from where the reader is. @param {number} step */
  function walk(step) {
    var shown = findings.filter(function (finding) { return !finding.hidden; });
    if (!shown.length) return;
    var at = shown.indexOf(current);
    var next = shown[at < 0 ? (step > 0 ? 0 : shown.length - 1) : (at + step + shown.length) % shown.length];
    var lesson = /** @type {HTMLDetailsElement | null} */ (next.closest("details.lesson"));
    if (lesson) lesson.open = true;
    current = next;
    next.scrollIntoView({ block: "center" });
    next.focus({ preventScroll: true });
  }
  /** @type {HTMLElement} */
  var current = document.body;

  /** @type {{ [name: string]: (button: HTMLElement) => void }} */
  var actions = {
    previous: function () { walk(-1); },
    next: function () { walk(1); },
    open: function () { fold(true); },
    close: function () { fold(false); },
    reset: reset,
    dark: function (button) {
      var dark = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(dark));
      document.documentElement.dataset.theme = dark ? "dark" : "light";
    },
  };

  form.hidden = false;
  var button = /** @type {HTMLElement} */ (form.querySelector("[data-do=dark]"));
  button.setAttribute("aria-pressed", String(matchMedia("(prefers-color-scheme: dark)").matches));
  form.addEventListener("change", apply);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("click", function (event) {
    var button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("[data-do]"));
    if (button) actions[button.dataset.do || ""](button);
  });
  document.addEventListener("focusin", function (event) {
    var finding = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest(".finding"));
    if (finding) current = finding;
  });
  window.addEventListener("hashchange", reveal);
  // A link to where the address points already changes no address.
  document.addEventListener("click", function (event) {
    var link = /** @type {Element} */ (event.target).closest("a[href^='#']");
    if (link && link.getAttribute("href") === location.hash) reveal();
  });

  // On paper everything that is not filtered away is open.
  /** @type {HTMLDetailsElement[]} */
  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = lessons.filter(function (lesson) { return !lesson.open; });
    fold(true);
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (lesson) { lesson.open = false; });
  });

  if (lessons.length > 3) fold(false);
  apply();
  reveal();
})();
