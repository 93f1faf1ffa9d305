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
  const copy = document.querySelector(".copy");
  // What belongs together lights up together: both places of a contradiction, and the note.
  const light = (event) => {
    const of = event.target.closest("[data-f]");
    const lit = of && event.type !== "pointerleave" ? of.dataset.f.split(" ") : [];
    for (const one of copy.querySelectorAll("[data-f]"))
      one.classList.toggle("lit", one.dataset.f.split(" ").some((number) => lit.includes(number)));
  };
  for (const kind of ["pointerover", "pointerleave", "focusin"]) copy.addEventListener(kind, light);
  // Both places of an error or warning are joined by a bracket beside the text.
  const join = () => {
    for (const old of copy.querySelectorAll(".join")) old.remove();
    const top = copy.getBoundingClientRect().top;
    const ends = [];
    for (const other of copy.querySelectorAll("a.m[id^=other]:not(.n):not(.stood)")) {
      const mark = document.getElementById(other.hash.slice(1));
      if (!mark || !mark.classList.contains("m")) continue;
      const at = [mark, other].map((a) => a.getBoundingClientRect().top - top + 8).sort((a, b) => a - b);
      if (at[1] - at[0] < 20) continue;
      const lane = ends.findIndex((end) => end < at[0]);
      const used = lane < 0 ? ends.length : lane;
      if (used > 3) continue;
      ends[used] = at[1];
      const line = document.createElement("i");
      line.className = `join ${other.classList.contains("e") ? "e" : "w"}`;
      line.dataset.f = document.getElementById(`n${mark.id.slice(1)}`).dataset.f;
      line.style.cssText = `top:${at[0]}px;height:${at[1] - at[0]}px;left:${-6 - 5 * used}px`;
      copy.append(line);
    }
  };
  new ResizeObserver(join).observe(copy);
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
    if (button.id === "help") {
      keys.showModal();
      return;
    }
    const pressed = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", pressed);
    if (button.id === "by-place") sort(pressed);
    else show();
  });
  const keys = document.getElementById("keys");
  keys.querySelector("button").addEventListener("click", () => keys.close());
  const within = (selector) => document.activeElement.closest(selector);
  // In the article the keys step from mark to mark, elsewhere from row to row.
  const step = (by) => {
    const stops = within(".copy")
      ? [...copy.querySelectorAll("a.m[id^=m-]")]
      : [...rows.children].filter((row) => !row.hidden).map((row) => row.firstElementChild);
    const at = stops.indexOf(document.activeElement);
    const next = stops[Math.min(Math.max(at + by, 0), stops.length - 1)];
    if (next) next.focus();
  };
  const over = () => {
    const row = within("details.f");
    const other = row ? `m-${row.id.slice(8)}` : within("a.m[id^=m-]") && `finding-${document.activeElement.id.slice(2)}`;
    const target = other && document.getElementById(other);
    if (target) (row ? target : target.firstElementChild).focus();
  };
  const act = {
    j: () => step(1),
    k: () => step(-1),
    o: () => { const row = within("details.f"); if (row) row.open = !row.open; },
    t: over,
    "?": () => keys.showModal(),
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || keys.open) return;
    if (act[event.key]) {
      event.preventDefault();
      act[event.key]();
    }
  });
})();
