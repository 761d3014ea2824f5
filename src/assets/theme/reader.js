/* The reader's bar: language, text size, light and dark. The page can be read without it. */
(function () {
  "use strict";
  var root = document.documentElement;

  function kept() {
    try { return JSON.parse(localStorage.getItem("songngu")) || {}; } catch (e) { return {}; }
  }
  function keep(key, value) {
    try {
      var all = kept();
      all[key] = value;
      localStorage.setItem("songngu", JSON.stringify(all));
    } catch (e) { /* the choice lasts for the page */ }
  }
  function each(selector, run) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), run);
  }

  each(".needs-js", function (part) { part.hidden = false; });

  /* Language */
  var bar = document.querySelector(".choice-bar");
  var buttons = bar ? Array.prototype.slice.call(bar.querySelectorAll("[data-choose]")) : [];

  /* The first row that is under the bar, to keep it where it is while rows above it change their height. */
  function rowInView() {
    var edge = bar ? bar.getBoundingClientRect().bottom : 0;
    var rows = document.querySelectorAll(".row, .gl-entry");
    for (var i = 0; i < rows.length; i++) {
      if (rows[i].getBoundingClientRect().bottom > edge + 8) return rows[i];
    }
    return null;
  }
  function mark() {
    buttons.forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.dataset.choose === root.dataset.show));
    });
    var first = root.dataset.first;
    var other = root.dataset.show !== "both" && root.dataset.show !== first;
    root.lang = root.dataset[other ? root.dataset.show : first] || root.lang;
    each("img[data-alt]", function (img) {
      if (img.dataset.ownAlt === undefined) img.dataset.ownAlt = img.alt;
      img.alt = other ? img.dataset.alt : img.dataset.ownAlt;
    });
  }
  function choose(button) {
    var row = rowInView();
    var before = row ? row.getBoundingClientRect().top : 0;
    root.dataset.show = button.dataset.choose;
    mark();
    if (row && root.scrollTop > 0) window.scrollBy({ top: row.getBoundingClientRect().top - before, behavior: "instant" });
    keep("lang", button.dataset.choose === "both" ? "both" : button.dataset.lang);
    var live = document.getElementById("sn-live");
    if (live) {
      live.lang = button.dataset.lang;
      live.textContent = button.dataset.said;
    }
  }
  buttons.forEach(function (button) {
    button.addEventListener("click", function () { choose(button); });
    each(".skip[data-choose='" + button.dataset.choose + "']", function (skip) {
      skip.addEventListener("click", function () { choose(button); });
    });
  });
  document.addEventListener("keydown", function (event) {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
    var button = buttons[Number(event.key) - 1];
    if (button) {
      event.preventDefault();
      choose(button);
    }
  });
  mark();

  /* Text size, in percent of the browser's own */
  var sizes = [87.5, 100, 112.5, 125, 150, 175];
  each("[data-size]", function (button) {
    button.addEventListener("click", function () {
      var now = sizes.indexOf(parseFloat(root.style.fontSize) || 100);
      var next = Math.min(sizes.length - 1, Math.max(0, (now < 0 ? 1 : now) + Number(button.dataset.size)));
      root.style.fontSize = sizes[next] + "%";
      keep("size", sizes[next]);
    });
  });

  /* Light and dark */
  var system = window.matchMedia ? window.matchMedia("(prefers-color-scheme: dark)") : { matches: false };
  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : system.matches;
  }
  each("[data-theme-switch]", function (button) {
    button.setAttribute("aria-pressed", String(isDark()));
    button.addEventListener("click", function () {
      root.dataset.theme = isDark() ? "light" : "dark";
      keep("theme", root.dataset.theme);
      button.setAttribute("aria-pressed", String(isDark()));
    });
  });
})();
