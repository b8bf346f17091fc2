// Cards that stay while others are looked at, so that marks can be compared.

const MOST = 3;

/**
 * @param {HTMLElement} card the selected mark's, with a button that pins it
 * @param {HTMLElement} shelf where pinned cards stand, with the word for taking one off
 */
export function pinning(card, shelf) {
  const drop = (pinned) => {
    pinned.remove();
    shelf.hidden = !shelf.children.length;
  };

  card.querySelector("[data-pin]").addEventListener("click", () => {
    const pinned = document.createElement("article"), off = document.createElement("button");
    pinned.className = "card-of-mark";
    pinned.append(...[...card.children].filter((part) => !("pin" in part.dataset)).map((part) => part.cloneNode(true)));
    Object.assign(off, { type: "button", className: "btn-close", ariaLabel: `${shelf.dataset.off}: ${card.querySelector("h2").textContent}` });
    off.addEventListener("click", () => drop(pinned));
    pinned.append(off);
    pinned.dataset.key = card.dataset.key;
    [...shelf.children].find((one) => one.dataset.key === card.dataset.key)?.remove();
    shelf.prepend(pinned);
    while (shelf.children.length > MOST) shelf.lastElementChild.remove();
    shelf.hidden = false;
  });
}
