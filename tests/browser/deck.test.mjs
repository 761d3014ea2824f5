// The slide decks of the example course, opened from a folder as a teacher opens them.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { accessibilityProblems, build, fileUrl, launch, open, root } from "./support.mjs";

let built, browser, decks;

before(async () => {
  built = build(path.join(root, "examples/dien-cong-nghiep"), "deck");
  browser = await launch();
  decks = readdirSync(path.join(built.out, "deck")).filter((name) => name.endsWith(".html"));
  assert.ok(decks.length >= 7, "one deck a lesson");
});
after(async () => {
  await browser?.close();
  built?.remove();
});

const openDeck = (suffix = "", name = decks[0]) => open(browser.context, fileUrl(built.out, "deck", name) + suffix);
const current = (page) => page.locator(".slide.now").getAttribute("id");
const shown = (page) => page.evaluate(() => document.documentElement.dataset.show);

test("nothing overflows a slide, whichever languages are shown", async () => {
  for (const name of decks) {
    const { page, problems } = await openDeck("", name);
    const found = await page.evaluate(() => {
      const over = [];
      for (const show of ["both", "src", "tgt"]) {
        deck.showLanguage(show, true);
        document.querySelectorAll(".slide").forEach((slide) => {
          // The safety net for unusual fonts must not be what makes it fit.
          slide.classList.remove("tight");
          slide.style.display = "block";
          for (const box of slide.querySelectorAll(".body, .title, .sheet")) {
            const tall = box.scrollHeight - box.clientHeight;
            const wide = box.scrollWidth - box.clientWidth;
            if (tall > 1 || wide > 1) over.push(`${show} ${slide.id} .${box.className}: ${tall} px too high, ${wide} px too wide`);
          }
          const title = slide.querySelector(".title > *") || slide.querySelector(".title");
          const lines = title.getBoundingClientRect().height / parseFloat(getComputedStyle(title).lineHeight);
          if (lines / (slide.querySelector(".sheet").getBoundingClientRect().height / 720) > 2.1) over.push(`${show} ${slide.id}: a title of over two lines`);
          slide.style.display = "";
        });
      }
      return over;
    });
    assert.deepEqual(found, [], name);
    assert.deepEqual(problems, [], name);
    await page.close();
  }
});

test("keys and clickers move through the slides, and the address follows", async () => {
  const { page, problems } = await openDeck();
  assert.equal(await current(page), "s1");
  for (const [key, slide] of [["ArrowRight", "s2"], [" ", "s3"], ["PageDown", "s4"], ["PageUp", "s3"], ["ArrowLeft", "s2"], ["Home", "s1"]]) {
    await page.keyboard.press(key === " " ? "Space" : key);
    assert.equal(await current(page), slide, key);
    assert.equal(new URL(page.url()).hash, `#${slide}`, key);
  }
  await page.keyboard.press("End");
  const last = await page.locator(".slide").count();
  assert.equal(await current(page), `s${last}`);
  await page.keyboard.press("ArrowRight");
  assert.equal(await current(page), `s${last}`, "there is nothing after the end");
  await page.goBack();
  assert.equal(await current(page), "s1", "back goes to the slide before");
  assert.match(await page.locator("#live").textContent(), /1\/|1 of/);
  assert.deepEqual(problems, []);
  await page.close();
});

test("the address opens a slide and a language, and the deck goes on where it was left", async () => {
  const { page } = await openDeck("?lang=en#s7");
  assert.equal(await current(page), "s7");
  assert.equal(await shown(page), "tgt");
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  await page.keyboard.press("ArrowRight");
  await page.close();
  const again = await openDeck();
  assert.equal(await current(again.page), "s8");
  assert.equal(await shown(again.page), "tgt");
  await again.page.evaluate(() => localStorage.clear());
  await again.page.close();
});

test("L changes the language and keeps the slide; a danger stays in both", async () => {
  const { page } = await openDeck("?lang=both#s1");
  const safety = await page.locator(".slide.safety").first().getAttribute("id");
  await page.evaluate((id) => { location.hash = id; }, safety);
  await page.waitForFunction((id) => document.querySelector(".slide.now").id === id, safety);
  for (const expected of ["src", "tgt", "both"]) {
    await page.keyboard.press("l");
    assert.equal(await shown(page), expected);
    assert.equal(await current(page), safety);
    for (const lang of ["vi", "en"]) {
      assert.ok(await page.locator(`.slide.now .line [lang=${lang}]`).first().isVisible(), `${lang} of a danger, ${expected}`);
    }
  }
  await page.close();
});

test("the overview shows all slides and opens the one that is chosen", async () => {
  const { page } = await openDeck("#s2");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".slide:visible").count(), await page.locator(".slide").count());
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  assert.equal(await current(page), "s3");
  assert.equal(await page.locator(".sheet:visible").count(), 1);
  await page.keyboard.press("o");
  await page.locator("#s5").click();
  assert.equal(await current(page), "s5");
  await page.close();
});

test("black and white screens, help, letters off, and keys that belong to others", async () => {
  const { page } = await openDeck("#s1");
  for (const [key, css] of [["b", "black"], [".", "black"], ["w", "white"]]) {
    await page.keyboard.press(key);
    assert.ok(await page.locator(`html.${css}`).count(), key);
    await page.keyboard.press("ArrowRight");
    assert.equal(await page.locator(`html.${css}`).count(), 0, "any key brings the slide back");
    assert.equal(await current(page), "s1", "and does nothing else");
  }
  await page.keyboard.press("?");
  assert.ok(await page.locator("#help").isVisible());
  await page.locator("#letters").uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("b");
  assert.equal(await page.locator("html.black").count(), 0, "letters are off");
  await page.keyboard.press("ArrowRight");
  assert.equal(await current(page), "s2", "arrows are not letters");
  await page.locator("[data-do=previous]").focus();
  await page.keyboard.press("Space");
  assert.equal(await current(page), "s1", "space on a button presses it");
  await page.evaluate(() => {
    document.activeElement.blur();
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", isComposing: true, bubbles: true }));
  });
  assert.equal(await current(page), "s1", "keys of an input method are left alone");
  await page.evaluate(() => localStorage.clear());
  await page.close();
});

test("the presenter's window shows slide, next slide and notes, and moves the deck", async () => {
  const { page } = await openDeck("#s1");
  const noted = await page.locator(".slide:has(.notes)").first().getAttribute("id");
  const [presenter] = await Promise.all([browser.context.waitForEvent("page"), page.keyboard.press("p")]);
  await presenter.waitForSelector("#current .sheet");
  const title = (box) => presenter.locator(`${box} .title`).innerText();
  const titleOf = (id) => page.evaluate((id) => document.querySelector(`#${id} .title`).textContent, id);
  assert.equal((await presenter.locator("#current .title").textContent()), await titleOf("s1"));
  assert.equal((await presenter.locator("#coming .title").textContent()), await titleOf("s2"));
  const before = noted.slice(1) - 1;
  for (let i = 1; i <= before; i++) await presenter.keyboard.press("ArrowRight");
  await page.waitForFunction((id) => document.querySelector(".slide.now").id === id, noted);
  await presenter.waitForSelector("#said .half");
  for (const lang of ["vi", "en"]) assert.ok(await presenter.locator(`#said .half[lang=${lang}]`).isVisible(), `notes in ${lang}`);
  assert.ok((await title("#current")).length > 0);
  assert.match(await presenter.locator("#timer").textContent(), /^\d+:\d\d$/);
  assert.match(await presenter.locator("#clock").textContent(), /^\d\d:\d\d$/);
  await presenter.locator("#forth").click();
  await page.waitForFunction((id) => document.querySelector(".slide.now").id !== id, noted);
  assert.deepEqual(await accessibilityProblems(presenter), []);
  await page.close();
});

test("where the window may not open, the notes stand below the slide", async () => {
  const { page } = await openDeck("#s1");
  const noted = await page.locator(".slide:has(.notes)").first().getAttribute("id");
  await page.evaluate((id) => { window.open = () => null; location.hash = id; }, noted);
  await page.keyboard.press("p");
  assert.ok(await page.locator(".slide.now .notes").isVisible());
  await page.close();
});

test("paper holds one slide a page", async () => {
  const { page } = await openDeck("#s4");
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
  const pages = pdf.match(/\/Type\s*\/Page\b/g).length;
  assert.equal(pages, await page.locator(".slide").count());
  await page.close();
});

test("axe-core finds nothing, slide by slide and in the overview", async () => {
  const { page } = await openDeck("#s1");
  const count = await page.locator(".slide").count();
  for (let i = 1; i <= count; i++) {
    assert.deepEqual(await accessibilityProblems(page), [], `s${i}`);
    await page.keyboard.press("ArrowRight");
  }
  await page.keyboard.press("Escape");
  assert.deepEqual(await accessibilityProblems(page), [], "overview");
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  assert.deepEqual(await accessibilityProblems(page), [], "help");
  await page.close();
});

test("without JavaScript every slide is there, in both languages", async () => {
  const plain = await launch({ javaScriptEnabled: false });
  const page = await plain.context.newPage();
  await page.goto(fileUrl(built.out, "deck", decks[0]));
  const count = await page.locator(".slide").count();
  assert.equal(await page.locator(".slide:visible").count(), count);
  assert.ok(await page.locator("#s1 [lang=vi]").first().isVisible());
  assert.ok(await page.locator("#s1 [lang=en]").first().isVisible());
  await plain.close();
});

test("a small projector shows the whole slide with bars", async () => {
  const { page } = await openDeck("#s3");
  for (const size of [{ width: 1024, height: 768 }, { width: 1366, height: 768 }, { width: 390, height: 700 }]) {
    await page.setViewportSize(size);
    // The deck hears of the new size a frame later.
    await page.waitForFunction(() => {
      const box = document.querySelector(".slide.now .sheet")?.getBoundingClientRect();
      return box && box.left >= -1 && box.top >= -1 && box.right <= innerWidth + 1 && box.bottom <= innerHeight + 1;
    }, null, { timeout: 5000 });
    const box = await page.locator(".slide.now .sheet").boundingBox();
    assert.ok(Math.abs(box.width / box.height - 16 / 9) < 0.01);
  }
  await page.close();
});

test("a deck holds everything itself", () => {
  for (const name of decks) {
    const html = readFileSync(path.join(built.out, "deck", name), "utf8");
    assert.doesNotMatch(html, /\s(?:src|href)="(?!#|data:|https?:|mailto:|tel:)/, name);
    assert.doesNotMatch(html, /\ssrc="https?:/, name);
  }
});
