// The contact sheet of tests/look: builds a course to every output, draws the first lesson's pages, and writes one page that
// shows them all. Pages and slides of HTML are taken in Chromium, Office files are drawn by LibreOffice.

import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { unpack } from "./package.mjs";
import { build, fileUrl, launch } from "./support.mjs";

const OUTPUTS = ["handout", "deck", "player", "pdf", "book", "deck-pdf", "docx", "pptx", "plan", "epub"];
const [course, out] = process.argv.slice(2).map((argument) => path.resolve(argument));
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const built = build(course, OUTPUTS.join(","));
const at = (...parts) => path.join(built.out, ...parts);
const first = (folder, ending) => readdirSync(at(folder)).filter((name) => /^\d/.test(name) && name.endsWith(ending)).sort()[0];

/** Pictures of the pages of a PDF, eight at most. */
function pages(pdf, name) {
  execFileSync("pdftoppm", ["-r", "60", "-l", "8", "-png", pdf, path.join(out, name)], { stdio: "ignore" });
  return readdirSync(out).filter((file) => file.startsWith(`${name}-`)).sort();
}

function office(folder, ending) {
  const file = at(folder, first(folder, ending));
  const profile = `-env:UserInstallation=file://${at("profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", at("drawn", folder), file], { stdio: "ignore" });
  return pages(at("drawn", folder, path.basename(file).replace(ending, ".pdf")), folder);
}

const { context, close } = await launch({ viewport: { width: 1280, height: 800 } });

/** A page in each language and in both, at the width of a screen and of a phone. */
async function shots(name, url, widths = [1280, 400]) {
  const taken = [];
  for (const width of widths) {
    const page = await context.newPage();
    await page.setViewportSize({ width, height: width < 600 ? 800 : 720 });
    await page.goto(url);
    const choices = await page.locator("button[data-choose]").count() > 0 ? ["src", "tgt", "both"] : [""];
    for (const show of choices) {
      if (show) await page.locator(`button[data-choose="${show}"]`).first().evaluate((button) => button.click());
      await page.waitForTimeout(150);
      const file = `${name}-${width}${show && `-${show}`}.png`;
      await page.screenshot({ path: path.join(out, file) });
      taken.push(file);
    }
    await page.close();
  }
  return taken;
}

const book = unpack(at("epub", readdirSync(at("epub"))[0]));
const sheets = {
  handout: await shots("handout", fileUrl(at("handout", first("handout", ".html")))),
  glossary: await shots("glossary", fileUrl(at("handout/glossary.html"))),
  deck: await shots("deck", `${fileUrl(at("deck", first("deck", ".html")))}#s5`, [1280]),
  player: await shots("player", fileUrl(at("player/index.html"))),
  epub: await shots("epub", fileUrl(path.join(book, "OEBPS", readdirSync(path.join(book, "OEBPS")).filter((name) => /^\d/.test(name)).sort()[0])), [400]),
  pdf: pages(at("pdf", first("pdf", ".pdf")), "pdf"),
  "pdf, answers": pages(at("pdf/teacher", first("pdf/teacher", ".pdf")), "answers"),
  "deck-pdf": pages(at("deck-pdf", first("deck-pdf", ".pdf")), "slides"),
  book: pages(at("book", readdirSync(at("book")).find((name) => name.endsWith(".pdf"))), "book"),
  docx: office("docx", ".docx"),
  pptx: office("pptx", ".pptx"),
  plan: office("plan", ".docx"),
};
await close();
built.remove();
const section = ([name, files]) => `<h2>${name}</h2>\n${files.map((file) => `<img src="${file}" alt="${file}" loading="lazy">`).join("\n")}`;
writeFileSync(path.join(out, "index.html"), `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Contact sheet</title>
<style>body { font: 16px sans-serif; background: #777; } img { height: 22rem; margin: .3rem; background: #fff; } h2 { color: #fff; }</style>
</head><body>
${Object.entries(sheets).map(section).join("\n")}
</body></html>
`);
console.log(path.join(out, "index.html"));
