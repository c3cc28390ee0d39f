// Sends what is chosen or dropped, and sorts and narrows the answers. Without it the form and the table do as well.
import { arrange } from "./answers-table.js";

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
if (table) arrange(table);
