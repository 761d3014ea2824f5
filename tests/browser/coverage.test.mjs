// The report of term coverage, as a file that somebody opens from a mail.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { accessibilityProblems, fileUrl, launch, open, program, spoiledExample } from "./support.mjs";

let folder, browser;

/** Writes the report of a course in a language of the interface. @param {string} course @param {string} lang */
function report(course, lang) {
  const html = execFileSync(program, ["terms", "coverage", course, "--format", "html", "--ui-lang", lang], { maxBuffer: 1 << 26 });
  writeFileSync(path.join(folder, `${lang}.html`), html);
}

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "songngu-coverage-"));
  // Two terms without an answer, and one that only a forbidden form answers.
  const course = spoiledExample(folder, [["contactor", "device"], ["circuit breaker", "thing"], ["torque", "moment of rotation"]]);
  report(course, "vi");
  report(course, "en");
  browser = await launch();
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const openReport = (lang = "vi", context = browser.context) => open(context, fileUrl(folder, `${lang}.html`));
const names = (page) => page.locator(".map tbody tr:visible th .form").allInnerTexts();

test("it is accessible in both languages, light and dark, on a desk and on a phone", async () => {
  for (const options of [{ colorScheme: "light" }, { colorScheme: "dark" }, { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true }]) {
    const other = await launch(options);
    for (const lang of ["vi", "en"]) {
      const { page, problems } = await openReport(lang, other.context);
      assert.equal(await page.locator("html").getAttribute("lang"), lang);
      assert.deepEqual(await accessibilityProblems(page), []);
      const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(wide <= window, "only the map scrolls sideways");
      assert.deepEqual(problems, []);
      await page.close();
    }
    await other.close();
  }
});

test("terms stand in the order of a Vietnamese dictionary, lessons under their parts", async () => {
  const { page } = await openReport();
  const forms = await names(page);
  assert.ok(forms.length > 150);
  assert.deepEqual(forms, [...forms].sort(new Intl.Collator("vi").compare));
  assert.equal(await page.locator(".map .names .lesson").count(), 7);
  const spans = await page.locator(".map .parts th").evaluateAll((all) => all.map((th) => th.colSpan));
  assert.equal(spans.reduce((a, b) => a + b, 0), 7);
  await page.close();
});

test("a cell tells its state without colour", async () => {
  const { page } = await openReport();
  for (const [state, sign] of [["n", /^✕ 0\/\d+$/], ["p", /^◐ \d+\/\d+$/], ["f", /^\d+$/]]) {
    const texts = await page.locator(`.map tbody td.${state}`).allInnerTexts();
    assert.ok(texts.length > 0, state);
    assert.deepEqual(texts.filter((text) => !sign.test(text)), [], state);
  }
  await page.close();
});

test("heads and names stay in sight while the map scrolls", async () => {
  const small = await launch({ viewport: { width: 700, height: 500 } });
  const { page } = await openReport("vi", small.context);
  const found = await page.locator(".map").evaluate((map) => {
    map.scrollTop = 600;
    map.scrollLeft = 60;
    const box = map.getBoundingClientRect();
    const head = map.querySelector(".names th:nth-child(4)").getBoundingClientRect();
    const rows = [...map.querySelectorAll("tbody th")].map((th) => th.getBoundingClientRect());
    const name = rows.find((rect) => rect.top > head.bottom);
    return { top: head.top - box.top, left: name.left - box.left, scrolled: map.scrollTop };
  });
  assert.ok(found.scrolled > 300 && found.top >= 0 && found.top < 80 && Math.abs(found.left) < 3, JSON.stringify(found));
  await small.close();
});

test("filter and order work, with and without tone marks", async () => {
  const { page, problems } = await openReport();
  const all = (await names(page)).length;
  await page.locator("#filter").fill("cong tac to");
  assert.ok((await names(page)).includes("công tắc tơ"));
  assert.ok((await names(page)).length < 10);
  assert.match(await page.locator(".shown").innerText(), new RegExp(`/${all} `));
  await page.locator("#filter").fill("contactor");
  assert.ok((await names(page)).includes("công tắc tơ"), "the other language too");
  await page.locator("#filter").fill("");
  await page.locator("#only").check();
  const lacking = await page.locator(".map tbody tr:visible").evaluateAll((rows) => rows.map((row) => Number(row.dataset.missing)));
  assert.ok(lacking.length > 0 && lacking.length < all && lacking.every((missing) => missing > 0));
  await page.locator("#order").selectOption("missing");
  const ordered = await page.locator(".map tbody tr:visible").evaluateAll((rows) => rows.map((row) => Number(row.dataset.missing)));
  assert.deepEqual(ordered, [...lacking].sort((a, b) => b - a));
  await page.locator("#only").uncheck();
  await page.locator("#order").selectOption("name");
  assert.deepEqual(await names(page), [...(await names(page))].sort(new Intl.Collator("vi").compare));
  assert.deepEqual(problems, []);
  await page.close();
});

test("without JavaScript everything stands there, and what is missing has places in both languages", async () => {
  const plain = await launch({ javaScriptEnabled: false });
  const { page, problems } = await openReport("en", plain.context);
  assert.ok(!(await page.locator(".tools").isVisible()));
  assert.ok((await names(page)).length > 150);
  const places = await page.locator(".missing tbody tr").evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll("code")].map((code) => code.textContent)));
  assert.ok(places.length > 0);
  for (const row of places.flat()) assert.match(row, /^lessons\/.+\.(vi|en)\.md:\d+/);
  const both = places.map((row) => row.map((place) => /\.(vi|en)\.md/.exec(place)[1])).filter(([here, there]) => there && here !== there);
  assert.ok(both.length > places.length / 2);
  assert.deepEqual(problems, []);
  await plain.close();
});
