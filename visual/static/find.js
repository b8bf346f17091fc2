// Finding a mark in the picture by its name, written as one likes: without marks, in any case; and what is not drawn yet.

const CALM_WORDS = 300; // milliseconds after a key before the service is asked

/** A name as the server folds it: no marks, no case, đ as d. */
export function folded(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").split(/\s+/).filter(Boolean).join(" ");
}

/**
 * @param {HTMLElement} box with a field, two buttons that step, and an output
 * @param {HTMLElement} beyond where things are offered that are not in the picture
 * @param {object} picture as the server describes it
 * @param {{hit: (key: string) => void, opened: (thing: string) => void}} told called with the key of a mark that was
 *   found and is to be shown, or of a thing that the picture is to be opened down to
 */
export function finding(box, beyond, picture, told) {
  const field = box.querySelector("input"), said = box.querySelector("output"), offered = beyond.querySelector("ul");
  let names, found = [], place = -1, further = [], waiting = 0, asking = null;

  /** Ask the service for what is called so on the day, and offer what has no mark here. */
  async function ask() {
    const address = new URL(box.dataset.suggest, location.href), about = new URL(location.href).searchParams;
    for (const name of ["within", "as_of"]) for (const value of about.getAll(name)) address.searchParams.append(name, value);
    address.searchParams.set("words", field.value.trim());
    asking = new AbortController();
    try {
      const answer = await fetch(address, { signal: asking.signal, headers: { Accept: "application/json" } });
      if (answer.ok) offer(await answer.json());
    } catch (error) {
      if (error.name !== "AbortError") offer([]); // what is in the picture is found all the same
    }
  }

  function offer(things) {
    further = things.filter(({ value }) => !names.some(([id]) => id === value || id.startsWith(`${value}@`)));
    offered.replaceChildren(...further.map(({ value, name, about }) => {
      const [item, button, called, where] = ["li", "button", "bdi", "small"].map((tag) => document.createElement(tag));
      Object.assign(button, { type: "button" }).dataset.thing = value;
      called.textContent = name;
      where.textContent = ` ${about.join(" · ")}`;
      button.append(called);
      item.append(button, where);
      return item;
    }));
    beyond.hidden = !further.length;
    tell();
  }

  function show({ nodes }) {
    names = nodes.map(({ id, name }) => [id, folded(name)]);
    look();
    offer(further);
  }

  function look() {
    const words = folded(field.value).split(" ").filter(Boolean), before = found[place];
    found = words.length ? names.filter(([, name]) => words.every((word) => name.includes(word))).map(([id]) => id) : [];
    place = found.indexOf(before);
    tell();
  }

  function tell() {
    const { none, of } = said.dataset;
    said.textContent = !field.value.trim() || (!found.length && further.length) ? "" : !found.length ? none : place < 0 ? String(found.length) : `${place + 1} ${of} ${found.length}`;
    for (const button of box.querySelectorAll("button")) button.disabled = !found.length;
  }

  function step(by) {
    if (!found.length) {
      offered.querySelector("button")?.click();
      return;
    }
    place = place < 0 ? (by > 0 ? 0 : found.length - 1) : (place + by + found.length) % found.length;
    tell();
    told.hit(found[place]);
  }

  field.addEventListener("input", () => {
    asking?.abort();
    clearTimeout(waiting);
    offer([]);
    look();
    if (field.value.trim()) waiting = setTimeout(ask, CALM_WORDS);
  });
  offered.addEventListener("click", (event) => {
    const thing = event.target.closest("button")?.dataset.thing;
    if (!thing) return;
    offer([]);
    told.opened(thing);
  });
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
