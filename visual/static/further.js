// What the page of the selected thing says beyond its card: its code, its links, the changes that may be made, its history.

const SECTIONS = ["cover", "links", "changes-of", "timeline"]; // the headings of that page, in the order of reading

/** @param {HTMLElement} place where it is shown, below the card's own links: one of them leads to the page itself */
export function furtherOf(place) {
  let asking = null;

  function clear() {
    asking?.abort();
    place.replaceChildren();
  }

  return {
    clear,
    /** Ask for the page of a thing and show its parts, closed; where it does not come, the link to it remains. */
    async show(address) {
      clear();
      asking = new AbortController();
      place.ariaBusy = "true";
      try {
        const answer = await fetch(address, { signal: asking.signal });
        if (answer.ok) place.replaceChildren(...parts(new DOMParser().parseFromString(await answer.text(), "text/html")));
      } catch (error) {
        if (error.name === "AbortError") return; // another is selected
      }
      place.ariaBusy = "false";
    },
  };
}

function parts(page) {
  const code = page.querySelector(".about-line code"), found = SECTIONS.map((id) => page.getElementById(id)).filter(Boolean);
  return [...(code ? [code] : []), ...found.map(folded)];
}

/** A section of the page, under its heading; ids were those of that page. */
function folded(heading) {
  const section = heading.parentElement, part = document.createElement("details"), title = document.createElement("summary");
  title.textContent = heading.textContent;
  heading.remove();
  for (const named of section.querySelectorAll("[id], [aria-labelledby]")) for (const name of ["id", "aria-labelledby"]) named.removeAttribute(name);
  part.append(title, ...section.childNodes);
  return part;
}
