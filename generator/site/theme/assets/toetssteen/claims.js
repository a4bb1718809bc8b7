/* Filters and sorts the list of claims. The choice stands in the address, so that it can be shared. The index of all claims is fetched when somebody filters; without this script the list is whole, in pages. */

(() => {
  "use strict";

  const AT_ONCE = 100;
  const ID = 0, CLAIM = 1, VERDICT = 2, STATE = 3, SPEAKER = 4, ARTICLE = 5, KINDS = 6, DATED = 7, SAID = 8, LANGUAGE = 9;
  const PLACES = { verdict: VERDICT, state: STATE, speaker: SPEAKER, article: ARTICLE };

  const by = (key) => (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
  const orders = (index) => {
    const value = (row) => (row[VERDICT] < 0 ? 0 : index.value[row[VERDICT]]);
    return {
      oldest: by((row) => row[DATED]),
      truest: by((row) => -value(row)),
      falsest: by((row) => value(row) || Infinity),
    };
  };

  function chosenBy(index, name, value) {
    if (name === "period") return (row) => row[DATED].startsWith(value);
    if (name === "kind") return (row) => row[KINDS].includes(index.kind.indexOf(value));
    const place = index[name].indexOf(value);
    return (row) => place >= 0 && row[PLACES[name]] === place;
  }

  function start() {
    const form = document.querySelector(".ts-filters");
    if (!form || form.dataset.started) return;
    form.dataset.started = "yes";
    const whole = document.querySelector(".ts-rows");
    const pages = document.querySelector(".ts-pages");
    const list = whole.cloneNode(false);
    const count = form.querySelector("output");
    const clear = form.querySelector("button[type=reset]");
    const more = document.querySelector(".ts-show-more");
    const badges = document.querySelector("template.ts-badges").content;
    const day = new Intl.DateTimeFormat(form.dataset.locale, { dateStyle: "long", timeZone: "UTC" });
    const number = new Intl.NumberFormat(form.dataset.locale);
    list.hidden = true;
    whole.after(list);
    let fetched, rows = [], turn = 0;

    const load = () => (fetched ||= fetch(form.dataset.index).then((answer) => {
      if (!answer.ok) throw new Error(answer.status);
      return answer.json();
    }).catch((error) => { fetched = undefined; throw error; }));

    function item(index, row) {
      const element = document.createElement("li");
      element.className = "ts-item";
      const key = row[VERDICT] < 0 ? "" : index.verdict[row[VERDICT]];
      element.dataset.verdict = key;
      element.dataset.state = index.state[row[STATE]];
      const name = key || (["reviewed", "corrected"].includes(element.dataset.state) ? "checked" : element.dataset.state);
      const link = document.createElement("a");
      link.className = "ts-item__claim";
      link.href = form.dataset.claim.replace("ID", row[ID]);
      link.textContent = row[CLAIM];
      if (row[LANGUAGE]) link.lang = row[LANGUAGE];
      const line = document.createElement("p");
      line.className = "ts-item__byline";
      for (const text of [index.speaker[row[SPEAKER]], row[SAID] && day.format(new Date(row[SAID])), index.source[row[ARTICLE]]]) {
        if (!text) continue;
        const part = document.createElement("span");
        part.textContent = text;
        line.append(part, " ");
      }
      element.append(badges.querySelector(`[data-of="${name}"] > *`).cloneNode(true), " ", link, " ", line);
      return element;
    }

    function showMore(index) {
      const next = rows.slice(list.children.length, list.children.length + AT_ONCE);
      list.append(...next.map((row) => item(index, row)));
      more.hidden = list.children.length >= rows.length;
    }

    async function show() {
      const mine = ++turn;
      const chosen = new Map([...new FormData(form)].filter(([, value]) => value));
      clear.hidden = chosen.size === 0;
      if (chosen.size === 0) return put(false, "");
      let index;
      try {
        index = await load();
      } catch {
        if (mine === turn) put(false, count.dataset.failed);
        return;
      }
      if (mine !== turn) return; // another choice was made meanwhile
      const tests = [...chosen].filter(([name]) => name !== "sort").map(([name, value]) => chosenBy(index, name, value));
      rows = index.claims.filter((row) => tests.every((test) => test(row)));
      const order = orders(index)[chosen.get("sort")];
      if (order) rows.sort(order);
      list.replaceChildren();
      showMore(index);
      put(true, count.dataset.count.replace("SHOWN", number.format(rows.length)).replace("TOTAL", number.format(index.claims.length)));
    }

    function put(filtered, text) {
      list.hidden = !filtered;
      whole.hidden = filtered;
      if (pages) pages.hidden = filtered;
      if (!filtered) more.hidden = true;
      count.textContent = text;
    }

    function read() {
      const asked = new URLSearchParams(location.search);
      for (const field of form.querySelectorAll("select")) {
        const value = asked.get(field.name) || "";
        field.value = value;
        if (field.selectedIndex < 0 && /^\d{4}(-\d\d)*$/.test(value) && field.name === "period") field.add(new Option(value, value, false, true));
        else if (field.selectedIndex < 0) field.value = "";
      }
      show();
    }

    form.addEventListener("focusin", () => load().catch(() => {}), { once: true });
    form.addEventListener("change", () => {
      show();
      const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value)).toString();
      history.replaceState(history.state, "", query ? `?${query}` : location.pathname);
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      for (const field of form.querySelectorAll("select")) field.value = "";
      form.dispatchEvent(new Event("change"));
    });
    more.addEventListener("click", async () => {
      const first = list.children.length;
      showMore(await load());
      list.children[first]?.querySelector("a").focus();
    });
    addEventListener("popstate", read);
    form.hidden = false;
    read();
  }

  if (window.document$) window.document$.subscribe(start); // Material's instant navigation swaps pages without loading them
  else start();
})();
