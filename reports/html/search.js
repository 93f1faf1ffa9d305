(() => {
  "use strict";
  const box = document.getElementById("q");
  const list = document.getElementById("hits");
  const told = document.getElementById("told");
  const data = JSON.parse(document.getElementById("result").textContent);
  const rows = data.rows.map((row) => [row, row.slice(0, 4).join(" ").toLowerCase()]);
  const most = 200;
  const draw = () => {
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    const hits = words.length ? rows.filter(([, text]) => words.every((word) => text.includes(word))) : rows;
    const items = hits.slice(0, most).map(([row]) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = row[4];
      link.textContent = row[0];
      item.append(link, ...row.slice(1, 4).filter(Boolean).map((word) => ` · ${word}`));
      return item;
    });
    list.replaceChildren(...items);
    told.textContent = `${Math.min(hits.length, most)} / ${hits.length}`;
  };
  let waiting = 0;
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(draw, 80);
  });
  // A link from the overview names what to search for behind its `#`.
  const asked = () => {
    try {
      box.value = decodeURIComponent(location.hash.slice(1));
    } catch {
      box.value = "";
    }
    draw();
  };
  addEventListener("hashchange", asked);
  document.querySelector(".find").hidden = false;
  asked();
})();
