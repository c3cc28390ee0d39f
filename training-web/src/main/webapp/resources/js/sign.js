// Lets each learner sign with a finger in a dialog above the list.
import { padOn } from "./pad.js";

const dialog = document.getElementById("pad");
const error = document.getElementById("pad-error");
const pad = padOn(dialog.querySelector("svg"), () => {
  error.textContent = "";
});
let enrolment = "";

for (const button of document.querySelectorAll("[data-sign]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    enrolment = button.dataset.sign;
    document.getElementById("pad-name").textContent = button.dataset.name;
    error.textContent = "";
    pad.clear();
    dialog.showModal();
  });
}

document.getElementById("pad-clear").addEventListener("click", pad.clear);
document.getElementById("pad-close").addEventListener("click", () => dialog.close());
document.getElementById("pad-keep").addEventListener("click", () => {
  if (pad.isEmpty()) {
    error.textContent = dialog.dataset.empty;
    return;
  }
  document.querySelector(`[name="drawn-${enrolment}"]`).value = pad.drawn();
  dialog.close();
  document.querySelector(`[data-keep="${enrolment}"]`).click();
});
