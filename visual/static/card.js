// The card of the selected mark: its whole name, its facts, and where to go on.

/**
 * @param {HTMLElement} card with a heading, a list of facts and a list of links
 */
export function cardOf(card) {
  const name = card.querySelector("h2 bdi"), facts = card.querySelector("dl"), links = card.querySelector("ul");
  const element = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });

  return {
    /** Show a mark; `leads` are the links that its row in the tree holds. */
    show(node, leads) {
      card.hidden = !node;
      if (!node) return;
      card.dataset.key = node.id;
      name.textContent = node.name;
      facts.replaceChildren(...node.facts.flatMap(([word, value]) => [element("dt", word), element("dd", value)]));
      links.replaceChildren(...leads.map((link) => {
        const item = document.createElement("li");
        const copy = link.cloneNode(true);
        copy.removeAttribute("tabindex");
        item.append(copy);
        return item;
      }));
    },
  };
}
