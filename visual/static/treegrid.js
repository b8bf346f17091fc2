// The keyboard of the tree: one row is in the tab order, arrows lead from row to row, as WAI-ARIA's treegrid has it.

/**
 * Make a table a tree that keys can walk.
 * @param {HTMLTableElement} table with rows that carry data-key, aria-level and, where they open, aria-expanded
 * @param {{turn: (row: HTMLTableRowElement) => Promise<void>, chosen: (key: string) => void}} told what keys and clicks ask for
 */
export function treegrid(table, told) {
  const body = table.tBodies[0];
  let typed = "", typedAt = 0;
  let before = Promise.resolve(); // keys wait for the picture that the key before them asked for

  const rows = () => [...body.rows];
  const level = (row) => Number(row.getAttribute("aria-level"));
  const open = (row) => row.getAttribute("aria-expanded");
  const rowOf = (key) => rows().find((row) => row.dataset.key === key);

  /** Links are reached through their row; without the script they are links. */
  function prepare() {
    for (const link of body.querySelectorAll("a")) link.tabIndex = -1;
    for (const link of body.querySelectorAll("a.turn-mark")) link.ariaHidden = "true"; // the row itself says it
    for (const row of body.rows) row.tabIndex = -1;
    const first = body.querySelector('tr[aria-selected="true"]') ?? body.rows[0];
    if (first) first.tabIndex = 0;
  }

  function mark(key, focus) {
    for (const row of body.querySelectorAll('tr[tabindex="0"], tr[aria-selected]')) {
      row.tabIndex = -1;
      row.removeAttribute("aria-selected");
    }
    const row = rowOf(key);
    if (!row) return;
    row.tabIndex = 0;
    row.setAttribute("aria-selected", "true");
    if (focus) row.focus();
    row.scrollIntoView({ block: "nearest" });
  }

  function go(row) {
    if (row) told.chosen(row.dataset.key);
  }

  function parent(row) {
    let above = row.previousElementSibling;
    while (above && level(above) >= level(row)) above = above.previousElementSibling;
    return above;
  }

  function find(letter, from) {
    typed = Date.now() - typedAt > 700 ? letter : typed + letter;
    typedAt = Date.now();
    const all = rows(), start = all.indexOf(from) + (typed.length > 1 ? 0 : 1);
    const named = (row) => row.querySelector(".name").textContent.trim().toLocaleLowerCase().startsWith(typed);
    return [...all.slice(start), ...all.slice(0, start)].find(named);
  }

  const keys = {
    ArrowDown: (row) => go(row.nextElementSibling),
    ArrowUp: (row) => go(row.previousElementSibling),
    Home: () => go(body.rows[0]),
    End: () => go(body.rows[body.rows.length - 1]),
    ArrowRight: (row) => (open(row) === "false" ? told.turn(row) : open(row) === "true" && go(row.nextElementSibling)),
    ArrowLeft: (row) => (open(row) === "true" ? told.turn(row) : go(parent(row))),
    Enter: (row) => open(row) !== null && told.turn(row),
    " ": (row) => open(row) !== null && told.turn(row),
  };

  body.addEventListener("keydown", (event) => {
    const row = event.target.closest("tr");
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keys[event.key] ?? (event.key.length === 1 ? () => go(find(event.key.toLocaleLowerCase(), row)) : null);
    if (!act) return;
    event.preventDefault();
    before = before.then(() => act(body.querySelector('tr[tabindex="0"]') ?? row));
  });

  body.addEventListener("click", (event) => {
    const row = event.target.closest("tr");
    if (!row || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest("a.turn-mark");
    if (link) event.preventDefault();
    go(row);
    if (link) told.turn(row);
  });

  body.addEventListener("dblclick", (event) => {
    const row = event.target.closest("tr");
    if (row && open(row) !== null && !event.target.closest("a")) told.turn(row);
  });

  prepare();
  return {
    mark, rowOf,
    /** Take the rows of another picture; the marked row keeps its mark, and the focus if it had it. */
    show(html, key) {
      const focused = body.contains(document.activeElement);
      const rows = document.createElement("template");
      rows.innerHTML = html; // written by the server from its own template, names escaped there
      body.replaceChildren(rows.content);
      prepare();
      if (key) mark(key, focused);
    },
  };
}
