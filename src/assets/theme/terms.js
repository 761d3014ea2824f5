/* Terms: a marked word opens a popover with the term's entry; words are spoken where the browser has a voice. */
(function () {
  "use strict";
  var open = null;
  var openedAt = 0;
  var timer = 0;
  /* The focus comes back from a popover that was closed: it shall not open again. */
  var returning = false;
  /* Stands once on the page. */
  var toGlossary = document.querySelector(".terms .to-glossary");

  /* Speech */
  var speech = window.speechSynthesis;
  function voice(lang) {
    var voices = speech ? speech.getVoices() : [];
    for (var i = 0; i < voices.length; i++) {
      if (voices[i].lang.slice(0, 2).toLowerCase() === lang) return voices[i];
    }
    return null;
  }
  function speakButton(form) {
    var lang = form.lang.slice(0, 2);
    if (!voice(lang) || form.nextSibling && form.nextSibling.className === "speak") return;
    var button = document.createElement("button");
    button.type = "button";
    button.className = "speak";
    button.setAttribute("aria-label", document.body.dataset.listen + ": " + form.textContent);
    button.textContent = "▶";
    button.addEventListener("click", function (event) {
      event.stopPropagation();
      var said = new SpeechSynthesisUtterance(form.textContent);
      said.lang = form.lang;
      said.voice = voice(lang);
      speech.cancel();
      speech.speak(said);
    });
    form.parentNode.insertBefore(button, form.nextSibling);
  }
  function addSpeech(where) {
    Array.prototype.forEach.call(where.querySelectorAll(".form"), speakButton);
  }
  function addSpeechToBoxes() {
    Array.prototype.forEach.call(document.querySelectorAll(".key-terms"), addSpeech);
  }
  if (speech) {
    addSpeechToBoxes();
    if (speech.addEventListener) speech.addEventListener("voiceschanged", addSpeechToBoxes);
  }

  /* Popovers */
  function place(pop, button) {
    /* Measured where nothing narrows it. */
    pop.style.left = "8px";
    pop.style.top = "0";
    var at = button.getClientRects()[0] || button.getBoundingClientRect();
    var left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - pop.offsetWidth - 8));
    var below = at.bottom + 4;
    var above = at.top - pop.offsetHeight - 4;
    pop.style.left = left + "px";
    pop.style.top = (below + pop.offsetHeight > window.innerHeight && above > 0 ? above : below) + "px";
  }
  function close(back) {
    if (!open) return;
    var old = open;
    open = null;
    /* Somebody who only passed over the word has not looked it up. */
    if (Date.now() - openedAt > 1000) {
      document.dispatchEvent(new CustomEvent("songngu-look-up", { detail: old.button.dataset.entry }));
    }
    old.button.setAttribute("aria-expanded", "false");
    old.pop.remove();
    if (back) {
      returning = true;
      old.button.focus();
      returning = false;
    }
  }
  function show(button) {
    clearTimeout(timer);
    if (open && open.button === button) return;
    close(false);
    var entry = document.getElementById(button.dataset.entry);
    if (!entry) return;
    var pop = document.createElement("div");
    pop.className = "pop";
    pop.setAttribute("role", "group");
    pop.setAttribute("aria-label", button.textContent);
    Array.prototype.forEach.call(entry.children, function (child) {
      pop.appendChild(child.cloneNode(true));
    });
    /* One link to the glossary, in words: the form that leads there on the page is a form like the other here. */
    var link = pop.querySelector("a.form");
    if (toGlossary && link) {
      var more = pop.appendChild(toGlossary.cloneNode(true));
      more.firstElementChild.setAttribute("href", link.getAttribute("href"));
      var form = document.createElement("b");
      form.lang = link.lang;
      form.className = link.className;
      form.textContent = link.textContent;
      link.parentNode.replaceChild(form, link);
    }
    addSpeech(pop);
    pop.addEventListener("mouseenter", function () { clearTimeout(timer); });
    pop.addEventListener("mouseleave", leaveSoon);
    button.parentNode.insertBefore(pop, button.nextSibling);
    button.setAttribute("aria-expanded", "true");
    open = { button: button, pop: pop };
    openedAt = Date.now();
    place(pop, button);
  }
  function leaveSoon() {
    clearTimeout(timer);
    timer = setTimeout(function () { close(false); }, 300);
  }
  /* The link stays a link, so that long terms wrap and work without this script. */
  function prepare(link) {
    link.dataset.entry = link.getAttribute("href").slice(1);
    link.setAttribute("aria-expanded", "false");
    link.addEventListener("click", function (event) {
      event.preventDefault();
      /* A tap focuses first, which has opened it. */
      if (open && open.button === link && Date.now() - openedAt > 400) close(false);
      else show(link);
    });
    link.addEventListener("focus", function () { if (!returning) show(link); });
    link.addEventListener("mouseenter", function () {
      clearTimeout(timer);
      timer = setTimeout(function () { show(link); }, 200);
    });
    link.addEventListener("mouseleave", leaveSoon);
  }
  Array.prototype.forEach.call(document.querySelectorAll("a.term[href^='#']"), prepare);

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && open) close(open.pop.contains(document.activeElement));
  });
  document.addEventListener("focusin", function (event) {
    if (open && !open.pop.contains(event.target) && event.target !== open.button) close(false);
  });
  document.addEventListener("click", function (event) {
    if (open && !open.pop.contains(event.target) && !open.button.contains(event.target)) close(false);
  });
  ["scroll", "resize"].forEach(function (name) {
    window.addEventListener(name, function () { if (open) place(open.pop, open.button); }, { passive: true });
  });
})();
