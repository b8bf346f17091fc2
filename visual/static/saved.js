// Views saved by name, in this browser: an address each, kept as it stands in the bar.

const KEY = "graphsvc.views";
const frame = document.querySelector(".saved"), list = frame.querySelector("ul"), entry = frame.querySelector("template");

function kept() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return found.filter(({ name, address }) => typeof name === "string" && /^\/(?![/\\])/.test(address));
  } catch {
    return []; // nothing is kept, or what is kept can't be read
  }
}

function keep(views) {
  localStorage.setItem(KEY, JSON.stringify(views));
  show();
}

function show() {
  const views = kept();
  frame.querySelector(".none").hidden = views.length > 0;
  list.replaceChildren(...views.map(({ name, address }) => {
    const shown = entry.content.cloneNode(true), button = shown.querySelector("button");
    shown.querySelector("a").href = address;
    shown.querySelector("bdi").textContent = name;
    button.ariaLabel = `${button.dataset.says}: ${name}`;
    button.addEventListener("click", () => {
      keep(kept().filter((view) => view.name !== name));
      frame.querySelector("summary").focus();
    });
    return shown;
  }));
}

frame.querySelector("form")?.addEventListener("submit", (event) => {
  event.preventDefault();
  const field = event.target.querySelector("input"), name = field.value.trim();
  if (!name) return;
  keep([...kept().filter((view) => view.name !== name), { name, address: location.pathname + location.search }]
    .sort((one, other) => one.name.localeCompare(other.name, document.documentElement.lang)));
  field.value = "";
});
frame.addEventListener("toggle", () => { if (frame.open) show(); }); // another window may have saved one
