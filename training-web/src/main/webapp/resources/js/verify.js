// Sends what is chosen or dropped, and sorts and narrows the answers. Without it the form and the table do as well.
const drop = document.getElementById("drop");
const input = document.getElementById("file");
const state = document.getElementById("file-state");
const button = document.getElementById("verify");

function send() {
  const bytes = [...input.files].reduce((sum, file) => sum + file.size, 0);
  if (input.files.length === 0) return;
  if (bytes > Number(drop.dataset.most) * 1024 * 1024) {
    state.textContent = drop.dataset.tooMuch;
    return;
  }
  document.getElementById("code").value = "";
  document.getElementById("document").value = "";
  button.click();
}

input.addEventListener("change", send);
button.form.addEventListener("submit", () => { state.textContent = drop.dataset.busy; });
for (const kind of ["dragenter", "dragover"]) {
  drop.addEventListener(kind, (event) => { event.preventDefault(); drop.classList.add("drop--over"); });
}
for (const kind of ["dragleave", "drop"]) {
  drop.addEventListener(kind, () => drop.classList.remove("drop--over"));
}
drop.addEventListener("drop", (event) => {
  event.preventDefault();
  if (event.dataTransfer.files.length > 0) {
    input.files = event.dataTransfer.files;
    send();
  }
});

const table = document.getElementById("rows");
if (table) {
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
