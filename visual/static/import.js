// An import under way: how far it is, once a second; when it has ended, the page shows what came of it.

const place = document.querySelector("[data-state]"), said = place.querySelector("#how-far"), bar = place.querySelector("progress");
const EVERY = 1000; // milliseconds

async function look() {
  try {
    const answer = await fetch(place.dataset.state);
    const far = answer.ok ? await answer.json() : null;
    if (!far?.running) { location.reload(); return; }
    if (said.textContent !== far.said) said.textContent = far.said;
    if (far.total) { bar.max = far.total; bar.value = far.done; }
    else bar.removeAttribute("value");
  } catch {
    // The network is away for a moment: the import itself is not, and the next look will tell.
  }
  setTimeout(look, EVERY);
}

setTimeout(look, EVERY);
