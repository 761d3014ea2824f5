import { launch, open } from "./support.mjs";
const b = await launch({ viewport: { width: 1280, height: 800 } });
for (const css of ["a{}", "html{scroll-behavior:auto !important}", "html{scroll-padding-top:0 !important}", ".choice-bar{position:fixed !important;top:0;margin:0 !important}"]) {
const { page } = await open(b.context, "file:///tmp/ht/handout/01-an-toan-dien.html");
await page.addStyleTag({content:css});
const y=()=>page.evaluate(()=>scrollY);
const log=[];
for (const s of ["src","tgt","both"]) {
await page.evaluate(()=>scrollTo({top:3365,behavior:"instant"}));
const box=await page.locator(`.choice-bar [data-choose=${s}]`).boundingBox();
await page.evaluate(()=>{window.r=[...document.querySelectorAll(".row")].find(r=>r.getBoundingClientRect().bottom>56); window.t0=r.getBoundingClientRect().top});
await page.mouse.move(box.x+10,box.y+10); await page.mouse.down(); await page.waitForTimeout(500); log.push("down "+await y()); await page.mouse.up(); await page.waitForTimeout(600); log.push("up "+await y()+" moved "+await page.evaluate(()=>r.getBoundingClientRect().top-t0));
}
await page.evaluate(()=>scrollTo({top:3365,behavior:"instant"}));
await page.evaluate(()=>document.querySelector("#sn-main").focus({preventScroll:true}));
for (let i=0;i<3;i++){ await page.keyboard.press("Shift+Tab"); await page.waitForTimeout(600); log.push("tab "+await y()+await page.evaluate(()=>document.activeElement.textContent.slice(0,20)));}
console.log(css,log); await page.close();
}
await b.close();
