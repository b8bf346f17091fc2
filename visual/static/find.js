// Finding a mark in the picture by its name, written as one likes: without marks, in any case.

/** A name as the server folds it: no marks, no case, đ as d. */
export function folded(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").split(/\s+/).filter(Boolean).join(" ");
}

/**
 * @param {HTMLElement} box with a field, two buttons that step, and an output
 * @param {object} picture as the server describes it
 * @param {(key: string) => void} hit called with the key of a mark that was found and is to be shown
 */
export function finding(box, picture, hit) {
  const field = box.querySelector("input"), said = box.querySelector("output");
  let names, found = [], place = -1;

  function show({ nodes }) {
    names = nodes.map(({ id, name }) => [id, folded(name)]);
    look();
  }

  function look() {
    const words = folded(field.value).split(" ").filter(Boolean), before = found[place];
    found = words.length ? names.filter(([, name]) => words.every((word) => name.includes(word))).map(([id]) => id) : [];
    place = found.indexOf(before);
    tell();
  }

  function tell() {
    const { none, of } = said.dataset;
    said.textContent = !field.value.trim() ? "" : !found.length ? none : place < 0 ? String(found.length) : `${place + 1} ${of} ${found.length}`;
    for (const button of box.querySelectorAll("button")) button.disabled = !found.length;
  }

  function step(by) {
    if (!found.length) return;
    place = place < 0 ? (by > 0 ? 0 : found.length - 1) : (place + by + found.length) % found.length;
    tell();
    hit(found[place]);
  }

  field.addEventListener("input", look);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  });
  box.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) step(Number(button.dataset.step));
  });
  show(picture);
  return { show };
}
