"use strict";
(() => {
  const filter = document.getElementById("filter");
  const severities = [...document.querySelectorAll("input.severity")];
  const show = () => {
    const words = filter.value.trim().toLowerCase();
    for (const part of document.querySelectorAll("[data-words]")) {
      part.hidden = !part.dataset.words.toLowerCase().includes(words);
    }
    const wanted = new Set(severities.filter((box) => box.checked).map((box) => box.value));
    for (const finding of document.querySelectorAll("[data-severity]")) {
      finding.hidden = !wanted.has(finding.dataset.severity);
    }
  };
  for (const input of [filter, ...severities]) { input.addEventListener("input", show); }
  show();
})();
