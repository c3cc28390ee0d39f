// Keeps where the reader stands and brings them back there on every device; fills in where a note belongs.
import { isHere, keep as keepHere } from './acts.js';

const player = document.querySelector('[data-place]');
const WAIT = 2000;

const list = document.querySelector('.player__list');
if (list && matchMedia('(min-width: 901px)').matches) {
  list.open = true;
}

if (player) {
  const paragraphs = [...document.querySelectorAll('.lesson [id^="p-"]')];
  const number = (paragraph) => Number(paragraph.id.slice(2));
  const video = document.querySelector('[data-film] video');
  let kept = `${player.dataset.paragraph}/${player.dataset.seconds}`;
  let timer = 0;

  function here() {
    const top = paragraphs.find((paragraph) => paragraph.getBoundingClientRect().bottom > 80);
    return top ? number(top) : 0;
  }

  function keep() {
    clearTimeout(timer);
    timer = 0;
    const seconds = Math.floor(video?.currentTime || Number(player.dataset.seconds) || 0);
    const now = `${here()}/${seconds}`;
    if (now !== kept) {
      kept = now;
      fetch(player.dataset.place, {
        method: 'PUT',
        keepalive: true,
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ paragraph: here(), seconds }),
      }).catch(() => { kept = ''; });
    }
  }

  const soon = () => { timer ||= setTimeout(keep, WAIT); };
  addEventListener('scroll', soon, { passive: true });
  video?.addEventListener('timeupdate', soon);
  video?.addEventListener('pause', keep);
  document.addEventListener('visibilitychange', () => { if (document.hidden) keep(); });
  addEventListener('pagehide', keep);

  const was = document.getElementById(`p-${player.dataset.paragraph}`);
  if (was && number(was) > 1 && location.hash === '') {
    was.scrollIntoView();
    document.querySelector('.player__was')?.removeAttribute('hidden');
  }

  if (document.querySelector('#note .field--error')) {
    document.getElementById('note').open = true;
  }

  // What is marked when the note is opened is what it is about.
  const note = document.getElementById('notes');
  document.addEventListener('selectionchange', () => {
    const marked = getSelection();
    const paragraph = marked.anchorNode?.parentElement?.closest('.lesson [id^="p-"]');
    if (paragraph && !marked.isCollapsed) {
      note.querySelector('[name=quote]').value = String(marked).trim().slice(0, 300);
      note.querySelector('[name=paragraph]').value = String(number(paragraph));
    }
  });
  document.querySelectorAll('[data-here]').forEach((field) => {
    field.form.addEventListener('submit', () => { field.value = String(here()); });
  });
  document.querySelector('a[href="#note"]')?.addEventListener('click', () => {
    const form = document.getElementById('note');
    form.open = true;
    const select = form.querySelector('[name=paragraph]');
    if (select.value === '0' && [...select.options].some((option) => option.value === String(here()))) {
      select.value = String(here());
    }
    setTimeout(() => form.querySelector('textarea').focus(), 0);
  });
}

// Without a network a lesson is read to its end too: the page goes on, and the server is told on return.
const end = document.querySelector('[data-onward]');
end?.querySelector('form').addEventListener('submit', (event) => {
  if (isHere()) {
    event.preventDefault();
    keepHere({ kind: 'FINISH', target: end.dataset.enrolment, about: end.dataset.activity, answer: '', page: location.pathname })
      .then(() => location.assign(end.dataset.onward));
  }
});
