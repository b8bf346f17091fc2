// The single file's own part: the same diagram, tree and card as the explorer, with all that is in it open.

import { cardOf } from "./card.js";
import { diagram } from "./diagram.js";
import { treegrid } from "./treegrid.js";

const picture = JSON.parse(document.getElementById("picture").textContent);
const card = cardOf(document.getElementById("card"));
const dark = matchMedia("(prefers-color-scheme: dark)");
const follow = () => { document.documentElement.dataset.bsTheme = dark.matches ? "dark" : "light"; };
follow();
dark.addEventListener("change", follow);

const drawn = diagram(document.getElementById("diagram"), picture, { chosen: (key) => choose(key, false) });
const tree = treegrid(document.getElementById("tree"), { turn: async () => {}, chosen: (key) => choose(key, true) });

function choose(key, focus) {
  tree.mark(key, focus);
  drawn.select(key);
  card.show(picture.nodes.find((node) => node.id === key), []);
}

document.getElementById("fit").addEventListener("click", drawn.fit);
document.documentElement.dataset.drawn = "yes";
