// The keyboard of the diagram: arrows lead along its lines, in step with the tree.

/**
 * Let keys walk from mark to mark.
 * @param {HTMLElement} element the diagram, which can have the focus
 * @param {object} picture as the server describes it
 * @param {object} told `chosen` and `turned` with the key of a mark, `larger`, `smaller` and `fit`
 */
export function walking(element, picture, told) {
  let above, below, tops, at = null;

  function show({ nodes, edges }) {
    above = new Map(edges.map(({ from, to }) => [to, from]));
    below = new Map(nodes.map(({ id }) => [id, []]));
    for (const { from, to } of edges) below.get(from).push(to);
    tops = nodes.filter(({ id }) => !above.has(id)).map(({ id }) => id);
    if (!below.has(at)) at = null;
  }

  function beside(step) {
    const row = above.has(at) ? below.get(above.get(at)) : tops;
    return row[row.indexOf(at) + step];
  }

  const steps = {
    ArrowDown: () => below.get(at)[0],
    ArrowUp: () => above.get(at),
    ArrowLeft: () => beside(-1),
    ArrowRight: () => beside(1),
    Home: () => tops[0],
  };
  const acts = { "+": told.larger, "=": told.larger, "-": told.smaller, 0: told.fit };

  element.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key in steps) {
      const next = at === null ? tops[0] : steps[event.key]();
      if (next !== undefined) told.chosen(next);
    } else if ((event.key === "Enter" || event.key === " ") && at !== null) told.turned(at);
    else if (event.key in acts) acts[event.key]();
    else return;
    event.preventDefault();
  });

  show(picture);
  return {
    show,
    /** Go on from this mark. */
    select(key) { at = below.has(key) ? key : null; },
  };
}
