"use strict";
// Answers fold by click and Enter (the browser's own), all at once by the buttons or the keys o and c, one after another by Space.
const folds = [...document.querySelectorAll("details.fold")];
const all = (open) => folds.forEach((fold) => { fold.open = open; });
document.querySelector("[data-do=open]")?.addEventListener("click", () => all(true));
document.querySelector("[data-do=close]")?.addEventListener("click", () => all(false));
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "o") all(true);
  if (event.key === "c") all(false);
  if (event.key === " " && !["SUMMARY", "BUTTON"].includes(document.activeElement?.tagName)) {
    const next = folds.find((fold) => !fold.open);
    if (!next) return;
    event.preventDefault();
    next.open = true;
    next.scrollIntoView({ block: "nearest" });
  }
});
// Paper has no clicks: what is folded is opened for printing and folded again afterwards.
let folded = [];
addEventListener("beforeprint", () => { folded = folds.filter((fold) => !fold.open); all(true); });
addEventListener("afterprint", () => { folded.forEach((fold) => { fold.open = false; }); });
