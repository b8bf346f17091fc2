// Ticks of a table: all at once, and with Shift all between the last one and this.

for (const table of document.querySelectorAll("table.ticks")) {
  const all = table.querySelector("input[data-all]"), ticks = [...table.querySelectorAll("tbody .tick input")];
  let last = null;

  const follow = () => {
    const ticked = ticks.filter((tick) => tick.checked).length;
    all.checked = ticked === ticks.length;
    all.indeterminate = ticked > 0 && ticked < ticks.length;
  };
  all.hidden = false;
  all.addEventListener("change", () => { for (const tick of ticks) tick.checked = all.checked; });
  table.tBodies[0].addEventListener("click", (event) => {
    const at = ticks.indexOf(event.target);
    if (at < 0) return;
    if (event.shiftKey && last !== null) {
      for (const tick of ticks.slice(Math.min(at, last), Math.max(at, last) + 1)) tick.checked = event.target.checked;
    }
    last = at;
    follow();
  });
  follow();
}
