// Comforts only: every page works without this file.
"use strict";

// A tip beside the pointer instead of the browser's slow one. The words are the <title> of the mark.
const tooltip = document.getElementById("tooltip");

for (const mark of document.querySelectorAll(".chart .tip")) {
  const title = mark.querySelector("title");
  if (title) {
    mark.dataset.tip = title.textContent;
    title.remove();
  }
}

document.addEventListener("pointerover", (event) => {
  const mark = event.target.closest?.("[data-tip]");
  tooltip.hidden = !mark;
  if (!mark) return;
  tooltip.textContent = mark.dataset.tip;
  const box = mark.getBoundingClientRect();
  const room = document.documentElement.clientWidth - tooltip.offsetWidth - 8;
  const left = box.left + box.width / 2 - tooltip.offsetWidth / 2;
  tooltip.style.left = `${Math.max(8, Math.min(left, room)) + window.scrollX}px`;
  tooltip.style.top = `${box.top + window.scrollY - tooltip.offsetHeight - 6}px`;
});

// Ctrl+Enter (or Command+Enter) in a text sends its form.
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") tooltip.hidden = true;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && "submit" in (event.target.dataset ?? {})) {
    event.target.form.requestSubmit();
  }
});

document.documentElement.dataset.ready = "yes";
