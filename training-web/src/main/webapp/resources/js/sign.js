// Lets each learner sign with a finger: strokes are kept as a small path on a field of 300 by 120.
const WIDTH = 300;
const HEIGHT = 120;
const LEAST = 2;
const LONGEST = 11_000;

const pad = document.getElementById("pad");
const field = pad.querySelector("svg");
const path = field.querySelector("path");
const error = document.getElementById("pad-error");
let enrolment = "";
let drawn = "";
let last = null;

function at(event) {
  const box = field.getBoundingClientRect();
  const within = (value, most) => Math.max(0, Math.min(most, Math.round(value)));
  return {
    x: within(((event.clientX - box.left) / box.width) * WIDTH, WIDTH),
    y: within(((event.clientY - box.top) / box.height) * HEIGHT, HEIGHT),
  };
}

function show(strokes) {
  drawn = strokes;
  path.setAttribute("d", strokes);
}

field.addEventListener("pointerdown", (event) => {
  event.preventDefault();
  field.setPointerCapture(event.pointerId);
  last = at(event);
  error.textContent = "";
  show(`${drawn}M${last.x} ${last.y}`);
});

field.addEventListener("pointermove", (event) => {
  if (!last || drawn.length > LONGEST) {
    return;
  }
  const point = at(event);
  if (Math.hypot(point.x - last.x, point.y - last.y) >= LEAST) {
    last = point;
    show(`${drawn}L${point.x} ${point.y}`);
  }
});

for (const end of ["pointerup", "pointercancel"]) {
  field.addEventListener(end, () => {
    last = null;
  });
}

for (const button of document.querySelectorAll("[data-sign]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    enrolment = button.dataset.sign;
    document.getElementById("pad-name").textContent = button.dataset.name;
    error.textContent = "";
    show("");
    pad.showModal();
  });
}

document.getElementById("pad-clear").addEventListener("click", () => show(""));
document.getElementById("pad-close").addEventListener("click", () => pad.close());
document.getElementById("pad-keep").addEventListener("click", () => {
  if ((drawn.match(/L/g) ?? []).length < 6) {
    error.textContent = pad.dataset.empty;
    return;
  }
  document.querySelector(`[name="drawn-${enrolment}"]`).value = drawn;
  pad.close();
  document.querySelector(`[data-keep="${enrolment}"]`).click();
});
