import { launch, open } from "/work/w-htests/tests/browser/support.mjs";
const [,, url, out, w="1280", h="900", y="0", dark] = process.argv;
const b = await launch({ viewport: { width: +w, height: +h }, colorScheme: dark ? "dark":"light" });
const { page, problems } = await open(b.context, url);
if (isNaN(+y)) await page.evaluate((s) => document.querySelector(s).scrollIntoView({block:"center",behavior:"instant"}), y); else await page.evaluate((y) => scrollTo({top:+y,behavior:"instant"}), y);
await page.waitForTimeout(300);
await page.screenshot({ path: out });
console.log(problems);
await b.close();
