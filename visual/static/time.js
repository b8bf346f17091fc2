// Through time: a slider over the days on which something changed, two buttons from change to change, two days.

const DAY = 24 * 60 * 60 * 1000;
const CALM = 250; // milliseconds without a move, before a day is asked for
const number = (iso) => Math.round(Date.parse(iso) / DAY);
const MONTHS = new Intl.DateTimeFormat("en-US", { month: "short", timeZone: "UTC" });
const iso = (day) => new Date(day * DAY).toISOString().slice(0, 10);

/** A day as the rest of the page writes it: 17/06/2022 in Vietnamese, 17 Jun 2022 in English. */
function said(day) {
  const [year, month, date] = day.split("-");
  return document.documentElement.lang === "vi" ? `${date}/${month}/${year}` : `${Number(date)} ${MONTHS.format(Date.parse(day))} ${year}`;
}

/**
 * @param {HTMLFormElement} form with the slider and the two days
 * @param {(name: string, day: string, slide: number) => void} asked called with the parameter and the day that is
 *   wanted; `slide` is the same while one move of the slider goes on, and 0 where it is none
 */
export function throughTime(form, asked) {
  const through = form.querySelector(".through"), slider = through.querySelector("input"), bars = through.querySelector(".slide svg");
  const field = form.elements.as_of;
  let days = [], waiting = 0, slide = 0;

  function tell(day) {
    slider.value = number(day);
    slider.ariaValueText = said(day);
    field.value = day;
    through.querySelector('[data-step="-1"]').disabled = !days.some((one) => one < day);
    through.querySelector('[data-step="1"]').disabled = !days.some((one) => one > day);
  }

  function want(day, slide = 0) {
    tell(day);
    asked("as_of", day, slide);
  }

  /** One bar a month, as high as much changed in it, few and many both to be seen. */
  function drawBars(found) {
    const months = new Map();
    for (const [day, changes] of found) months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + changes);
    const most = Math.log1p(Math.max(...months.values())), first = Number(slider.min), last = Number(slider.max);
    bars.setAttribute("viewBox", `${first} 0 ${last - first} 10`);
    bars.replaceChildren(...[...months].map(([month, changes]) => {
      const bar = document.createElementNS("http://www.w3.org/2000/svg", "rect"), height = 10 * Math.log1p(changes) / most;
      for (const [name, value] of [["x", number(`${month}-01`)], ["width", 24], ["y", 10 - height], ["height", height]]) bar.setAttribute(name, value);
      return bar;
    }));
  }

  /** Ask once for the days; without them the day's field still serves. */
  async function load() {
    const kept = new URL(location.href).searchParams, query = new URLSearchParams(kept.getAll("within").map((one) => ["within", one]));
    if (kept.get("as_of")) query.set("as_of", kept.get("as_of"));
    const answer = await fetch(`${form.dataset.days}?${query}`, { headers: { Accept: "application/json" } });
    const found = answer.ok ? (await answer.json()).days : [];
    if (found.length < 2) return;
    days = found.map(([day]) => day);
    slider.min = number(days[0]);
    slider.max = Math.max(number(days.at(-1)), number(field.value));
    drawBars(found);
    tell(field.value);
    through.classList.remove("awaited");
  }

  slider.addEventListener("input", () => {
    const day = iso(Number(slider.value));
    tell(day);
    clearTimeout(waiting);
    waiting = setTimeout(() => want(day, slide ||= Date.now()), CALM);
  });
  slider.addEventListener("change", () => {
    clearTimeout(waiting);
    want(iso(Number(slider.value)), slide);
    slide = 0;
  });
  through.addEventListener("click", (event) => {
    const step = Number(event.target.closest("button")?.dataset.step);
    const next = step > 0 ? days.find((day) => day > field.value) : days.findLast((day) => day < field.value);
    if (step && next) want(next);
  });
  form.addEventListener("change", ({ target }) => {
    if (target.name === "as_of" && target.value) want(target.value);
    if (target.name === "compared") asked("compared", target.value, 0);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  load();

  return {
    /** Show the days that the address says. */
    show(day, compared) {
      if (day) tell(day);
      if (form.elements.compared) form.elements.compared.value = compared ?? ""; // a connection has one day only
    },
  };
}
