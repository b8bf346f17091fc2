// The explorer: diagram, tree and card in step; what is open stands in the address, so Back and a sent link keep it.

import { cardOf } from "./card.js";
import { diagram } from "./diagram.js";
import { treegrid } from "./treegrid.js";

const data = document.getElementById("picture");
if (data) start(JSON.parse(data.textContent));

function start(picture) {
  const frame = document.getElementById("diagram");
  const card = cardOf(document.getElementById("card"));
  let selected = null, latest = 0;

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

  async function turn(row) {
    const link = row.querySelector("a.turn-mark");
    if (link) await go(link.href, row.dataset.key, true);
  }

  /** Ask for the picture of an address and show it; where that fails, go there as any link would. */
  async function go(address, kept, remember) {
    const asked = new URL(address, location.href), mine = ++latest;
    frame.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(`${asked.pathname}/picture${asked.search}`, { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(answer.status);
      const next = await answer.json();
      if (mine !== latest) return; // something else was asked for meanwhile
      show(next, kept);
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
    document.getElementById("ways").innerHTML = answer.ways;
    document.getElementById("hidden").hidden = !answer.hidden;
    document.getElementById("too-many").hidden = !answer.tooMany;
    if (kept ?? selected) choose(kept ?? selected, document.getElementById("tree").contains(document.activeElement));
  }

  addEventListener("popstate", (event) => go(location.href, event.state?.kept, false));
  const tools = {
    fit: drawn.fit,
    larger: drawn.larger,
    smaller: drawn.smaller,
  };
  document.querySelector(".tools").addEventListener("click", (event) => tools[event.target.closest("button")?.dataset.do]?.());
  window.graphsvcDiagram = drawn; // for the console, and for tests that must know where a box stands
  document.documentElement.dataset.drawn = "yes";
}
