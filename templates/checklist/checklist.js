"use strict";
(() => {
  const prefix = `doccompile/${document.body.dataset.connector}/`;
  const boxes = [...document.querySelectorAll("input[type=checkbox]")];
  const progress = document.getElementById("progress");
  const clear = document.getElementById("clear");

  // A browser may refuse storage (private windows, files opened from disk): the list then works without memory.
  const stored = (act) => { try { return act(window.localStorage); } catch { return null; } };

  const show = () => {
    const done = boxes.filter((box) => box.checked).length;
    progress.textContent = `${done} of ${boxes.length} done`;
    clear.hidden = done === 0;
  };
  const keep = (box) => stored((storage) =>
    box.checked ? storage.setItem(prefix + box.id, "1") : storage.removeItem(prefix + box.id));

  for (const box of boxes) {
    box.checked = stored((storage) => storage.getItem(prefix + box.id)) === "1";
    box.addEventListener("change", () => { keep(box); show(); });
  }
  clear.addEventListener("click", () => {
    for (const box of boxes) { box.checked = false; keep(box); }
    show();
  });
  show();
})();
