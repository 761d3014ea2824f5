// Terms of a handout: the popover by keyboard, pointer and tap, the entry without scripts, the glossary page.
import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";
import { build, fileUrl, launch, open, root } from "./support.mjs";

const LESSON = "03-khi-cu-dien.html";
let built, browser;

before(async () => {
  built = build(path.join(root, "examples/dien-cong-nghiep"), "handout");
  browser = await launch({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
});
after(async () => {
  await browser?.close();
  built?.remove();
});

const openPage = (name = LESSON, suffix = "", context = browser.context) => open(context, fileUrl(built.out, "handout", name) + suffix);
const term = (page, lang = "vi") => page.locator(`main .row .cell[lang=${lang}] a.term[href="#sn-t-contactor"]`).first();

/** The popover's words are those of the entry of the term `công tắc tơ`. */
async function assertContactor(page) {
  const pop = page.locator(".pop");
  assert.equal(await pop.count(), 1);
  assert.equal(await pop.locator(".form[lang=vi]").innerText(), "công tắc tơ");
  assert.equal(await pop.locator(".form[lang=en]").innerText(), "contactor");
  assert.equal(await pop.locator(".ipa").innerText(), "/kənˈtæktə/");
  assert.equal(await pop.locator(".definition[lang=vi]").count(), 1);
  assert.match(await pop.locator(".definition[lang=en]").innerText(), /electromagnet/);
  assert.equal(await pop.locator(".to-glossary a").getAttribute("href"), "glossary.html#sn-t-contactor");
  const box = await pop.boundingBox();
  const size = page.viewportSize();
  assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width && box.y + box.height <= size.height, JSON.stringify(box));
}

test("a term opens by keyboard; Escape gives the focus back", async () => {
  const { page, problems } = await openPage();
  const link = term(page);
  assert.equal(await link.getAttribute("aria-expanded"), "false");
  await link.focus();
  await assertContactor(page);
  assert.equal(await link.getAttribute("aria-expanded"), "true");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".pop").count(), 0);
  assert.equal(await link.getAttribute("aria-expanded"), "false");
  assert.ok(await link.evaluate((a) => a === document.activeElement), "the focus stays at the term");
  await page.keyboard.press("Enter");
  await assertContactor(page);
  assert.doesNotMatch(page.url(), /#/, "the page is not left");
  // Into the popover and back.
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.querySelector(".pop").contains(document.activeElement)), "Tab goes into the popover");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".pop").count(), 0);
  assert.ok(await link.evaluate((a) => a === document.activeElement), "the focus is back at the term");
  assert.deepEqual(problems, []);
  await page.close();
});

test("going on by keyboard leaves one popover at most", async () => {
  const { page } = await openPage();
  await term(page).focus();
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press("Tab");
    const state = await page.evaluate(() => ({
      pops: document.querySelectorAll(".pop").length,
      expanded: document.querySelectorAll("[aria-expanded=true]").length,
      covered: (() => {
        const box = document.activeElement.getClientRects()[0];
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return !(top && (document.activeElement.contains(top) || top.contains(document.activeElement)));
      })(),
    }));
    assert.ok(state.pops <= 1 && state.expanded === state.pops, JSON.stringify(state));
    assert.ok(!state.covered, `what has the focus after ${i + 1} Tabs is covered`);
  }
  await page.close();
});

test("a pointer over a term opens it, can move into it, and closes it by leaving", async () => {
  const { page, problems } = await openPage();
  await term(page, "en").scrollIntoViewIfNeeded();
  await term(page, "en").hover();
  await page.waitForSelector(".pop");
  await assertContactor(page);
  await page.locator(".pop .definition").first().hover();
  await page.waitForTimeout(500);
  assert.equal(await page.locator(".pop").count(), 1, "it stays while the pointer is in it");
  await page.mouse.move(2, 400);
  await page.waitForFunction(() => !document.querySelector(".pop"));
  assert.equal(await page.locator("[aria-expanded=true]").count(), 0);
  await term(page, "en").hover();
  await page.waitForSelector(".pop");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".pop").count(), 0, "Escape closes it wherever the focus is");
  assert.deepEqual(problems, []);
  await page.close();
});

test("a tap opens a term, a tap elsewhere closes it", async () => {
  const phone = await launch({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true, reducedMotion: "reduce" });
  const { page, problems } = await openPage(LESSON, "", phone.context);
  await term(page).scrollIntoViewIfNeeded();
  await term(page).tap();
  await page.waitForTimeout(500);
  await assertContactor(page);
  await page.locator("main h2").first().evaluate((h) => h.dispatchEvent(new MouseEvent("click", { bubbles: true })));
  assert.equal(await page.locator(".pop").count(), 0);
  await term(page).tap();
  await page.waitForTimeout(500);
  assert.equal(await page.locator(".pop").count(), 1);
  await term(page).tap();
  await page.waitForTimeout(500);
  assert.equal(await page.locator(".pop").count(), 0, "a second tap closes it");
  assert.deepEqual(problems, []);
  await phone.close();
});

test("the popover leads to the glossary", async () => {
  const { page } = await openPage();
  await term(page).focus();
  await page.locator(".pop a[href*='glossary.html']").click();
  await page.waitForLoadState();
  assert.match(page.url(), /glossary\.html#sn-t-contactor$/);
  await assertUncovered(page, "#sn-t-contactor");
  await page.close();
});

/** An entry that an address names can be read: it is in the window and under nothing. */
async function assertUncovered(page, id) {
  await page.waitForTimeout(700);
  const found = await page.locator(`${id} .form`).first().evaluate((form) => {
    const box = form.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + 4, box.y + box.height / 2);
    return { y: box.y, free: top === form };
  });
  assert.ok(found.free, `${id} at ${found.y} is covered or out of the window`);
}

test("without JavaScript a term leads to its entry, and on to the glossary", async () => {
  const plain = await launch({ javaScriptEnabled: false });
  const { page, problems } = await openPage(LESSON, "", plain.context);
  await term(page).click();
  assert.match(page.url(), /#sn-t-contactor$/);
  const entry = page.locator("#sn-t-contactor");
  assert.match(await entry.innerText(), /công tắc tơ – contactor\s+\/kənˈtæktə\//);
  await entry.locator("a[href*='glossary.html']").click();
  await page.waitForLoadState();
  assert.match(page.url(), /glossary\.html#sn-t-contactor$/);
  assert.match(await page.locator("#sn-t-contactor").innerText(), /contactor/);
  assert.equal(await page.locator(".gl-entry:visible").count(), await page.locator(".gl-entry").count());
  assert.deepEqual(problems, []);
  await plain.close();
});

test("every term of every lesson has its entry, on the page and in the glossary", async () => {
  const glossary = await openPage("glossary.html");
  const known = new Set(await glossary.page.locator(".gl-entry").evaluateAll((all) => all.map((entry) => entry.id)));
  const lessons = await openPage("index.html");
  const hrefs = await lessons.page.locator(".lessons a").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
  for (const href of hrefs) {
    const { page } = await openPage(href);
    const targets = await page.locator("a.term").evaluateAll((all) => [...new Set(all.map((a) => a.getAttribute("href").slice(1)))]);
    assert.ok(targets.length > 15, href);
    const lost = await page.evaluate((ids) => ids.filter((id) => !document.getElementById(id)), targets);
    assert.deepEqual(lost, [], href);
    assert.deepEqual(targets.filter((id) => !known.has(id)), [], href);
    assert.equal(await page.locator(":is(h1, h2, h3, pre, .quiz .options) a.term").count(), 0, `${href}: no marks in headings, code and options`);
    await page.close();
  }
  await lessons.page.close();
  await glossary.page.close();
});

test("the glossary is in the order of a Vietnamese dictionary", async () => {
  const { page } = await openPage("glossary.html");
  const forms = await page.locator(".gl-entry .form[lang=vi]").allInnerTexts();
  assert.ok(forms.length > 150);
  const sorted = [...forms].sort(new Intl.Collator("vi").compare);
  assert.deepEqual(forms, sorted);
  const at = (form) => forms.indexOf(form);
  assert.ok(at("dụng cụ bọc cách điện") < at("đám cháy"), "d before đ");
  await page.close();
});

test("search finds with and without tone marks, and says when there is nothing", async () => {
  const { page, problems } = await openPage("glossary.html");
  const all = await page.locator(".gl-entry").count();
  const search = async (text) => {
    await page.locator("#sn-search").fill(text);
    return page.locator(".gl-entry:visible .form[lang=vi]").allInnerTexts();
  };
  assert.ok((await search("cong tac to")).includes("công tắc tơ"));
  assert.ok((await search("cong tac to")).length < 10);
  assert.ok((await search("CÔNG TẮC TƠ")).includes("công tắc tơ"));
  assert.ok((await search("công tắc tơ".normalize("NFD"))).includes("công tắc tơ"), "as some phones type");
  assert.ok((await search("day dan")).includes("dây dẫn"));
  assert.ok((await search("contactor")).includes("công tắc tơ"));
  assert.ok(!(await search("dậy")).includes("dây dẫn"), "whoever types marks means them");
  assert.match(await page.locator(".found").innerText(), /dậy/);
  assert.equal(await page.locator(".found").getAttribute("role"), "status");
  assert.equal((await search("không có từ này <b>")).length, 0);
  assert.match(await page.locator(".found").innerText(), /không có từ này <b>/, "as typed, never as markup");
  assert.equal((await search("")).length, all);
  assert.equal(await page.locator(".found").innerText(), "");
  await page.locator("#sn-search").press("Enter");
  assert.match(page.url(), /glossary\.html$/, "Enter does not leave the page");
  assert.deepEqual(problems, []);
  await page.close();
});
