(() => {
  "use strict";
  const root = document.documentElement;
  const spaced = (text) => text.replace(/\s+/g, " ").trim();

  // Copy: a table as rows with tabs, or a command.
  const told = (cell) => {
    const copy = cell.cloneNode(true);
    for (const e of copy.querySelectorAll('details, button, [aria-hidden="true"]')) if (!e.closest(".mark")) e.remove();
    return spaced(copy.textContent);
  };
  const table = (exhibit) => [...exhibit.querySelector("table").rows].filter((row) => !row.hidden)
    .map((row) => [...row.cells].map(told).join("\t")).join("\n");
  const plainly = (text) => {
    const area = Object.assign(document.createElement("textarea"), { value: text });
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  };
  const copied = (text) => (navigator.clipboard ? navigator.clipboard.writeText(text).catch(() => plainly(text)) : Promise.resolve(plainly(text)));
  for (const button of document.querySelectorAll("[data-copy]")) {
    const words = button.textContent;
    button.addEventListener("click", () => {
      const text = button.dataset.copy === "text" ? button.dataset.text : table(button.closest("[data-exhibit]"));
      copied(text).then(() => {
        button.textContent = button.dataset.done;
        setTimeout(() => { button.textContent = words; }, 1600);
      });
    });
  }

  // Sort: numbers by what a cell says of its order, words by the language of the page.
  for (const button of document.querySelectorAll("table.sortable .sort")) {
    button.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      button.click();
    });
    button.addEventListener("click", () => {
      const head = button.closest("th");
      const up = head.getAttribute("aria-sort") !== "ascending";
      for (const other of head.parentElement.cells) other.setAttribute("aria-sort", "none");
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const body = head.closest("table").tBodies[0];
      const key = (row) => { const cell = row.cells[head.cellIndex]; return cell.dataset.order === undefined ? told(cell) : Number(cell.dataset.order); };
      const by = (a, b) => (typeof a === "number" ? a - b : a.localeCompare(b, root.lang));
      const rows = [...body.rows].map((row) => [key(row), row]);
      rows.sort(([a], [b]) => (up ? by(a, b) : by(b, a)));
      body.append(...rows.map(([, row]) => row));
    });
  }

  // Filter: every chosen field must fit.
  for (const filters of document.querySelectorAll(".filters")) {
    const rows = [...filters.parentElement.querySelector("table.register").tBodies[0].rows];
    const fields = [...filters.querySelectorAll("[data-filter]")].filter((f) => f.tagName !== "BUTTON");
    const said = filters.querySelector("output");
    const fits = (row, field) => !field.value || (field.dataset.filter === "words"
      ? row.textContent.toLowerCase().includes(field.value.toLowerCase())
      : row.dataset[field.dataset.filter] === field.value);
    const apply = () => {
      for (const row of rows) row.hidden = !fields.every((field) => fits(row, field));
      said.textContent = rows.filter((row) => !row.hidden).length + " / " + rows.length + " " + said.dataset.word;
    };
    for (const field of fields) field.addEventListener("input", apply);
    filters.querySelector("button").addEventListener("click", () => { for (const field of fields) field.value = ""; apply(); });
    apply();
  }

  // Search: Enter goes from match to match; what is folded away is unfolded.
  const places = "h1, h2, h3, p, li, dt, dd, td, th, summary, figcaption, code";
  for (const find of document.querySelectorAll(".find")) {
    const input = find.querySelector("input");
    const said = find.querySelector("output");
    const text = document.querySelector(".language.only-" + input.id.split("-")[0]);
    let found = [];
    let at = -1;
    const clear = () => { for (const e of text.querySelectorAll(".found")) e.classList.remove("found", "here"); };
    const count = () => { said.textContent = input.value.trim() ? (found.length ? at + 1 + " / " : "") + found.length + " " + said.dataset.word : ""; };
    const go = (step) => {
      if (!found.length) return;
      if (at >= 0) found[at].classList.remove("here");
      at = (at + step + found.length) % found.length;
      const here = found[at];
      for (let d = here.closest("details"); d; d = d.parentElement.closest("details")) if (!here.matches("summary") || here.parentElement !== d) d.open = true;
      const row = here.closest("tr[hidden]");
      if (row) row.hidden = false;
      here.classList.add("here");
      here.scrollIntoView({ block: "center" });
      count();
    };
    input.addEventListener("input", () => {
      clear();
      const wanted = spaced(input.value).toLowerCase();
      at = -1;
      found = wanted.length < 2 && !/[\u3400-\u9fff]/.test(wanted) ? [] : [...text.querySelectorAll(places)].filter((e) =>
        spaced(e.textContent).toLowerCase().includes(wanted)
        && ![...e.querySelectorAll(places)].some((inner) => spaced(inner.textContent).toLowerCase().includes(wanted)));
      for (const e of found) e.classList.add("found");
      count();
    });
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") { event.preventDefault(); go(event.shiftKey ? -1 : 1); }
      if (event.key === "Escape") { input.value = ""; clear(); found = []; at = -1; count(); input.blur(); }
    });
  }
})();
