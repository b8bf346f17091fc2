// The small card beside the mark that the pointer is on. The selected mark's own card stays where it is, so both can be read.

/** @param {HTMLElement} frame the diagram that the card floats over */
export function hoverCard(frame) {
  const card = document.createElement("div"), name = document.createElement("bdi"), facts = document.createElement("dl");
  card.className = "hover-card";
  card.hidden = true;
  card.ariaHidden = "true"; // what it says stands in the card of the selected mark, where keys lead
  card.append(name, facts);
  frame.append(card);
  const element = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });

  function hide() {
    card.hidden = true;
  }

  frame.addEventListener("pointerleave", hide);
  return {
    hide,
    /** Show a mark's facts below the place where it stands, or above where there is no room. */
    show(node, where) {
      if (!node || !where) return hide();
      name.textContent = node.name;
      facts.replaceChildren(...node.facts.flatMap(([word, value]) => [element("dt", word), element("dd", value)]));
      card.hidden = false;
      const left = Math.max(4, Math.min(where.x - card.offsetWidth / 2, frame.clientWidth - card.offsetWidth - 4));
      const below = where.y + 20, above = where.y - 20 - card.offsetHeight;
      card.style.left = `${left}px`;
      card.style.top = `${below + card.offsetHeight < frame.clientHeight ? below : Math.max(4, above)}px`;
    },
  };
}
