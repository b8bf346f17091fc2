// A button beside each line for a terminal that copies it. Without a clipboard (a page that came by plain HTTP from
// another machine has none) one click on the line selects all of it.

if (navigator.clipboard) {
  const said = document.querySelector("[data-copy]").dataset;
  for (const line of document.querySelectorAll(".curl")) {
    const button = Object.assign(document.createElement("button"), {
      type: "button", className: "btn btn-outline-primary", textContent: said.copy });
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(line.querySelector("code").textContent);
      button.textContent = said.copied;
      setTimeout(() => { button.textContent = said.copy; }, 2000);
    });
    line.append(button);
  }
}
