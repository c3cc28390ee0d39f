// Puts a chosen or dropped file's text into the form and sends it. The file itself is never uploaded.
const drop = document.getElementById("drop");
const input = document.getElementById("file");
const area = document.getElementById("document");

async function check(file) {
  if (!file) return;
  area.value = await file.text();
  document.getElementById("code").value = "";
  document.getElementById("verify").click();
}

input.addEventListener("change", () => check(input.files[0]));
for (const kind of ["dragenter", "dragover"]) {
  drop.addEventListener(kind, (event) => { event.preventDefault(); drop.classList.add("drop--over"); });
}
for (const kind of ["dragleave", "drop"]) {
  drop.addEventListener(kind, () => drop.classList.remove("drop--over"));
}
drop.addEventListener("drop", (event) => { event.preventDefault(); check(event.dataTransfer.files[0]); });
