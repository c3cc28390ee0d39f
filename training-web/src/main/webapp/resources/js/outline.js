// Keeps the outline up to date as others change the board, with what is being typed left alone. Without it the page
// and its forms do as well.
import { BoardLine } from './board-line.js';
import { fieldsOf } from './image-shrink.js';

const live = document.getElementById('live');
const WAIT = 600;
let timer = 0;
let busy = false;

const root = () => document.getElementById('outline');

function dirty(details) {
  return details.open && [...details.querySelectorAll('textarea, input:not([type=hidden]), select')].some(
    (field) => (field.tagName === 'SELECT' ? field === document.activeElement : field.value !== field.defaultValue));
}

/** Puts the new list in the place of the old one; what is being edited and what has the focus stay. */
function swap(page) {
  const fresh = page.getElementById('outline');
  if (!fresh) return;
  const focus = document.activeElement?.id;
  for (const details of root().querySelectorAll('details[open]')) {
    const key = details.dataset.item ? `details[data-item="${details.dataset.item}"]` : details.id && `#${details.id}`;
    const other = key && fresh.querySelector(key);
    if (other && dirty(details)) other.replaceWith(details);
    else if (other) other.open = true;
  }
  const draft = document.getElementById('text');
  const next = fresh.querySelector('#text');
  if (draft && next && draft.value && !fresh.dataset.sent) next.closest('form').replaceWith(draft.closest('form'));
  root().replaceWith(fresh);
  if (focus) document.getElementById(focus)?.focus();
}

async function refresh() {
  if (busy) return;
  const answer = await fetch(location.pathname + location.search);
  if (!answer.ok) return;
  swap(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  live.textContent = root().dataset.changed.replace('{0}', root().querySelectorAll('.outline-item').length);
}

/** Sends a form without leaving the page, so that drafts beside it stay. */
async function send(form, button) {
  busy = true;
  try {
    if (form.dataset.shrink) live.textContent = form.dataset.shrink;
    const fields = form.dataset.shrink ? await fieldsOf(form, button) : new URLSearchParams(new FormData(form, button));
    const answer = await fetch(form.action, { method: 'POST', body: fields });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (!page.getElementById('refused')) {
      form.reset();
      form.closest('details[data-item], #putImage')?.removeAttribute('open');
    }
    swap(page);
    const item = answer.url.split('#')[1] ?? (fields.get('item') && `item-${fields.get('item')}`);
    const refused = document.getElementById('refused');
    (refused ?? document.getElementById(item) ?? document.getElementById('text'))?.focus();
    live.textContent = refused ? refused.textContent.trim() : root().dataset.changed.replace('{0}', root().querySelectorAll('.outline-item').length);
  } catch {
    live.textContent = root().dataset.lost;
  }
  busy = false;
}

if (root()?.dataset.live === 'true') {
  document.addEventListener('submit', (event) => {
    if (root().contains(event.target)) {
      event.preventDefault();
      send(event.target, event.submitter);
    }
  });
  const line = new BoardLine(root().dataset.board, 'outline');
  let shown = Number(root().dataset.seq);
  line.onChange = () => {
    if (line.over || line.log.length <= shown) return;
    shown = line.log.length;
    clearTimeout(timer);
    timer = setTimeout(() => refresh().catch(() => {}), WAIT);
  };
  line.open();
}
