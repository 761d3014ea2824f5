// Every kind of page of the example course by axe-core, in each language, in light and in dark.

import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";

import { device } from "./learner.mjs";
import { here, outputs } from "./package.mjs";
import { accessibilityProblems, fileUrl } from "./support.mjs";

const PAGES = {
  handout: ["index.html", "01-an-toan-dien.html", "glossary.html"],
  page: ["01-an-toan-dien.html"],
  player: ["index.html", "01-an-toan-dien.html", "glossary.html", "practice.html", "dien-cong-nghiep.html"],
};
const out = outputs(join(here, "../../examples/dien-cong-nghiep"), Object.keys(PAGES).join(","));

for (const [output, names] of Object.entries(PAGES)) {
  for (const name of names) {
    test(`${output}/${name}`, async (t) => {
      const { page } = await device(t);
      for (const [colorScheme, shows] of [["light", ["src", "tgt", "both"]], ["dark", ["both"]]]) {
        await page.emulateMedia({ colorScheme });
        await page.goto(fileUrl(out, output, name));
        for (const show of shows) {
          await page.locator(`button[data-choose="${show}"]`).first().evaluate((button) => button.click());
          assert.deepEqual(await accessibilityProblems(page), [], `${show} ${colorScheme}`);
        }
      }
    });
  }
}
