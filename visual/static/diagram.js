// Draws a picture with vis-network: the boxes and elbow lines are ours, its are the canvas, the zoom and the clicks.

import { titles } from "./titles.js";

const SMALLEST_TEXT = 5; // pixels on the screen: below that a label is a smear, and costs as much as one that is read
const SIGN_ROOM = 22; // at a box's end, for the sign that it can be opened
const LOOKS = ["root", "committee", "cell", "village", "person", "group", "household", "gap", "heading", "more"];
const PLAIN = { gap: "notice-line", heading: "muted", more: "mark-household" };
const SIGNED = ["person", "group", "household", "gap"];
const FAINT = .28;
const SIZES = { root: 1.6, committee: 1.3, household: .9 }; // of a dot: what stands above is larger
const DOT = 8; // from the middle of a dot to its rim
const BESIDE = 12; // from the middle of a dot to its name
const FONT = '12px system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';
const BOLD = `bold ${FONT}`;
const OWN = ["root", "committee", "cell", "village"];
const MOST_MOVED = 800; // marks: with more of them a flight stutters, and a jump is kinder

/** The colours of the theme that the page shows now. */
function colours() {
  const style = getComputedStyle(document.documentElement);
  const read = (name) => style.getPropertyValue(`--${name}`).trim();
  const fills = new Map();
  return {
    ground: read("ground"), ink: read("ink"), line: read("line-strong"), accent: read("accent"),
    changes: { added: read("added"), ended: read("ended"), moved: read("moved"), ink: read("change-ink") },
    marks: Object.fromEntries(LOOKS.map((look) => [look, read(PLAIN[look] ?? `mark-${look}`)])),
    /** A fill with its ink; read once, for boxes are drawn anew in each frame. */
    fill(name) {
      if (!fills.has(name)) fills.set(name, { fill: read(name), ink: read(`${name}-ink`), sign: name.startsWith("coverage-") && name !== "coverage-none" });
      return fills.get(name);
    },
  };
}

/** The small sign that tells what a box stands for, so that colour is never alone. */
function drawSign(ctx, look, x, y) {
  ctx.beginPath();
  if (look === "person") ctx.arc(x, y, 5, 0, 2 * Math.PI);
  else if (look === "group") { ctx.moveTo(x, y - 6); ctx.lineTo(x + 6, y); ctx.lineTo(x, y + 6); ctx.lineTo(x - 6, y); }
  else if (look === "household") ctx.rect(x - 4, y - 4, 8, 8);
  else if (look === "village") { ctx.moveTo(x - 5, y); ctx.lineTo(x, y - 5); ctx.lineTo(x + 5, y); ctx.lineTo(x + 5, y + 5); ctx.lineTo(x - 5, y + 5); }
  else if (look === "gap") { ctx.moveTo(x, y - 6); ctx.lineTo(x + 6, y + 5); ctx.lineTo(x - 6, y + 5); }
  else ctx.rect(x - 5, y - 5, 10, 10);
  ctx.closePath();
  ctx.fill();
}

/** Whether a mark can be opened, or is: a plus or a minus at the box's end. */
function drawState(ctx, state, x, y) {
  ctx.beginPath();
  ctx.moveTo(x - 4, y);
  ctx.lineTo(x + 4, y);
  if (state === "closed") { ctx.moveTo(x, y - 4); ctx.lineTo(x, y + 4); }
  ctx.stroke();
}

/** What happened to a mark between two days: a frame, and at its corner a plus, a cross or an arrow. */
function drawChange(ctx, change, colours, left, top, width, height) {
  ctx.strokeStyle = ctx.fillStyle = colours[change];
  ctx.lineWidth = 2;
  ctx.strokeRect(left, top, width, height);
  ctx.beginPath();
  ctx.arc(left, top, 8, 0, 2 * Math.PI);
  ctx.fill();
  ctx.strokeStyle = colours.ink;
  ctx.beginPath();
  if (change === "added") { ctx.moveTo(left - 4, top); ctx.lineTo(left + 4, top); ctx.moveTo(left, top - 4); ctx.lineTo(left, top + 4); }
  else if (change === "ended") { ctx.moveTo(left - 3, top - 3); ctx.lineTo(left + 3, top + 3); ctx.moveTo(left + 3, top - 3); ctx.lineTo(left - 3, top + 3); }
  else { ctx.moveTo(left - 4, top); ctx.lineTo(left + 4, top); ctx.moveTo(left + 1, top - 3); ctx.lineTo(left + 4, top); ctx.lineTo(left + 1, top + 3); }
  ctx.stroke();
}

/**
 * Draw a picture into an element.
 * @param {HTMLElement} element where
 * @param {object} picture as the server describes it
 * @param {{chosen: (key: string) => void, turned?: (key: string) => void, hovered?: (key: string | null) => void}} told
 *   called with the key of a mark that was clicked, that is to be opened or closed, or that the pointer is on
 */
export function diagram(element, picture, told) {
  let paint = colours();
  let { lines, size } = picture, titled = null;
  let selected = null, highlighted = new Set();
  const height = picture.height;
  const about = new Map(picture.nodes.map((node) => [node.id, node]));

  function drawBox(ctx, node, x, y, hover) {
    if (!node) return; // leaving: vis-network still draws it once
    ctx.globalAlpha = highlighted.size && !highlighted.has(node.class) ? FAINT : 1;
    if (node.width) drawPlate(ctx, node, x, y, hover);
    else drawDot(ctx, node, x, y, hover);
    ctx.globalAlpha = 1;
  }

  function drawPlate(ctx, node, x, y, hover) {
    const { width } = node, left = x - width / 2, top = y - height / 2;
    ctx.fillStyle = paint.fill(node.fill).fill;
    ctx.fillRect(left, top, width, height);
    if (node.fill === "coverage-nothing" && node.look !== "heading") { ctx.strokeStyle = paint.line; ctx.lineWidth = 1; ctx.strokeRect(left + .5, top + .5, width - 1, height - 1); }
    ctx.fillStyle = paint.marks[node.look];
    if (OWN.includes(node.look)) ctx.fillRect(left, top, node.look === "root" ? 8 : 5, height);
    if (hover) { ctx.strokeStyle = paint.accent; ctx.lineWidth = 1.5; ctx.strokeRect(left, top, width, height); }
    if (isRead()) drawWords(ctx, node, left, y);
    if (node.change) drawChange(ctx, node.change, paint.changes, left, top, width, height);
  }

  /** A mark without a box: its sign, larger above, with its name towards `turn`, standing on its line where it `rides`. */
  function drawDot(ctx, node, x, y, hover) {
    const large = SIZES[node.look] ?? 1, flipped = node.turn > 90 && node.turn < 270;
    ctx.save();
    ctx.translate(x, y);
    ctx.save();
    ctx.scale(large, large);
    ctx.fillStyle = paint.fill(node.fill).fill;
    ctx.strokeStyle = hover ? paint.accent : paint.marks[node.look];
    ctx.lineWidth = 2;
    drawSign(ctx, node.look, 0, 0);
    ctx.stroke();
    ctx.restore();
    if (isRead()) {
      ctx.rotate((node.turn - (flipped ? 180 : 0)) * Math.PI / 180);
      ctx.fillStyle = paint.ink;
      ctx.font = FONT;
      ctx.textAlign = flipped ? "right" : "left";
      ctx.textBaseline = node.rides ? "alphabetic" : "middle";
      const said = [node.label, node.note, node.state === "closed" ? "+" : ""].filter(Boolean).join("\u2002");
      ctx.fillText(said, (flipped ? -1 : 1) * BESIDE, node.rides ? -3 : .5);
    }
    ctx.restore();
    if (node.change) drawChange(ctx, node.change, paint.changes, x - 9, y - 9, 18, 18);
  }

  function drawWords(ctx, node, left, y) {
    const { width } = node;
    const { ink, sign } = paint.fill(node.fill), right = left + width - (node.state === "leaf" ? 8 : SIGN_ROOM);
    let start = left + 12;
    if (SIGNED.includes(node.look)) {
      ctx.fillStyle = sign ? paint.marks[node.look] : ink;
      drawSign(ctx, node.look, left + 12, y);
      start = left + 23;
    }
    ctx.fillStyle = ink;
    ctx.textBaseline = "middle";
    ctx.font = node.look === "root" || node.look === "heading" ? BOLD : FONT;
    ctx.textAlign = "left";
    const used = node.note ? ctx.measureText(node.note).width + 8 : 0;
    ctx.fillText(node.label, start, y + .5, right - used - start);
    if (node.note) { ctx.textAlign = "right"; ctx.fillText(node.note, right, y + .5); }
    if (node.state !== "leaf") { ctx.strokeStyle = ink; ctx.lineWidth = 1.25; drawState(ctx, node.state, left + width - 11, y); }
  }

  /** Whether words can be read where they belong. */
  function isRead() {
    return 12 * network.getScale() >= SMALLEST_TEXT;
  }

  /** Where words can't be read, those that have room at their own size, over all else. */
  function drawTitles(ctx) {
    const scale = network.getScale();
    if (isRead()) return;
    ctx.save();
    ctx.scale(1 / scale, 1 / scale);
    Object.assign(ctx, { font: FONT, textAlign: "left", textBaseline: "middle", lineWidth: 4, lineJoin: "round" });
    if (titled?.scale !== scale) {
      const frame = { width: element.clientWidth, height: element.clientHeight };
      titled = { scale, found: titles(picture, scale, frame, (name) => ctx.measureText(name).width) };
    }
    ctx.strokeStyle = paint.ground;
    ctx.fillStyle = paint.ink;
    for (const { node, left, top } of titled.found) {
      ctx.globalAlpha = highlighted.size && !highlighted.has(node.class) ? FAINT : 1;
      ctx.strokeText(node.label, left, top + 7);
      ctx.fillText(node.label, left, top + 7);
    }
    ctx.restore();
  }

  /** The selected mark has two rings, of the ground and of the accent: between its fill and what is beside it they are seen. */
  function drawRings(ctx) {
    const node = about.get(selected), pixel = Math.max(1, 1 / network.getScale());
    if (!node) return;
    for (const [colour, away, thick] of [[paint.ground, 1, 2], [paint.accent, 3, 2]]) {
      const off = away * pixel, { x, y, width } = node;
      ctx.strokeStyle = colour;
      ctx.lineWidth = thick * pixel;
      ctx.beginPath();
      if (width) ctx.rect(x - width / 2 - off, y - height / 2 - off, width + 2 * off, height + 2 * off);
      else ctx.arc(x, y, DOT * (SIZES[node.look] ?? 1) + off, 0, 2 * Math.PI);
      ctx.stroke();
    }
  }

  function renderer({ ctx, id, x, y, state }) {
    return {
      drawNode: () => drawBox(ctx, about.get(id), x, y, state.hover),
      nodeDimensions: { width: about.get(id)?.width || height, height },
    };
  }

  const nodes = new vis.DataSet(picture.nodes.map(placed));
  const edges = new vis.DataSet(picture.edges.map(joined));
  const options = { ...picture.options, nodes: { ...picture.options.nodes, ctxRenderer: renderer } };
  const network = new vis.Network(element, { nodes, edges }, options);
  element.querySelector(".vis-network").removeAttribute("tabindex");

  network.on("beforeDrawing", (ctx) => {
    const { x, y } = network.DOMtoCanvas({ x: 0, y: 0 }), scale = network.getScale();
    ctx.fillStyle = paint.ground;
    ctx.fillRect(x, y, element.clientWidth / scale, element.clientHeight / scale);
    ctx.strokeStyle = paint.line;
    ctx.lineWidth = Math.max(1, .6 / scale);
    ctx.beginPath();
    for (const [x1, y1, x2, y2] of lines) { ctx.moveTo(x1, y1); ctx.lineTo(x2, y2); }
    ctx.stroke();
  });
  network.on("afterDrawing", (ctx) => { drawRings(ctx); drawTitles(ctx); });
  network.on("click", ({ nodes: [key], pointer }) => {
    if (key === undefined) return;
    told.chosen(key);
    if (onSign(about.get(key), pointer.canvas.x)) told.turned?.(key);
  });
  network.on("doubleClick", ({ nodes: [key], pointer }) => {
    if (key !== undefined && !onSign(about.get(key), pointer.canvas.x)) told.turned?.(key);
  });
  network.on("hoverNode", ({ node }) => { element.classList.add("over-mark"); told.hovered?.(node); });
  network.on("blurNode", () => { element.classList.remove("over-mark"); told.hovered?.(null); });
  new MutationObserver(() => { paint = colours(); network.redraw(); })
    .observe(document.documentElement, { attributes: true, attributeFilter: ["data-bs-theme"] });

  /** Whether a place is on the sign at the end of a box that can be opened. */
  function onSign(node, x) {
    return Boolean(node.width) && node.state !== "leaf" && x > node.x + node.width / 2 - SIGN_ROOM;
  }

  /** Show the whole, but never larger than life. */
  function fit() {
    const margin = 24;
    const scale = Math.min(1.25, (element.clientWidth - margin) / size.width, (element.clientHeight - margin) / size.height);
    network.moveTo({ position: { x: size.width / 2, y: size.height / 2 }, scale, animation: false });
  }

  /** Show another picture; the mark `kept` stays where it is on the screen. */
  function show(next, kept) {
    const before = about.has(kept) ? network.canvasToDOM(about.get(kept)) : null;
    const gone = [...about.keys()];
    about.clear();
    for (const node of next.nodes) about.set(node.id, node);
    ({ lines, size } = picture = next);
    titled = null;
    edges.clear();
    nodes.remove(gone.filter((key) => !about.has(key)));
    nodes.update(next.nodes.map(placed));
    edges.add(next.edges.map(joined));
    if (!before || !about.has(kept)) { fit(); return; }
    const now = network.canvasToDOM(about.get(kept)), scale = network.getScale(), view = network.getViewPosition();
    network.moveTo({ position: { x: view.x + (now.x - before.x) / scale, y: view.y + (now.y - before.y) / scale }, animation: false });
  }

  /** Mark one as selected, and bring it into sight where it is not. */
  function select(key) {
    selected = key;
    const node = about.get(key);
    if (node) {
      const { x, y } = network.canvasToDOM(node);
      const inSight = x > 0 && y > 0 && x < element.clientWidth && y < element.clientHeight;
      if (!inSight) network.moveTo({ position: { x: node.x, y: node.y }, animation: false });
    }
    network.redraw();
  }

  /** Bring a mark into the middle, large enough to be read. */
  function fly(key) {
    const node = about.get(key);
    if (!node) return;
    const calm = about.size > MOST_MOVED || matchMedia("(prefers-reduced-motion: reduce)").matches;
    network.moveTo({ position: { x: node.x, y: node.y }, scale: Math.max(network.getScale(), 1),
      animation: calm ? false : { duration: 350, easingFunction: "easeInOutQuad" } });
  }

  /** Let marks of some classes stand out, the others step back; none for all alike. */
  function highlight(classes) {
    highlighted = new Set(classes);
    network.redraw();
  }

  const zoom = (by) => network.moveTo({ scale: Math.min(4, Math.max(.05, network.getScale() * by)), animation: false });
  fit();
  return {
    network, show, select, fit, fly, highlight,
    larger: () => zoom(1.3),
    smaller: () => zoom(1 / 1.3),
    where: (key) => (about.has(key) ? network.canvasToDOM(about.get(key)) : null),
  };
}

function placed(node) {
  return { id: node.id, x: node.x, y: node.y, label: node.label, shape: node.shape };
}

function joined({ from, to }) {
  return { id: `${from} → ${to}`, from, to };
}
