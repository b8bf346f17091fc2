// The explorer: diagram, tree and card in step; what is open stands in the address, so Back and a sent link keep it.

import { cardOf } from "./card.js";
import { diagram } from "./diagram.js";
import { treegrid } from "./treegrid.js";

const data = document.getElementById("picture");
if (data) start(JSON.parse(data.textContent));

function start(picture) {
  const frame = document.getElementById("diagram");
  const card = cardOf(document.getElementById("card"));
  let selected = null;

  const drawn = diagram(frame, picture, {
    chosen(key) {
      const row = tree.rowOf(key), state = row?.getAttribute("aria-expanded");
      const again = key === selected;
      choose(key, false);
      if (state === "false" || (state === "true" && again)) turn(row);
    },
  });
  const tree = treegrid(document.getElementById("tree"), { turn, chosen: (key) => choose(key, true) });

  function choose(key, focus) {
    selected = key;
    tree.mark(key, focus);
    drawn.select(key);
    const row = tree.rowOf(key);
    card.show(picture.nodes.find((node) => node.id === key), [...(row?.querySelectorAll(".leads a") ?? [])]);
  }

  function turn(row) {
    const link = row.querySelector("a.turn-mark");
    if (link) go(link.href, row.dataset.key, true);
  }

  /** Ask for the picture of an address and show it; where that fails, go there as any link would. */
  async function go(address, kept, remember) {
    const asked = new URL(address, location.href);
    frame.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(`${asked.pathname}/picture${asked.search}`, { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(answer.status);
      show(await answer.json(), kept);
      if (remember) history.pushState({ kept }, "", asked);
    } catch {
      location.assign(asked);
    } finally {
      frame.removeAttribute("aria-busy");
    }
  }

  function show(answer, kept) {
    picture = answer.network;
    tree.show(answer.tree, kept ?? selected);
    drawn.show(picture, kept ?? selected);
    document.getElementById("hidden").hidden = !answer.hidden;
    if (kept ?? selected) choose(kept ?? selected, document.getElementById("tree").contains(document.activeElement));
  }

  addEventListener("popstate", (event) => go(location.href, event.state?.kept, false));
  const tools = {
    fit: drawn.fit,
    larger: drawn.larger,
    smaller: drawn.smaller,
    save: () => drawn.canvas().toBlob(save),
  };
  document.querySelector(".tools").addEventListener("click", (event) => tools[event.target.closest("button")?.dataset.do]?.());
  document.documentElement.dataset.drawn = "yes"; // for whoever waits until the picture is there
}

function save(blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${document.title}.png`;
  link.click();
  URL.revokeObjectURL(link.href);
}
