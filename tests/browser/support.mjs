// What the browser tests share: courses built by the real program, a real Chromium, nothing from the network.
// SONGNGU_BIN names the program (default: the release build), CHROMIUM the browser (default: Debian's).
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { after } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

/** The project's folder. */
export const root = fileURLToPath(new URL("../../", import.meta.url));
/** The program under test. */
export const program = process.env.SONGNGU_BIN || path.join(root, "target/release/songngu");

/** Where axe-core lies, to be put into a page. */
export const axeSource = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/**
 * Builds a course into a new folder.
 * @param {string} course the course's folder
 * @param {string} outputs as after `--to`
 * @returns {{ out: string, remove: () => void }}
 */
export function build(course, outputs) {
  if (!existsSync(program)) throw new Error(`no program at ${program}: run cargo build --release, or set SONGNGU_BIN`);
  const out = mkdtempSync(path.join(tmpdir(), "songngu-test-"));
  try {
    execFileSync(program, ["build", course, "--to", outputs, "--out", out], { stdio: "pipe" });
  } catch (error) {
    // 1 means findings; everything that can be written has been.
    if (error.status !== 1) throw error;
  }
  return { out, remove: () => rmSync(out, { recursive: true, force: true }) };
}

/**
 * A copy of the example course with other words in its English lessons: the example itself has no findings.
 * @param {string} folder where the copy goes
 * @param {[string, string][]} changes what becomes what, in every lesson
 * @returns {string} the course's folder
 */
export function spoiledExample(folder, changes) {
  const course = path.join(folder, "course");
  cpSync(path.join(root, "examples/dien-cong-nghiep"), course, { recursive: true });
  const lessons = readdirSync(path.join(course, "lessons")).filter((name) => name.endsWith(".en.md"));
  for (const file of lessons.map((name) => path.join(course, "lessons", name))) {
    const text = changes.reduce((text, [from, to]) => text.replaceAll(from, to), readFileSync(file, "utf8"));
    writeFileSync(file, text);
  }
  return course;
}

/** The address of a file, as a double click opens it. @param {string[]} parts */
export function fileUrl(...parts) {
  return pathToFileURL(path.join(...parts)).href;
}

/** What closes the browsers that are open. @type {Set<() => Promise<void>>} */
const opened = new Set();

// A test that fails does not come to its end, and a browser that stays open would hold the run for good.
after(() => Promise.all([...opened].map((close) => close())));

/**
 * A browser with this profile. Chromium itself dies now and then while it starts, which says nothing of our pages: it is
 * started again, twice at most. What it does once it runs is never tried again.
 * @param {string} profile @param {object} options @param {number} [tries]
 * @returns {Promise<import("playwright-core").BrowserContext>}
 */
async function start(profile, options, tries = 3) {
  try {
    return await chromium.launchPersistentContext(profile, {
      executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
      viewport: { width: 1280, height: 720 },
      ...options,
    });
  } catch (error) {
    if (tries <= 1) throw error;
    return start(profile, options, tries - 1);
  }
}

/**
 * Starts Chromium with an empty profile.
 * @param {object} [options] for the browser's context: viewport, media, permissions
 */
export async function launch(options = {}) {
  const profile = mkdtempSync(path.join(tmpdir(), "songngu-profile-"));
  const context = await start(profile, options);
  const close = async () => {
    opened.delete(close);
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  opened.add(close);
  return { context, close };
}

/** Opens a page and keeps its errors. @param {import("playwright-core").BrowserContext} context @param {string} url */
export async function open(context, url) {
  const page = await context.newPage();
  /** @type {string[]} */
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("request", (request) => /^https?:/.test(request.url()) && problems.push(`network: ${request.url()}`));
  await page.goto(url);
  return { page, problems };
}

/** What axe-core finds wrong in a page, one line each. @param {import("playwright-core").Page} page */
export async function accessibilityProblems(page) {
  await page.addScriptTag({ path: axeSource }).catch(async () => {
    // A page that forbids scripts of others gets it from the browser itself.
    const { readFileSync } = await import("node:fs");
    await page.evaluate(readFileSync(axeSource, "utf8"));
  });
  const result = await page.evaluate(async () => /** @type {any} */ (window).axe.run(document));
  return result.violations.map((v) => `${v.id}: ${v.help} (${v.nodes.map((n) => n.target.join(" ")).slice(0, 3).join("; ")})`);
}
