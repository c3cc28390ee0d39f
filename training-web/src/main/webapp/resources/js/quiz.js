// Keeps each answer of a quiz as it is given and says when it was kept: on the server, or here while the line fails.
import { clock as timeOfDay, forget, isHere, keep as keepHere, waiting } from './acts.js';

const quiz = document.getElementById('quiz');
const WAIT = 600;
const LONGEST_WAIT = 30000;
const PATIENCE = 10000;
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

// Shows an answer that was kept here and that the page does not know.
function fill(item, given) {
  const parts = [...item.querySelectorAll('[data-part]')];
  const order = item.querySelector('.order');
  if (order) {
    const entries = given.split('\n').map((place) => parts.find((part) => part.value === place)?.closest('li'));
    if (entries.every(Boolean)) {
      order.append(...entries);
      [...order.children].forEach((entry, place) => {
        const field = entry.querySelector('[data-part]');
        field.name = field.name.replace(/\d+$/, String(place));
        field.dataset.part = String(place);
      });
    }
  } else if (parts.length) {
    const lines = given.split('\n');
    parts.forEach((part) => { part.value = lines[Number(part.dataset.part)] ?? ''; });
  } else {
    const chosen = given.split(',');
    item.querySelectorAll('input[type=radio], input[type=checkbox]').forEach((input) => { input.checked = chosen.includes(input.value); });
    const typed = item.querySelector('input[type=text], textarea');
    if (typed) {
      typed.value = given;
    }
  }
}

const asking = [];

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
        signal: AbortSignal.timeout(PATIENCE),
        headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'Accept-Language': document.documentElement.lang },
        body: JSON.stringify({ answer: given }),
      });
      const told = await response.json();
      if (response.ok) {
        kept = given;
        patience = WAIT;
        said = told.said;
        state.textContent = said;
        await forget(quiz.dataset.attempt, item.dataset.item).catch(() => {});
      } else if (response.status === 401) {
        throw new Error('signed out');
      } else {
        kept = given;
        state.textContent = told.title;
      }
    } catch {
      try {
        await keepHere({ kind: 'ANSWER', target: quiz.dataset.attempt, about: item.dataset.item, answer: given, page: location.pathname, shown: shown(given) });
        kept = given;
        said = quiz.dataset.kept.replace('{0}', timeOfDay());
        state.textContent = said;
      } catch {
        patience = Math.min(patience * 2, LONGEST_WAIT);
        state.textContent = quiz.dataset.failed;
      }
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
  addEventListener('acts', ({ detail }) => {
    if (detail.target === quiz.dataset.attempt && detail.about === item.dataset.item) {
      said = detail.said;
      if (!sending && answer(item) === kept) {
        state.textContent = said;
      }
    }
  });

  // What an answer says in words, for when it cannot count and is told.
  function shown(given) {
    const chosen = [...item.querySelectorAll('input:checked')].map((input) => input.closest('label').textContent.trim());
    return `${item.querySelector('legend').textContent.trim()} – ${chosen.length ? chosen.join(', ') : given}`;
  }

  return {
    restore(acts) {
      const act = acts.findLast((one) => one.target === quiz.dataset.attempt && one.about === item.dataset.item);
      if (act) {
        fill(item, act.answer);
        kept = answer(item);
        said = quiz.dataset.kept.replace('{0}', timeOfDay(new Date(act.at)));
        state.textContent = said;
      }
    },
    async settle() {
      clearTimeout(timer);
      while (sending) {
        await new Promise((soon) => { setTimeout(soon, 50); });
      }
      await send();
    },
  };
}

// Without a network the quiz is handed in here: first what was answered, then that it was all.
async function handInHere() {
  for (const one of asking) {
    await one.settle();
  }
  handedIn = true;
  await keepHere({ kind: 'HAND_IN', target: quiz.dataset.attempt, about: '', answer: '', page: location.pathname });
  handedInHere();
}

function handedInHere() {
  handedIn = true;
  quiz.querySelectorAll('fieldset').forEach((item) => { item.disabled = true; });
  document.getElementById('submit').disabled = true;
  const told = document.getElementById('handed');
  told.hidden = false;
  told.focus();
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
quiz?.closest('form').addEventListener('submit', (event) => {
  if (isHere() && event.submitter?.id === 'submit') {
    event.preventDefault();
    handInHere();
  } else {
    handedIn = true;
  }
});
// A file is sent by its own button.
asking.push(...[...(quiz?.querySelectorAll('[data-item]') ?? [])].filter((item) => !item.querySelector('input[type=file]')).map(keep));
if (quiz) {
  addEventListener('acts', ({ detail }) => {
    if (detail.kind === 'HAND_IN' && detail.target === quiz.dataset.attempt) {
      location.assign(location.pathname);
    }
  });
  waiting().then((acts) => {
    asking.forEach((one) => one.restore(acts.filter((act) => act.kind === 'ANSWER')));
    if (acts.some((act) => act.kind === 'HAND_IN' && act.target === quiz.dataset.attempt)) {
      handedInHere();
    }
  }).catch(() => {});
}
