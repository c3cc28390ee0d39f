// A field of 300 by 120 on which one draws with a finger; strokes are kept as a small path.
const WIDTH = 300;
const HEIGHT = 120;
const LEAST = 2;
const LONGEST = 11_000;
const LEAST_POINTS = 6;

/** Lets one draw on a field; changed is called when a stroke begins. */
export function padOn(field, changed) {
  const path = field.querySelector("path");
  let drawn = "";
  let last = null;

  const at = (event) => {
    const box = field.getBoundingClientRect();
    const within = (value, most) => Math.max(0, Math.min(most, Math.round(value)));
    return {
      x: within(((event.clientX - box.left) / box.width) * WIDTH, WIDTH),
      y: within(((event.clientY - box.top) / box.height) * HEIGHT, HEIGHT),
    };
  };
  const show = (strokes) => {
    drawn = strokes;
    path.setAttribute("d", strokes);
  };

  field.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    field.setPointerCapture(event.pointerId);
    last = at(event);
    changed();
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
  return {
    clear: () => show(""),
    drawn: () => drawn,
    isEmpty: () => (drawn.match(/L/g) ?? []).length < LEAST_POINTS,
  };
}
