// How soon a question can be answered, and how many bytes are ours: opens the player of the example course in Chromium.
//
//     node benches/first_quiz.mjs          (after cargo build --release and npm ci in tests/browser)
//
// Each lesson is opened ten times in a fresh page, from a folder; the middle time counts: from the start of the
// navigation to the moment when the lesson's questions listen. A phone's processor is imitated by slowing down four times.

import { readdirSync, statSync } from "node:fs";
import path from "node:path";

import { build, fileUrl, launch, root } from "../tests/browser/support.mjs";

const { out, remove } = build(path.join(root, "examples/dien-cong-nghiep"), "player");
const { context, close } = await launch();
const folder = path.join(out, "player");
const lessons = readdirSync(folder).filter((name) => /^\d.*\.html$/.test(name));

/** Milliseconds until a question of this page listens. */
async function usable(name, slowed) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowed });
  await page.goto(fileUrl(path.join(folder, name)));
  const time = await page.evaluate(() => performance.getEntriesByName("songngu-quiz")[0].startTime);
  await page.close();
  return time;
}

const middle = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
for (const name of lessons) {
  const times = [];
  for (const slowed of [1, 4]) {
    const all = [];
    for (let i = 0; i < 10; i++) all.push(await usable(name, slowed));
    times.push(`${Math.round(middle(all))} ms${slowed > 1 ? ` (processor ${slowed} times slower)` : ""}`);
  }
  console.log(`${name}\t${Math.round(statSync(path.join(folder, name)).size / 1000)} kB\t${times.join("\t")}`);
}
for (const name of readdirSync(path.join(folder, "assets"))) {
  console.log(`assets/${name}\t${(statSync(path.join(folder, "assets", name)).size / 1000).toFixed(1)} kB`);
}
await close();
remove();
