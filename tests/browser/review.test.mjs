// The review page: it opens from a folder, shows everything without a script, filters, is walked by keyboard, prints.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { accessibilityProblems, fileUrl, launch, open, program, root, spoiledExample } from "./support.mjs";

let folder, browser;

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "songngu-review-"));
  for (const [name, course, lang] of [
    ["small", "tests/report/course", "en"],
    ["small-vi", "tests/report/course", "vi"],
    ["example", spoiledExample(folder, [["220", "230"], ["30 mA", "40 mA"]]), "vi"],
  ]) {
    const run = spawnSync(program, ["check", path.resolve(root, course), "--format", "html", "--ui-lang", lang], { maxBuffer: 1 << 27 });
    assert.ok(run.status === 0 || run.status === 1, String(run.stderr));
    writeFileSync(path.join(folder, `${name}.html`), run.stdout);
  }
  browser = await launch({ viewport: { width: 1280, height: 900 } });
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const openPage = (name, suffix = "", context = browser.context) => open(context, fileUrl(folder, `${name}.html`) + suffix);
const shown = (page) => page.locator(".finding").evaluateAll((all) => all.filter((one) => !one.closest("[hidden]")).map((one) => one.dataset.rule));

test("both versions stand side by side, each finding in its row with its words marked", async () => {
  const { page, problems } = await openPage("small");
  const row = page.locator(".row", { has: page.locator("[data-rule=SN0107]") });
  assert.equal(await row.count(), 1);
  assert.equal(await row.locator(".cell[lang=vi] mark.error").innerText(), "220");
  assert.equal(await row.locator(".cell[lang=en] mark.error").innerText(), "230");
  const [left, right] = await row.locator(".cell").evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().toJSON()));
  assert.ok(left.right <= right.left && Math.abs(left.top - right.top) < 1, "side by side");
  const missing = page.locator(".row", { has: page.locator("[data-rule=SN0101]") });
  assert.match(await missing.locator(".cell[lang=en]").innerText(), /no counterpart/);
  assert.ok(await missing.locator(".cell[lang=vi].whole.warning").isVisible());
  const course = page.locator("#course");
  assert.match(await course.innerText(), /no-such\.csv/);
  assert.equal(await course.locator(".finding").count(), 1);
  assert.deepEqual(problems, []);
  await page.close();
});

test("the filter narrows findings, passages and lessons, and says how many are left", async () => {
  const { page } = await openPage("small");
  const total = (await shown(page)).length;
  const said = () => page.locator(".shown").innerText();
  assert.equal(await said(), `Showing ${total} of ${total} findings`);
  await page.locator("[name=rule]").selectOption("SN0501");
  assert.deepEqual(await shown(page), ["SN0501", "SN0501"]);
  assert.equal(await said(), `Showing 2 of ${total} findings`);
  assert.equal(await page.locator("#lesson-2").isVisible(), false, "a lesson without such findings steps back");
  await page.locator("[name=only]").check();
  assert.equal(await page.locator("#lesson-1 > .row:visible").count(), 1);
  await page.locator("[data-do=reset]").click();
  assert.equal((await shown(page)).length, total);
  await page.locator("[name=severity][value=error]").uncheck();
  await page.locator("[name=severity][value=warning]").uncheck();
  assert.deepEqual(new Set(await page.locator(".finding:visible").evaluateAll((all) => all.map((one) => one.dataset.severity))), new Set(["note"]));
  await page.locator("[data-do=reset]").click();
  await page.locator("[name=lesson]").selectOption("lesson-2");
  assert.equal((await shown(page)).length, 0);
  assert.equal(await page.locator("#lesson-2").evaluate((lesson) => lesson.open), true);
  await page.close();
});

test("the keyboard walks from finding to finding and links open what is folded", async () => {
  const { page } = await openPage("example");
  assert.equal(await page.locator("details.lesson[open]").count(), 0, "a long course begins folded");
  await page.keyboard.press("Tab");
  assert.ok(await page.locator(".skip").evaluate((link) => link === document.activeElement));
  const next = page.locator("[data-do=next]");
  const ids = [];
  for (const key of ["Enter", "Space", "Enter"]) {
    await next.focus();
    await page.keyboard.press(key);
    ids.push(await page.evaluate(() => document.activeElement.id));
  }
  assert.deepEqual(ids, ["f1", "f2", "f3"]);
  await page.locator("[data-do=previous]").focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "f2");
  assert.ok(await page.locator("#f2").isVisible());
  await page.locator("table a[href='#lesson-4']").focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.getElementById("lesson-4").open);
  await page.close();
  const direct = await openPage("example", "#f5");
  assert.ok(await direct.page.locator("#f5").isVisible(), "an address that names a finding shows it");
  await direct.page.close();
});

test("axe finds nothing wrong, light and dark, wide and narrow, in both languages", async () => {
  for (const [name, width, colorScheme] of [["small", 1280, "light"], ["small-vi", 390, "dark"], ["example", 1280, "dark"]]) {
    const own = await launch({ viewport: { width, height: 844 }, colorScheme });
    const { page, problems } = await openPage(name, "", own.context);
    if (name === "example") {
      // Of a long course one lesson is enough, and much faster.
      await page.locator("#lesson-1 > summary").click();
      await page.evaluate(() => document.querySelectorAll("details.lesson:not([open])").forEach((lesson) => lesson.remove()));
    }
    assert.ok(await page.locator(".cell:visible").count() > 5);
    assert.deepEqual(await accessibilityProblems(page), [], `${name} at ${width}, ${colorScheme}`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, `${name}: nothing sticks out`);
    assert.deepEqual(problems, []);
    await own.close();
  }
});

test("without JavaScript everything shows and nothing asks for it", async () => {
  const plain = await launch({ javaScriptEnabled: false });
  const { page, problems } = await openPage("example", "", plain.context);
  assert.equal(await page.locator("form:visible, button:visible").count(), 0);
  assert.equal(await page.locator("details.lesson:not([open])").count(), 0);
  assert.equal(await page.locator(".finding:visible").count(), await page.locator(".finding").count());
  assert.deepEqual(problems, []);
  await plain.close();
});

test("paper gets every lesson and no controls", async () => {
  const { page } = await openPage("example");
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("form.filter").isVisible(), false);
  assert.equal(await page.locator("details.lesson:not([open])").count(), 0);
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal(await page.locator("details.lesson[open]").count(), 0, "as it was before");
  await page.close();
});

test("the page is evidence for the council and claims no compliance", async () => {
  const { page } = await openPage("small-vi");
  assert.equal(await page.locator("html").getAttribute("lang"), "vi");
  const text = await page.locator("header").innerText();
  assert.match(text, /Minh chứng cho hội đồng thẩm định/);
  assert.match(text, /không xác nhận việc tuân thủ/);
  assert.doesNotMatch(await page.locator("body").innerText(), /Nghị định|Decree/);
  await page.close();
});
