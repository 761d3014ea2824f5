/* Sets the reader's choices before the page is drawn, so that nothing jumps. */
(function () {
  var root = document.documentElement;
  root.classList.add("js");
  var kept = {};
  try {
    kept = JSON.parse(localStorage.getItem("songngu")) || {};
  } catch (e) { /* no storage: the choice lasts for the page */ }
  var asked = /[?&]lang=([a-z]+)/.exec(location.search);
  var lang = asked ? asked[1] : kept.lang;
  var show = root.dataset.layout === "single" ? root.dataset.first : "both";
  if (lang === "both" || !root.dataset.src || !root.dataset.tgt) show = "both";
  else if (lang === root.dataset.src) show = "src";
  else if (lang === root.dataset.tgt) show = "tgt";
  root.dataset.show = show;
  if (kept.theme === "dark" || kept.theme === "light") root.dataset.theme = kept.theme;
  if (kept.size > 0) root.style.fontSize = kept.size + "%";
})();
