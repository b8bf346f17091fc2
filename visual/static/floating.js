// What opens below its button closes by Escape, and when something else is clicked.

for (const frame of document.querySelectorAll("details.floating")) {
  frame.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    frame.open = false;
    frame.querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => { if (!event.composedPath().includes(frame)) frame.open = false; });
}
