(() => {
  "use strict";
  const rows = document.getElementById("rows");
  const bar = document.querySelector(".filters");
  const unfold = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (target && target.tagName === "DETAILS") target.open = true;
  };
  addEventListener("hashchange", unfold);
  unfold();
  addEventListener("beforeprint", () => {
    for (const row of document.querySelectorAll("details")) row.open = true;
  });
  if (!rows || !bar) return;
  bar.hidden = false;
  const all = [...rows.children];
  const shown = document.getElementById("shown");
  const show = () => {
    const wanted = { l: new Set(), s: new Set() };
    for (const button of bar.querySelectorAll("[data-key][aria-pressed=true]"))
      wanted[button.dataset.key].add(button.dataset.value);
    let count = 0;
    for (const row of all) {
      row.hidden = Object.entries(wanted).some(([key, set]) => set.size && !set.has(row.dataset[key]));
      count += !row.hidden;
    }
    shown.textContent = count === all.length ? "" : `${count} / ${all.length}`;
  };
  const sort = (pressed) => {
    const order = pressed ? [...all].sort((a, b) => a.dataset.n - b.dataset.n) : all;
    rows.append(...order);
  };
  bar.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const pressed = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", pressed);
    if (button.id === "by-place") sort(pressed);
    else show();
  });
  const step = (by) => {
    const open = [...rows.children].filter((row) => !row.hidden);
    const at = open.findIndex((row) => row.contains(document.activeElement));
    const next = open[Math.min(Math.max(at + by, 0), open.length - 1)];
    if (next) next.firstElementChild.focus();
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea")) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "o") {
      const row = document.activeElement.closest && document.activeElement.closest("details.f");
      if (row) row.open = !row.open;
    }
  });
})();
