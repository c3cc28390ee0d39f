// Images on the board: chosen, dropped or pasted, made small, sent as a file, and shown once the log names them.
import { draw } from './board-line.js';
import { shrink } from './image-shrink.js';

const by = (id) => document.getElementById(id);

/** Lets images be added; without the button nobody may. */
export function takeImages({ words, view, freeSpot, mayWrite, shut }) {
  if (!by('addImage')) return;
  let back = null;
  let act = draw();

  function open(file) {
    if (!mayWrite()) return;
    if (by('imageSide').hidden) back = document.activeElement;
    shut();
    by('imageSaid').textContent = '';
    by('imageSide').hidden = false;
    if (file) {
      const files = new DataTransfer();
      files.items.add(file);
      by('imageFile').files = files.files;
    }
    by(file ? 'imageSays' : 'imageFile').focus();
  }

  function close(then) {
    by('imageSide').hidden = true;
    by('imageForm').reset();
    (then || back || view).focus();
  }

  async function send() {
    const file = by('imageFile').files[0];
    if (!file) {
      by('imageSaid').textContent = words.choose;
      return;
    }
    by('imageDo').disabled = true;
    by('imageSaid').textContent = words.sending;
    try {
      const spot = freeSpot();
      const query = new URLSearchParams({ act, says: by('imageSays').value, x: spot.x, y: spot.y, lang: document.documentElement.lang });
      const answer = await fetch(`/api/v1/boards/${words.board}/images?${query}`, {
        method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: await shrink(file),
      });
      const told = await answer.json();
      if (answer.ok) {
        act = draw();
        close(by(`note-${told.item}`));
      } else {
        by('imageSaid').textContent = told.title;
      }
    } catch {
      by('imageSaid').textContent = words.lost;
    }
    by('imageDo').disabled = false;
  }

  const image = (list) => [...(list ?? [])].find((file) => file.type.startsWith('image/'));
  by('addImage').addEventListener('click', () => open());
  by('imageShut').addEventListener('click', () => close());
  by('imageSide').addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  by('imageForm').addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  view.addEventListener('dragover', (event) => event.preventDefault());
  view.addEventListener('drop', (event) => {
    event.preventDefault();
    const file = image(event.dataTransfer?.files);
    if (file) open(file);
  });
  document.addEventListener('paste', (event) => {
    const file = image(event.clipboardData?.files);
    if (file) open(file);
  });
}
