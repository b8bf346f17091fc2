// The explorer: diagram, tree and card in step; all that is seen stands in the address, so Back and a sent link keep it.

import { cardOf } from "./card.js";
import { diagram } from "./diagram.js";
import { finding } from "./find.js";
import { furtherOf } from "./further.js";
import { hoverCard } from "./hover.js";
import { walking } from "./keys.js";
import { pinning } from "./pins.js";
import { throughTime } from "./time.js";
import { treegrid } from "./treegrid.js";

const CALM = 250; // milliseconds that a reader rests on a mark, before the address and its page are asked for
const data = document.getElementById("picture");
if (data) start(JSON.parse(data.textContent));

function start(picture) {
  const frame = document.getElementById("diagram"), form = document.getElementById("wishes");
  const legend = document.getElementById("legend"), table = document.getElementById("tree");
  const card = cardOf(document.getElementById("card"));
  const further = furtherOf(document.getElementById("further"));
  const params = () => new URL(location.href).searchParams;
  const timeForm = document.getElementById("time"), first = timeForm.elements.as_of.value;
  let selected = null, latest = 0, pending = null, resting = 0, layout = params().get("layout");

  const drawn = diagram(frame, picture, {
    chosen: (key) => choose(key, false),
    turned: (key) => turn(tree.rowOf(key)),
    hovered: (key) => hover.show(nodeOf(key), key && drawn.where(key)),
  });
  const tree = treegrid(table, { turn, chosen: (key) => choose(key, true) });
  const hover = hoverCard(frame);
  const keys = walking(frame, picture, {
    chosen: (key) => choose(key, false), turned: (key) => turn(tree.rowOf(key)),
    larger: drawn.larger, smaller: drawn.smaller, fit: drawn.fit,
  });
  const found = finding(document.getElementById("find"), document.getElementById("out-of-sight"), picture, {
    hit: (key) => { choose(key, false); drawn.fly(key); }, opened: openTo,
  });

  const time = throughTime(timeForm, (name, day, slide) => {
    const asked = wanted();
    if (day) asked.searchParams.set(name, day);
    else asked.searchParams.delete(name);
    if (asked.href !== wanted().href) go(asked, selected, { slide });
  });

  /** The address that was asked for last, though its answer may not be there yet: a wish changes that one. */
  function wanted() {
    return new URL(pending ?? location.href);
  }

  function nodeOf(key) {
    return picture.nodes.find((node) => node.id === key);
  }

  function choose(key, focus) {
    selected = key;
    tree.mark(key, focus);
    drawn.select(key);
    keys.select(key);
    hover.hide();
    card.show(nodeOf(key), [...(tree.rowOf(key)?.querySelectorAll(".leads a") ?? [])]);
    further.clear();
    clearTimeout(resting);
    resting = setTimeout(rest, CALM);
  }

  /** A reader rests on a mark: the address says so, and its page is asked for; both were too much with every key. */
  function rest() {
    const page = tree.rowOf(selected)?.dataset.page;
    if (page) further.show(page);
    if (pending) return; // its address says so already
    history.replaceState(history.state, "", selecting(location.href, selected));
    carryOn();
  }

  /** The same address with another selected mark, or none. */
  function selecting(address, key) {
    const asked = new URL(address, location.href);
    if (key) asked.searchParams.set("selected", key);
    else asked.searchParams.delete("selected");
    return asked;
  }

  async function turn(row) {
    const link = row?.querySelector("a.turn-mark");
    if (link) await go(kept(link.href), row.dataset.key);
  }

  /** Open the picture down to a thing that has no mark in it yet; where it has no place in it, see it alone. */
  async function openTo(thing) {
    const way = new URL(`${location.pathname}/way`, location.href);
    way.search = wanted().search;
    way.searchParams.set("thing", thing);
    const answer = await answered(way);
    if (!answer) return;
    const key = new URL(answer.address, location.href).searchParams.get("selected");
    if (!key) { location.assign(answer.address); return; }
    await go(answer.address, key);
    drawn.fly(key);
  }

  /** An address of the server's with what is highlighted now, which it may not know. */
  function kept(address) {
    const asked = new URL(address, location.href);
    asked.searchParams.delete("highlight");
    for (const name of params().getAll("highlight")) asked.searchParams.append("highlight", name);
    return asked;
  }

  /**
   * Ask for the picture of an address and show it; where that fails, go there as any link would. One move of the slider
   * is one step back, whatever was shown on the way; where the `past` is asked for, the address is there already.
   */
  async function go(address, keep, { slide = 0, past = false } = {}) {
    const asked = selecting(address, keep), mine = ++latest;
    if (!past && asked.href === selecting(location.href, keep).href) { settle(); reflect(); return; } // back to what is still shown
    pending = asked.href;
    frame.setAttribute("aria-busy", "true");
    const next = await answered(`${asked.pathname}/picture${asked.search}`);
    if (mine !== latest) return; // something else was asked for meanwhile
    if (!next) { location.assign(asked); return; }
    settle();
    const same = slide && history.state?.slide === slide;
    if (!past) history[same ? "replaceState" : "pushState"]({ slide }, "", asked);
    show(next, keep);
  }

  function settle() {
    pending = null;
    frame.removeAttribute("aria-busy");
  }

  async function answered(address) {
    try {
      const answer = await fetch(address, { headers: { Accept: "application/json" } });
      return answer.ok ? await answer.json() : null;
    } catch {
      return null;
    }
  }

  function show(answer, keep) {
    picture = answer.network;
    hover.hide();
    tree.show(answer.tree, keep);
    drawn.show(picture, keep);
    if (params().get("layout") !== layout) { // nothing stands where it stood
      layout = params().get("layout");
      drawn.fit();
    }
    keys.show(picture);
    for (const [name, html] of Object.entries(answer.parts)) replace(document.getElementById(name), html);
    document.getElementById("hidden").hidden = !answer.hidden;
    document.getElementById("too-many").hidden = !answer.tooMany;
    document.getElementById("too-many-villages").hidden = !answer.tooManyVillages;
    document.getElementById("empty").hidden = picture.nodes.length > 0;
    found.show(picture);
    reflect();
    if (nodeOf(keep)) choose(keep, table.contains(document.activeElement));
    else {
      selected = null;
      clearTimeout(resting);
      card.show(null, []);
    }
  }

  /** Put the server's own markup into a part of the page; what had the focus there has it again. */
  function replace(part, html) {
    const named = part.contains(document.activeElement) ? document.activeElement.dataset : null;
    const next = document.createElement("template");
    next.innerHTML = html; // written by the server from its own templates, names escaped there
    part.replaceChildren(next.content);
    if (named) ([...part.querySelectorAll("a, input")].find((link) => link.dataset.go === named.go && link.dataset.class === named.class) ?? frame).focus();
  }

  /** Let the page's controls say what the address says. */
  function reflect() {
    const asked = params(), lit = asked.getAll("highlight");
    for (const field of form.elements) {
      if (field.type === "checkbox") field.checked = asked.getAll(field.name).includes(field.value);
      else if (field.tagName === "SELECT") field.value = asked.get(field.name) ?? "";
    }
    for (const entry of legend.children) entry.ariaPressed = String(lit.includes(entry.dataset.class));
    for (const row of table.tBodies[0].rows) row.classList.toggle("dimmed", lit.length > 0 && !lit.includes(row.dataset.class));
    drawn.highlight(lit);
    time.show(asked.get("as_of") ?? first, asked.get("compared"));
    for (const field of document.querySelectorAll('.about [name="as_of"]')) field.value = asked.get("as_of") ?? first;
    for (const link of document.querySelectorAll(".bar nav a, .trail a")) link.href = onDay(link.href, asked.get("as_of"));
    carryOn();
  }

  /** Let what leads elsewhere and back, and the forms around the diagram, keep what the address says. */
  function carryOn() {
    for (const link of document.querySelectorAll(".choices > a")) link.href = backHere(link.href);
    for (const about of document.querySelectorAll(".about")) carry(about, (name) => !["within", "as_of", "lang"].includes(name));
    for (const asking of document.querySelectorAll(".bar .find, .connecting form")) carry(asking, (name) => ["within", "as_of"].includes(name));
  }

  /** Let a form carry along, out of sight, those parameters of the address that it is to keep. */
  function carry(asking, keeps) {
    for (const field of asking.querySelectorAll(':scope > input[type="hidden"]')) field.remove();
    asking.prepend(...[...params()].filter(([name]) => keeps(name)).map(
      ([name, value]) => Object.assign(document.createElement("input"), { type: "hidden", name, value })));
  }

  /** The same choice of a language or theme, which leads back to what is seen now. */
  function backHere(address) {
    const led = new URL(address), here = new URL(location.href);
    here.searchParams.delete("lang");
    led.searchParams.set("back", here.pathname + here.search);
    return led;
  }

  /** The same address about another day. */
  function onDay(address, day) {
    const led = new URL(address);
    if (day) led.searchParams.set("as_of", day);
    return led;
  }

  /** The same address with a control's parameter as the form has it now; what was highlighted was of the former colours. */
  function wished({ target }) {
    const asked = wanted(), wishes = new FormData(form);
    asked.searchParams.delete(target.name);
    for (const value of wishes.getAll(target.name)) if (value) asked.searchParams.append(target.name, value);
    if (target.name === "colour") asked.searchParams.delete("highlight");
    go(asked, selected);
  }

  /** Highlight a class, or no longer: nothing need be asked for where all marks are there. */
  function light(entry) {
    const asked = wanted(), name = entry.dataset.class, lit = asked.searchParams.getAll("highlight");
    asked.searchParams.delete("highlight");
    const next = lit.includes(name) ? lit.filter((one) => one !== name) : [...lit, name];
    for (const one of next) asked.searchParams.append("highlight", one);
    if (pending || asked.searchParams.has("only")) { go(asked, selected); return; }
    history.pushState(null, "", asked);
    reflect();
  }

  legend.addEventListener("click", (event) => {
    const entry = event.target.closest("[data-class]");
    if (!entry || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    light(entry);
  });
  legend.addEventListener("keydown", (event) => {
    if (event.key !== " " || !event.target.dataset.class) return;
    event.preventDefault();
    light(event.target);
  });
  document.getElementById("opening").addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(kept(link.href), selected);
  });
  document.getElementById("changes").addEventListener("click", (event) => {
    const key = event.target.closest("button")?.dataset.key;
    if (!nodeOf(key)) return;
    choose(key, false);
    drawn.fly(key);
  });
  form.addEventListener("change", wished);
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", () => go(location.href, params().get("selected") ?? selected, { past: true }));
  const tools = {
    fit: drawn.fit,
    larger: drawn.larger,
    smaller: drawn.smaller,
    full: () => (document.fullscreenElement ? document.exitFullscreen() : document.querySelector(".explorer").requestFullscreen()),
    print: () => print(),
  };
  document.querySelector(".tools").addEventListener("click", (event) => tools[event.target.closest("button")?.dataset.do]?.());
  document.addEventListener("fullscreenchange", () => { drawn.network.redraw(); drawn.fit(); });
  let theme = "";
  addEventListener("beforeprint", () => { // paper is white
    theme = document.documentElement.dataset.bsTheme;
    document.documentElement.dataset.bsTheme = "light";
    drawn.fit();
  });
  addEventListener("afterprint", () => { document.documentElement.dataset.bsTheme = theme; });
  pinning(document.getElementById("card"), document.getElementById("pinned"));
  drawn.highlight(params().getAll("highlight"));
  const subject = nodeOf(params().get("selected"))
    ?? picture.nodes.find(({ id }) => id === data.dataset.subject || id.startsWith(`${data.dataset.subject}@`));
  if (subject) choose(subject.id, false);
  window.graphsvcDiagram = drawn; // for the console, and for tests that must know where a box stands
  document.documentElement.dataset.drawn = "yes";
}
