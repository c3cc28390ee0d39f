// Keeps each answer of a quiz as it is given, says when it was kept, and tries again when the line fails.
const quiz = document.getElementById('quiz');
const WAIT = 600;
const LONGEST_WAIT = 30000;
// Once the form is on its way with every answer, nothing more is sent beside it.
let handedIn = false;

function answer(item) {
  const parts = [...item.querySelectorAll('[data-part]')].sort((a, b) => a.dataset.part - b.dataset.part);
  if (parts.length) {
    const given = parts.map((part) => part.value);
    return given.every((part) => part === '') ? '' : given.join('\n');
  }
  const chosen = [...item.querySelectorAll('input[type=radio], input[type=checkbox]')];
  return chosen.length
    ? chosen.filter((input) => input.checked).map((input) => input.value).join(',')
    : item.querySelector('input, textarea')?.value ?? '';
}

function keep(item) {
  const state = item.querySelector('.saved');
  const address = `/api/v1/attempts/${quiz.dataset.attempt}/responses/${encodeURIComponent(item.dataset.item)}`;
  let kept = answer(item);
  let said = state.textContent;
  let timer = 0;
  let sending = false;
  let patience = WAIT;

  async function send() {
    if (handedIn || sending) {
      return;
    }
    if (answer(item) === kept) {
      state.textContent = said;
      return;
    }
    sending = true;
    const given = answer(item);
    state.textContent = quiz.dataset.saving;
    try {
      const response = await fetch(address, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'Accept-Language': document.documentElement.lang },
        body: JSON.stringify({ answer: given }),
      });
      const told = await response.json();
      if (response.ok) {
        kept = given;
        patience = WAIT;
        said = told.said;
        state.textContent = said;
      } else {
        kept = given;
        state.textContent = told.title;
      }
    } catch {
      patience = Math.min(patience * 2, LONGEST_WAIT);
      state.textContent = quiz.dataset.failed;
    }
    sending = false;
    if (answer(item) !== kept) {
      later(patience > WAIT ? patience : 0);
    }
  }

  // What is said is never older than what stands there: "saved" is said of the last answer only.
  function later(wait) {
    clearTimeout(timer);
    if (answer(item) !== kept && patience === WAIT) {
      state.textContent = quiz.dataset.saving;
    }
    timer = setTimeout(send, wait);
  }

  item.addEventListener('change', () => later(0));
  item.addEventListener('input', (event) => later(['text', 'number', 'textarea'].includes(event.target.type) ? WAIT : 0));
  addEventListener('online', () => later(0));
}

// What is left is told by the server when the page is made; the page only counts it down. At the end it hands in by itself.
const clock = document.getElementById('clock');

function count() {
  const end = performance.now() + Number(clock.dataset.left) * 1000;
  const figure = clock.querySelector('[data-clock]');
  const said = document.querySelector('[data-clock-said]');
  const minutes = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  let timer = 0;

  function tick() {
    const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    figure.textContent = minutes(left);
    clock.classList.toggle('clock--short', left <= 60);
    if ([600, 300, 60].includes(left)) {
      said.textContent = clock.dataset.leftSaid.replace('{0}', minutes(left));
    }
    if (left === 0) {
      clearInterval(timer);
      said.textContent = clock.dataset.over;
      handIn();
    }
  }

  // A page that comes back after the end, since an answer could not be read, does not send itself over and over.
  function handIn() {
    if (Number(clock.dataset.left) > 0) {
      document.getElementById('submit').click();
    } else {
      setTimeout(() => location.assign(location.href), 31000);
    }
  }

  timer = setInterval(tick, 500);
  tick();
}

if (clock) {
  count();
}
quiz?.closest('form').addEventListener('submit', () => { handedIn = true; });
// A file is sent by its own button.
[...(quiz?.querySelectorAll('[data-item]') ?? [])].filter((item) => !item.querySelector('input[type=file]')).forEach(keep);
