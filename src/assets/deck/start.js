// Sets everything going.
(function () {
  deck.root.classList.add("js");
  deck.fitFormulas();
  deck.on(function (/** @type {string} */ what) { if (what === "language") deck.fitFormulas(); });
  deck.tighten();
  const wish = deck.wished(new URLSearchParams(location.search).get("lang")) || deck.wished(deck.recall("show"));
  if (wish) deck.showLanguage(wish, true);
  deck.listenToPanels();
  deck.listenToKeys();
  deck.listenToPointer();
  deck.listenToPresenter();
  deck.on(deck.tell);
  // A deck that is opened again goes on where it was left, unless the address says where.
  const place = "at." + document.title;
  deck.on(function (/** @type {string} */ what) { if (what === "slide") deck.remember(place, String(deck.at)); });
  const addressed = deck.addressed();
  deck.fit();
  deck.go(addressed >= 0 ? addressed : Number(deck.recall(place)) || 0, addressed >= 0);
  window.addEventListener("hashchange", function () {
    const index = deck.addressed();
    if (index >= 0 && index !== deck.at) deck.go(index);
    window.scrollTo(0, 0);
  });
  window.addEventListener("resize", deck.fit);
})();
