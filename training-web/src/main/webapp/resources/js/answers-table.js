// Sorts and narrows a table of answers.
export function arrange(table) {
  const bodies = [...table.tBodies];
  const shown = document.getElementById("shown");
  const filters = document.getElementById("filters");
  const compare = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: "base" }).compare;
  const value = {
    number: (row) => row.dataset.number,
    verdict: (row) => row.dataset.rank,
    person: (row) => row.querySelector(".row__person").textContent,
    achievement: (row) => row.querySelector(".row__achievement").textContent,
    issuer: (row) => row.querySelector(".row__issuer").textContent,
  };

  function narrow(chosen) {
    const wanted = chosen.dataset.verdict;
    for (const chip of filters.querySelectorAll("button")) {
      chip.setAttribute("aria-pressed", String(chip === chosen));
      chip.classList.toggle("chip--on", chip === chosen);
    }
    for (const row of bodies) row.hidden = wanted !== "" && row.dataset.verdict !== wanted;
    const count = bodies.filter((row) => !row.hidden).length;
    shown.textContent = shown.dataset.text.replace("#", count).replace("#", bodies.length);
  }

  function sort(head, by) {
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.querySelectorAll("[aria-sort]")) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    bodies.sort((a, b) => (down ? -1 : 1) * compare(value[by](a), value[by](b)) || a.dataset.number - b.dataset.number);
    table.append(...bodies);
  }

  filters.hidden = false;
  filters.addEventListener("click", (event) => {
    const chip = event.target.closest("button");
    if (chip) narrow(chip);
  });
  for (const head of table.tHead.querySelectorAll("[data-key]")) {
    const control = document.createElement("button");
    control.type = "button";
    control.className = "sort";
    control.title = table.dataset.sort;
    control.textContent = head.textContent;
    head.replaceChildren(control);
    control.addEventListener("click", () => sort(head, head.dataset.key));
  }
  document.getElementById("totals").focus();
}
