/* Filters and sorts the list of claims. The choice stands in the address, so that it can be shared; without this script the list is whole. */

(() => {
  "use strict";

  const FILTERS = ["verdict", "state", "speaker", "article", "kind"];

  const ORDERS = {
    newest: null, // as the page was made
    oldest: (a, b) => a.dataset.date.localeCompare(b.dataset.date),
    truest: (a, b) => (b.dataset.value || 0) - (a.dataset.value || 0),
    falsest: (a, b) => (a.dataset.value || 99) - (b.dataset.value || 99),
  };

  const matches = (row, name, value) =>
    name === "kind" ? row.dataset.kind.split(" ").includes(value) : row.dataset[name] === value;

  function start() {
    const form = document.querySelector(".ts-filters");
    if (!form || form.dataset.started) return;
    form.dataset.started = "yes";
    const list = document.querySelector(".ts-rows");
    const rows = [...list.children];
    const count = form.querySelector("output");
    const clear = form.querySelector("button[type=reset]");

    function read() {
      const asked = new URLSearchParams(location.search);
      for (const field of form.querySelectorAll("select")) {
        field.value = asked.get(field.name) || "";
        if (field.selectedIndex < 0) field.value = "";
      }
      show();
    }

    function show() {
      const chosen = new Map([...new FormData(form)].filter(([, value]) => value));
      const filters = [...chosen].filter(([name]) => FILTERS.includes(name));
      let shown = 0;
      for (const row of rows) {
        row.hidden = !filters.every(([name, value]) => matches(row, name, value));
        if (!row.hidden) shown += 1;
      }
      const order = ORDERS[chosen.get("sort")];
      list.append(...(order ? [...rows].sort(order) : rows));
      clear.hidden = chosen.size === 0;
      count.textContent = count.dataset.count.replace("SHOWN", shown).replace("TOTAL", rows.length);
      return chosen;
    }

    form.addEventListener("change", () => {
      const query = new URLSearchParams([...show()]).toString();
      history.replaceState(history.state, "", query ? `?${query}` : location.pathname);
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      for (const field of form.querySelectorAll("select")) field.value = "";
      form.dispatchEvent(new Event("change"));
    });
    addEventListener("popstate", read);
    form.hidden = false;
    read();
  }

  if (window.document$) window.document$.subscribe(start); // Material's instant navigation swaps pages without loading them
  else start();
})();
