/* Buttons that copy: what stands in the element they name, or the address that they hold. Without this script they are not shown. */

(() => {
  "use strict";

  function start() {
    if (!navigator.clipboard) return;
    const status = document.createElement("p"); // what a screen reader says; that a button's own words change, not all of them tell
    status.className = "ts-hidden";
    status.setAttribute("role", "status");
    document.querySelector(".ts-claim")?.append(status);
    for (const button of document.querySelectorAll("button.ts-copy[hidden]")) {
      button.hidden = false;
      const said = button.textContent;
      button.addEventListener("click", async () => {
        const source = document.getElementById(button.dataset.from);
        await navigator.clipboard.writeText(source ? source.textContent : button.dataset.text);
        button.textContent = status.textContent = button.dataset.done;
        setTimeout(() => { button.textContent = said; status.textContent = ""; }, 2000);
      });
    }
  }

  if (window.document$) window.document$.subscribe(start); // Material's instant navigation swaps pages without loading them
  else start();
})();
