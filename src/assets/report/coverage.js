// Filter and order of the map's rows. Without this script every row stands there, in the order of the alphabet.
"use strict";
(function () {
  var form = document.querySelector(".tools");
  var body = document.querySelector(".map tbody");
  if (!form || !body) return;
  var rows = Array.prototype.slice.call(body.rows);
  var filter = document.getElementById("filter");
  var only = document.getElementById("only");
  var order = document.getElementById("order");
  var shown = form.querySelector(".shown");
  // Whoever types without tone marks finds every tone; whoever types marks means them.
  function bare(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d");
  }
  var names = rows.map(function (row) { return row.cells[0].textContent.normalize("NFC").toLowerCase(); });
  var plain = names.map(bare);
  function show() {
    var wish = filter.value.trim().normalize("NFC").toLowerCase();
    var have = bare(wish) === wish ? plain : names;
    var count = 0;
    rows.forEach(function (row, i) {
      row.hidden = have[i].indexOf(wish) < 0 || (only.checked && row.dataset.missing === "0");
      if (!row.hidden) count++;
    });
    var filtered = wish || only.checked;
    shown.textContent = filtered ? shown.dataset.say.replace("{shown}", count).replace("{all}", rows.length) : "";
  }
  function sort() {
    var by = order.value;
    var sorted = rows.slice();
    if (by !== "name") sorted.sort(function (a, b) { return b.dataset[by] - a.dataset[by]; });
    sorted.forEach(function (row) { body.appendChild(row); });
  }
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  filter.addEventListener("input", show);
  only.addEventListener("change", show);
  order.addEventListener("change", sort);
  form.hidden = false;
  show();
  sort();
})();
