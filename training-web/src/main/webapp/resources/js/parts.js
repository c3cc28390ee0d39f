// Entries are moved by buttons or dragged, and places on a picture are pointed at or reached with the arrow keys. All of it
// only fills in fields of the form, so that what is answered is the same whichever way it was given.
const STEP = 2;
const FINE = 0.5;

function changed(field) {
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function numbered(list) {
  [...list.children].forEach((entry, place) => {
    const field = entry.querySelector('[data-part]');
    field.name = field.name.replace(/\d+$/, String(place));
    field.dataset.part = String(place);
  });
}

function say(list, entry) {
  const place = [...list.children].indexOf(entry) + 1;
  const said = list.dataset.moved
    .replace('{0}', entry.querySelector('.order__text').textContent)
    .replace('{1}', String(place))
    .replace('{2}', String(list.children.length));
  list.parentElement.querySelector('[data-told]').textContent = said;
}

function settle(list, entry) {
  numbered(list);
  say(list, entry);
  changed(entry.querySelector('[data-part]'));
}

function order(list) {
  list.addEventListener('click', (event) => {
    const button = event.target.closest('[data-by]');
    if (!button) {
      return;
    }
    const entry = button.closest('li');
    const other = button.dataset.by === '1' ? entry.nextElementSibling : entry.previousElementSibling;
    if (other) {
      if (button.dataset.by === '1') {
        other.after(entry);
      } else {
        other.before(entry);
      }
      button.focus();
      settle(list, entry);
    }
  });
  let dragged = null;
  [...list.children].forEach((entry) => { entry.draggable = true; });
  list.addEventListener('dragstart', (event) => { dragged = event.target.closest('li'); });
  list.addEventListener('dragover', (event) => {
    const over = event.target.closest('li');
    if (!dragged || !over || over.parentElement !== list) {
      return;
    }
    event.preventDefault();
    const box = over.getBoundingClientRect();
    if (over !== dragged) {
      over[event.clientY > box.top + box.height / 2 ? 'after' : 'before'](dragged);
    }
  });
  list.addEventListener('dragend', () => {
    if (dragged) {
      settle(list, dragged);
    }
    dragged = null;
  });
}

function picture(spot) {
  const button = spot.querySelector('.hotspot__picture');
  const cross = spot.querySelector('.hotspot__cross');
  const [named, across, below] = [0, 1, 2].map((part) => spot.querySelector(`[data-part="${part}"]`));

  function show() {
    cross.hidden = across.value === '' || below.value === '';
    cross.style.left = `${across.value}%`;
    cross.style.top = `${below.value}%`;
  }

  function place(x, y) {
    const within = (value) => String(Math.round(Math.min(100, Math.max(0, value)) * 10) / 10);
    across.value = within(x);
    below.value = within(y);
    named.value = '';
    show();
    changed(below);
  }

  button.addEventListener('click', (event) => {
    const box = button.getBoundingClientRect();
    if (event.detail > 0) {
      place(((event.clientX - box.left) / box.width) * 100, ((event.clientY - box.top) / box.height) * 100);
    }
  });
  button.addEventListener('keydown', (event) => {
    const by = event.shiftKey ? FINE : STEP;
    const way = { ArrowLeft: [-by, 0], ArrowRight: [by, 0], ArrowUp: [0, -by], ArrowDown: [0, by] }[event.key];
    if (way) {
      event.preventDefault();
      place(Number(across.value || 50) + way[0], Number(below.value || 50) + way[1]);
    }
  });
  named.addEventListener('change', () => {
    if (named.value !== '') {
      across.value = '';
      below.value = '';
      show();
    }
  });
  [across, below].forEach((field) => field.addEventListener('input', () => {
    named.value = '';
    show();
  }));
  show();
}

document.querySelectorAll('.order').forEach(order);
document.querySelectorAll('.hotspot').forEach(picture);
