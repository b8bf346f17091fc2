// A box that hides what does not hold its words: rows of a table, or entries of a list; marks and case don't matter.

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();

for (const box of document.querySelectorAll("[data-filter]")) {
  const held = document.getElementById(box.dataset.filter), said = box.parentElement.querySelector("output");
  const entries = [...held.querySelectorAll("tbody tr, li")].map((entry) => [entry, plain(entry.textContent)]);
  const sections = [...held.querySelectorAll("section")];

  const filter = () => {
    const words = plain(box.value).split(/\s+/);
    let shown = 0;
    for (const [entry, text] of entries) {
      entry.hidden = !words.every((word) => text.includes(word));
      shown += entry.hidden ? 0 : 1;
    }
    for (const section of sections) section.hidden = !section.querySelector("li:not([hidden])");
    said.textContent = box.value.trim() ? said.dataset.says.replace("{n}", shown).replace("{all}", entries.length) : "";
  };

  const keep = () => {
    history.replaceState({ ...history.state, [box.dataset.filter]: box.value }, ""); // who comes back finds it again
    filter();
  };
  box.addEventListener("input", keep);
  box.value ||= history.state?.[box.dataset.filter] ?? "";
  if (box.value) keep(); // it may have been typed before this was there to hear it
}
