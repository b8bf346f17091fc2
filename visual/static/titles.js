// Names at one size on the screen, for a picture so small that those in its boxes can't be read: upper levels first.

const MOST_TRIED = 400; // marks, for each is held against all others
const TITLE_HEIGHT = 14, BESIDE_TITLE = 4, EDGE = 12; // pixels

/** The marks of a picture, the tops first, then level by level, each with its level. */
function byLevel({ nodes, edges }) {
  const above = new Map(edges.map(({ from, to }) => [to, from])), levels = new Map();
  for (const { id } of nodes) levels.set(id, above.has(id) ? levels.get(above.get(id)) + 1 : 0); // parents come before children
  return nodes.map((node) => [node, levels.get(node.id)]).sort(([, one], [, other]) => one - other);
}

/**
 * Find room for names beside their marks.
 * @param {object} picture as the server describes it
 * @param {number} scale how many pixels of the screen a unit of the picture takes
 * @param {{width: number, height: number}} frame what the picture is seen in, in pixels
 * @param {(name: string) => number} wide how many pixels a name takes
 * @returns {{node: object, left: number, top: number}[]} names that are neither over one another nor over a mark, in
 *   pixels from the picture's own beginning
 */
export function titles(picture, scale, frame, wide) {
  const marks = byLevel(picture).map(([node, level]) => ({ node, level, box: boxOf(node, picture.height, scale) }));
  const edge = (length, room) => Math.max(EDGE, (room - length * scale) / 2);
  const across = edge(picture.size.width, frame.width), down = edge(picture.size.height, frame.height);
  const inside = ({ left, top, right, bottom }) => left >= -across && right <= picture.size.width * scale + across
    && top >= -down && bottom <= picture.size.height * scale + down;
  const taken = [], found = [];
  for (const { node, level, box } of marks.slice(0, MOST_TRIED)) {
    const places = around(node, box, wide(node.label)).filter((place) => inside(place) && !taken.some((one) => meet(one, place)));
    const free = places.find((place) => !marks.some((other) => other.node !== node && meet(other.box, place)));
    const place = free ?? (level ? null : places[0]); // a top is named even over other boxes
    if (!place) continue;
    taken.push(place);
    found.push({ node, left: place.left, top: place.top });
  }
  return found;
}

function boxOf({ x, y, width }, height, scale) {
  const across = (width || height) * scale / 2, down = height * scale / 2;
  return { left: x * scale - across, right: x * scale + across, top: y * scale - down, bottom: y * scale + down };
}

/** Where a name may stand: a box's above it, at either end, below or beside it, a dot's where it is turned, else above or below. */
function around({ width, turn }, box, long) {
  const at = (left, top) => ({ left, top, right: left + long, bottom: top + TITLE_HEIGHT });
  const middle = (box.top + box.bottom - TITLE_HEIGHT) / 2;
  const beside = [at(box.right + BESIDE_TITLE, middle), at(box.left - BESIDE_TITLE - long, middle)];
  const over = [box.top - TITLE_HEIGHT, box.bottom].flatMap((top) => [at(box.left, top), at(box.right - long, top)]);
  if (width) return [...over, ...beside];
  return [beside[turn > 90 && turn < 270 ? 1 : 0], ...over];
}

function meet(one, other) {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}
