/* The glossary's search box: finds with and without tone marks, in both languages. */
(function () {
  "use strict";
  var box = document.getElementById("sn-search");
  if (!box) return;
  var found = document.querySelector(".found");
  /* The same entries by words as typed, and without any marks. */
  function bare(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
  }
  var entries = Array.prototype.map.call(document.querySelectorAll(".gl-entry"), function (entry) {
    var text = Array.prototype.map.call(entry.querySelectorAll(".form, .also"), function (part) {
      return part.textContent;
    }).join(" ");
    return { entry: entry, exact: text.toLowerCase().normalize("NFC"), bare: bare(text) };
  });
  function search() {
    var query = box.value.trim().replace(/\s+/g, " ");
    var exact = query.toLowerCase().normalize("NFC");
    var plain = bare(query);
    /* Whoever types marks means them. */
    var marked = plain !== exact;
    var count = 0;
    entries.forEach(function (item) {
      var hit = marked ? item.exact.indexOf(exact) >= 0 : item.bare.indexOf(plain) >= 0;
      item.entry.hidden = !hit;
      if (hit) count++;
    });
    found.textContent = count || !query ? (query ? String(count) : "") : found.dataset.none.split("{q}").join(query);
  }
  box.addEventListener("input", function (event) { if (!event.isComposing) search(); });
  box.addEventListener("compositionend", search);
  box.form.addEventListener("submit", function (event) { event.preventDefault(); });
})();
