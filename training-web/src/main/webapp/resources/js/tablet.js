// Lets whoever tapped their name sign with a finger on a host's tablet.
import { padOn } from "./pad.js";

const field = document.getElementById("field");
if (field) {
  const pad = padOn(field, () => {});
  const clear = document.getElementById("clear");
  clear.hidden = false;
  clear.addEventListener("click", pad.clear);
  field.closest("form").addEventListener("submit", () => {
    document.getElementById("drawn").value = pad.drawn();
  });
}
