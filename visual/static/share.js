// A button that copies the address of what is shown. Without a clipboard (a page that came by plain HTTP from another
// machine has none) the address itself takes its place, selected.

for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", async () => {
    const address = new URL(button.dataset.copy, location.href).href;
    if (navigator.clipboard) {
      const before = [...button.childNodes];
      await navigator.clipboard.writeText(address);
      button.textContent = button.dataset.copied;
      setTimeout(() => button.replaceChildren(...before), 2000);
    } else {
      const shown = Object.assign(document.createElement("code"), { textContent: address });
      button.replaceWith(shown);
      getSelection().selectAllChildren(shown);
    }
  });
}
