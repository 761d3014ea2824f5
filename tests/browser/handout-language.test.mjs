// The language switch of a handout: by pointer, by keyboard, by address, without scripts, without storage.
import assert from "node:assert/strict";
import path from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { build, fileUrl, launch, open, root } from "./support.mjs";

const LESSON = "01-an-toan-dien.html";
let built, browser;

before(async () => {
  built = build(path.join(root, "examples/dien-cong-nghiep"), "handout");
  browser = await launch({ viewport: { width: 1280, height: 800 } });
});
beforeEach(async () => {
  const { page } = await openPage("index.html");
  await page.evaluate(() => localStorage.clear());
  await page.close();
});
after(async () => {
  await browser?.close();
  built?.remove();
});

const openPage = (name = LESSON, suffix = "") => open(browser.context, fileUrl(built.out, "handout", name) + suffix);
const shown = (page) => page.evaluate(() => document.documentElement.dataset.show);
const choice = (page, show) => page.locator(`.choice-bar [data-choose=${show}]`);

/** How many cells of a language can be seen and how many cannot, those of safety messages apart. */
function cells(page, lang) {
  return page.evaluate((lang) => {
    const count = { shown: 0, hidden: 0, safetyShown: 0, safetyHidden: 0 };
    for (const cell of document.querySelectorAll(`main .cell[lang=${lang}], main .in-cell[lang=${lang}]`)) {
      // What a reader has not unfolded yet is hidden for another reason.
      if (cell.closest("details:not([open])") || cell.closest(".on-paper")) continue;
      const seen = cell.checkVisibility() && cell.getClientRects().length > 0;
      const safety = cell.closest(".danger, .warning, .caution");
      if (safety) count[seen ? "safetyShown" : "safetyHidden"]++;
      else count[seen ? "shown" : "hidden"]++;
    }
    return count;
  }, lang);
}

/** Fails unless exactly these languages are shown, and safety messages in both. */
async function assertShows(page, languages, why) {
  for (const lang of ["vi", "en"]) {
    const count = await cells(page, lang);
    assert.ok(count.safetyShown >= 6, `${why}: safety messages in ${lang}: ${JSON.stringify(count)}`);
    assert.equal(count.safetyHidden, 0, `${why}: safety messages in ${lang}`);
    const wanted = languages.includes(lang);
    assert.equal(count[wanted ? "hidden" : "shown"], 0, `${why}: ${lang} ${JSON.stringify(count)}`);
    assert.ok(count[wanted ? "shown" : "hidden"] > 60, `${why}: ${lang} ${JSON.stringify(count)}`);
  }
}

test("a click shows one language or both, and says so", async () => {
  const { page, problems } = await openPage();
  assert.equal(await shown(page), "both");
  await assertShows(page, ["vi", "en"], "at first");
  for (const [show, languages, lang, said] of [
    ["tgt", ["en"], "en", /English/],
    ["src", ["vi"], "vi", /tiếng Việt/],
    ["both", ["vi", "en"], "vi", /cả hai/],
  ]) {
    await choice(page, show).click();
    await assertShows(page, languages, show);
    assert.equal(await page.locator("html").getAttribute("lang"), lang, "voices read the page in its language");
    assert.match(await page.locator("#sn-live").textContent(), said);
    assert.equal(await page.locator("#sn-live").getAttribute("aria-live"), "polite");
    assert.equal(await page.locator("#sn-live").getAttribute("lang"), lang);
    for (const other of ["src", "tgt", "both"]) {
      assert.equal(await choice(page, other).getAttribute("aria-pressed"), String(other === show), `${show}: state of ${other}`);
    }
  }
  assert.deepEqual(problems, []);
  await page.close();
});

test("the keyboard does the same", async () => {
  const { page, problems } = await openPage();
  for (const [key, show] of [["Alt+2", "tgt"], ["Alt+1", "src"], ["Alt+3", "both"]]) {
    await page.keyboard.press(key);
    assert.equal(await shown(page), show, key);
  }
  await page.keyboard.press("2");
  assert.equal(await shown(page), "both", "a digit alone is not ours");
  for (const [show, key] of [["tgt", "Enter"], ["src", "Space"]]) {
    await choice(page, show).focus();
    await page.keyboard.press(key);
    assert.equal(await shown(page), show, key);
    assert.ok(await choice(page, show).evaluate((button) => button === document.activeElement), "the focus stays");
  }
  assert.deepEqual(problems, []);
  await page.close();
});

test("the first keys of a page lead to the text, in one language too", async () => {
  const { page } = await openPage();
  await page.keyboard.press("Tab");
  assert.ok(await page.locator(".skip").first().evaluate((link) => link === document.activeElement && link.getBoundingClientRect().height > 20));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await shown(page), "tgt");
  assert.equal(await page.evaluate(() => document.activeElement.id), "sn-main");
  await page.close();
});

test("a choice is remembered on the next page, and an address can ask for a language", async () => {
  const { page } = await openPage();
  await choice(page, "tgt").click();
  await page.locator("nav.turn a[rel=next]").click();
  await page.waitForLoadState();
  assert.match(page.url(), /02-/);
  assert.equal(await shown(page), "tgt");
  assert.equal(await choice(page, "tgt").getAttribute("aria-pressed"), "true");
  await page.close();

  for (const [asked, show] of [["vi", "src"], ["both", "both"], ["en", "tgt"], ["fr", "both"]]) {
    const { page } = await openPage(LESSON, `?lang=${asked}`);
    assert.equal(await shown(page), show, asked);
    assert.equal(await choice(page, show).getAttribute("aria-pressed"), "true", asked);
    await page.close();
  }
  const again = await openPage();
  assert.equal(await shown(again.page), "tgt", "an address does not change what was chosen");
  await again.page.close();
});

test("the row that is read stays where it is", async () => {
  const { page } = await openPage();
  const rows = await page.locator("main > .row").count();
  for (const index of [12, 20, 30, rows - 3]) {
    await choice(page, "both").click();
    // A row a little under the bar, as one that is being read.
    const row = page.locator("main > .row").nth(index);
    await row.evaluate((row) => scrollBy({ top: row.getBoundingClientRect().top - 58, behavior: "instant" }));
    const where = () => row.evaluate((row) => row.getBoundingClientRect().top);
    for (const show of ["src", "tgt", "both"]) {
      const before = await where();
      const room = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY);
      await choice(page, show).click();
      const after = await where();
      // Near the end the page may be too short to keep the place.
      const atEnd = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY < 2);
      if (!atEnd) assert.ok(Math.abs(after - before) < 2, `row ${index}, ${show}: from ${before} to ${after} (${room} px left below)`);
    }
  }
  await page.close();
});

test("the keyboard reaches the bar without losing the place, and the text from under the bar", async () => {
  const { page } = await openPage();
  await page.evaluate(() => {
    document.getElementById("sn-main").focus({ preventScroll: true });
    scrollTo({ top: 3000, behavior: "instant" });
  });
  for (let i = 0; i < 3; i++) await page.keyboard.press("Shift+Tab");
  assert.ok(await choice(page, "src").evaluate((button) => button === document.activeElement));
  await page.waitForTimeout(400);
  assert.equal(await page.evaluate(() => scrollY), 3000);
  // A link that lies under the bar comes out when it gets the focus.
  const hidden = await page.evaluate(() => {
    const link = [...document.querySelectorAll("main a.term")].find((a) => a.getBoundingClientRect().top > 0);
    scrollBy({ top: link.getBoundingClientRect().top - 10, behavior: "instant" });
    link.focus();
    return link.getAttribute("href");
  });
  await page.waitForTimeout(600);
  const top = await page.evaluate(() => document.activeElement.getBoundingClientRect().top);
  assert.ok(top >= 50, `${hidden} at ${top}`);
  await page.close();
});

test("pictures say their words in the language that is shown", async () => {
  const { page } = await openPage();
  const alts = () => page.locator("main img[data-alt]").evaluateAll((all) => all.map((img) => img.alt));
  const both = await alts();
  assert.ok(both.length >= 2);
  await choice(page, "tgt").click();
  const english = await alts();
  both.forEach((alt, i) => assert.notEqual(alt, english[i]));
  assert.doesNotMatch(english.join(" "), /[ăâđêôơư]/);
  await choice(page, "both").click();
  assert.deepEqual(await alts(), both);
  await page.close();
});

test("index and glossary follow the choice", async () => {
  const { page } = await openPage("index.html");
  await choice(page, "tgt").click();
  assert.equal(await page.locator(".lesson-title[lang=vi]:visible").count(), 0);
  assert.equal(await page.locator(".lesson-title[lang=en]:visible").count(), 7);
  await page.locator(".tools-bar a[href='glossary.html']").click();
  await page.waitForLoadState();
  assert.equal(await shown(page), "tgt");
  assert.match(await page.locator("h1").innerText(), /^Glossary$/);
  assert.ok(await page.locator(".gl-entry .form[lang=vi]").first().isVisible(), "an entry is a pair in any case");
  await page.close();
});

test("without JavaScript both languages show and nothing that needs it", async () => {
  const plain = await launch({ javaScriptEnabled: false });
  for (const name of [LESSON, "index.html", "glossary.html"]) {
    const { page, problems } = await open(plain.context, fileUrl(built.out, "handout", name) + "?lang=en");
    assert.equal(await page.locator(".needs-js:visible").count(), 0, name);
    assert.equal(await page.locator("button:visible").count(), 0, name);
    for (const lang of ["vi", "en"]) {
      assert.equal(await page.locator(`main h1 [lang=${lang}], main h1:lang(${lang})`).first().isVisible(), true, `${name}: ${lang}`);
    }
    if (name === LESSON) await assertShows(page, ["vi", "en"], "without JavaScript");
    assert.deepEqual(problems, [], name);
    await page.close();
  }
  await plain.close();
});

test("storage that throws is survived", async () => {
  const strict = await launch();
  await strict.context.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } });
  });
  const { page, problems } = await open(strict.context, fileUrl(built.out, "handout", LESSON));
  assert.equal(await shown(page), "both");
  await choice(page, "tgt").click();
  await assertShows(page, ["en"], "no storage");
  await page.locator("[data-size='1']").click();
  await page.locator("[data-theme-switch]").click();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
  assert.deepEqual(problems, []);
  await strict.close();
});
