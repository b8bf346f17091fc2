// A field that names a thing offers things while words are typed: a combobox with a list, as WAI-ARIA has it.
// Without it the words are sent as they are, and the form comes back with the same choices.

const PAUSE = 150; // milliseconds after a key before the service is asked

for (const input of document.querySelectorAll("input[data-suggest]")) combobox(input);

function combobox(input) {
  const held = hiddenBeside(input), list = listBelow(input), status = statusBelow(input);
  const told = document.getElementById(`${input.id}-chosen`);
  let found = [], active = -1, asking = null, asked = null, timer = 0;

  if (input.dataset.called) input.value = input.dataset.called; // a reader knows the name, the form the id
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
  })) input.setAttribute(name, value);

  function close() {
    asking?.abort();
    asked = null;
    clearTimeout(timer);
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    input.removeAttribute("aria-busy");
  }

  function go(to) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = (to + found.length) % found.length;
    const option = list.children[active];
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option.id);
  }

  function choose(match) {
    held.value = match.value;
    input.value = match.name;
    told.replaceChildren(...described(match));
    status.textContent = "";
    close();
  }

  async function ask() {
    const words = input.value.trim();
    if (words === asked) return; // its answer is on the way
    close();
    if (!words) return;
    asked = words;
    input.setAttribute("aria-busy", "true");
    status.textContent = input.dataset.asking;
    asking = new AbortController();
    const address = new URL(input.dataset.suggest, location.href);
    address.searchParams.set("words", words);
    try {
      const answer = await fetch(address, { signal: asking.signal, headers: { Accept: "application/json" } });
      if (answer.ok) show(await answer.json());
      else close();
    } catch (error) {
      if (error.name !== "AbortError") close(); // the form itself still takes the words
    }
  }

  function show(matches) {
    if (document.activeElement !== input) return;
    close();
    found = matches;
    status.textContent = found.length ? input.dataset.found.replace("{n}", found.length) : input.dataset.none;
    list.replaceChildren(...found.map((match, place) => option(match, `${list.id}-${place}`)));
    list.hidden = !found.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
  }

  function option(match, id) {
    const item = document.createElement("li");
    item.id = id;
    item.role = "option";
    item.setAttribute("aria-selected", "false");
    item.append(...described(match));
    item.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
    item.addEventListener("click", () => choose(match));
    return item;
  }

  const keys = {
    ArrowDown: () => (list.hidden ? ask() : go(active + 1)),
    ArrowUp: () => (list.hidden ? ask() : go(active < 0 ? -1 : active - 1)),
    Enter: () => choose(found[active]),
    Escape: close,
  };
  input.addEventListener("keydown", (event) => {
    if (!(event.key in keys) || event.isComposing) return; // Vietnamese input methods compose with the same keys
    if (event.key === "Enter" && active < 0) return close(); // and the form is sent
    if (event.key === "Escape" && list.hidden) return;
    event.preventDefault();
    keys[event.key]();
  });
  input.addEventListener("input", () => {
    held.value = input.value;
    told.replaceChildren();
    for (const choice of input.form.querySelectorAll(`input[type="radio"][name="${held.name}"]`)) choice.checked = false;
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener("blur", close);
}

/** What is sent: the id of what was chosen, else the words. It keeps the field's name; the field itself is sent no more. */
function hiddenBeside(input) {
  const held = document.createElement("input");
  held.type = "hidden";
  held.name = input.name;
  held.value = input.value;
  input.removeAttribute("name");
  input.after(held);
  return held;
}

function listBelow(input) {
  const list = document.createElement("ul");
  list.id = `${input.id}-list`;
  list.role = "listbox";
  list.hidden = true;
  list.setAttribute("aria-label", input.labels[0].firstChild.textContent.trim());
  input.parentElement.append(list);
  return list;
}

function statusBelow(input) {
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.role = "status";
  input.parentElement.append(status);
  return status;
}

function described(match) {
  const name = document.createElement("bdi"), where = document.createElement("small"), id = document.createElement("code");
  name.textContent = match.name;
  where.textContent = ` ${match.about.join(" · ")} `;
  id.textContent = match.id;
  return [name, where, id];
}
