// Parts of a page that take long to count: they come from pages of their own when this one has been drawn.

for (const place of document.querySelectorAll("[data-part]")) fill(place);

async function fill(place) {
  place.ariaBusy = "true";
  try {
    const answer = await fetch(place.dataset.part);
    if (!answer.ok) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    place.replaceChildren(...page.getElementById(place.id).childNodes);
  } catch {
    place.querySelector(".waiting").hidden = true;
    place.querySelector(".failed").hidden = false;
  } finally {
    place.ariaBusy = "false";
  }
}
