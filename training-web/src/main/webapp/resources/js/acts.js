// What was done without a network waits here and is sent on return, in its order, each once: the server knows it by the
// identifier that it got here. What could not count is told, and stays until the learner puts it away.
import { all, leaveOthers, put, remove } from './store.js';

const ADDRESS = '/api/v1/learning/acts';
const AT_ONCE = 50;
const AGAIN = 15000;

const line = document.getElementById('line');
export const learner = line?.dataset.learner ?? '';
const fromDevice = line?.dataset.from === 'device';
let timer = 0;

// Whether what is done here must wait here: there is no network, or the page is one that was taken along.
export const isHere = () => !navigator.onLine || fromDevice;

const words = (name, ...values) => (line?.dataset[name] ?? '').replace(/\{(\d)\}/g, (_, at) => values[at]);

export function clock(time = new Date()) {
  return new Intl.DateTimeFormat('fr', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' }).format(time);
}

export const mine = async () => (await all('acts')).filter((act) => act.learner === learner || learner === '');
export const waiting = async () => (await mine()).filter((act) => act.state === 'waiting');

// A later answer to the same takes the place of one that waits, at its own place in the order.
export async function keep(act) {
  for (const before of await waiting()) {
    if (before.kind === 'ANSWER' && act.kind === 'ANSWER' && before.target === act.target && before.about === act.about) {
      await remove('acts', before.seq);
    }
  }
  await put('acts', { ...act, id: crypto.randomUUID(), at: Date.now(), learner, state: 'waiting' });
  await show();
  later();
}

// What waits of this item is not needed any more: a later answer was taken.
export async function forget(target, about) {
  for (const act of await waiting()) {
    if (act.target === target && act.about === about) {
      await remove('acts', act.seq);
    }
  }
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(() => flush().catch(() => {}), AGAIN);
}

export function flush() {
  return navigator.locks.request('passerelle-acts', send);
}

async function send() {
  const acts = (await waiting()).filter((act) => act.learner === learner && learner !== '');
  for (let from = 0; from < acts.length; from += AT_ONCE) {
    const some = acts.slice(from, from + AT_ONCE);
    if (!(await sendSome(some))) {
      later();
      break;
    }
  }
  await show();
}

async function sendSome(some) {
  let response;
  try {
    response = await fetch(ADDRESS, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'Accept-Language': document.documentElement.lang },
      body: JSON.stringify({
        acts: some.map(({ id, kind, target, about, answer, at }) => ({
          id, kind, target, about, answer, secondsAgo: Math.max(0, Math.floor((Date.now() - at) / 1000)),
        })),
      }),
    });
  } catch {
    return false;
  }
  if (response.status === 401) {
    say('signIn', (await waiting()).length);
    return false;
  }
  if (!response.ok) {
    return false;
  }
  for (const told of (await response.json()).acts) {
    const act = some.find((one) => one.id === told.id);
    if (told.counts) {
      await remove('acts', act.seq);
    } else {
      await put('acts', { ...act, state: 'refused', said: told.said });
    }
    dispatchEvent(new CustomEvent('acts', { detail: { ...act, counts: told.counts, said: told.said } }));
  }
  dispatchEvent(new CustomEvent('acts-sent'));
  return true;
}

function say(name, ...values) {
  if (line) {
    line.hidden = name === '';
    line.dataset.state = name;
    line.querySelector('span').textContent = name === '' ? '' : words(name, ...values);
  }
}

// What stands at the head of the page: nothing while all is well.
async function show() {
  const acts = await mine();
  const wait = acts.filter((act) => act.state === 'waiting').length;
  const refused = acts.filter((act) => act.state === 'refused').length;
  if (!navigator.onLine) {
    say(wait ? 'waiting' : 'offline', wait);
  } else if (wait) {
    say('kept', wait);
  } else if (refused) {
    say('refused', refused);
  } else {
    say('');
  }
  if (line) {
    line.querySelector('a').hidden = refused === 0 && navigator.onLine;
  }
  for (const act of acts.filter((one) => one.kind === 'FINISH' && one.state === 'waiting')) {
    document.querySelectorAll(`a[href="${act.page}"]`).forEach((link) => {
      const mark = link.querySelector('.outline__done') ?? link.parentElement.querySelector('.outline__done');
      if (mark) {
        mark.textContent = '✓';
      }
    });
  }
}

if (line && 'indexedDB' in window && navigator.locks) {
  addEventListener('online', () => flush().then(() => fromDevice && location.reload()).catch(() => {}));
  addEventListener('offline', () => show());
  if (navigator.onLine && learner !== '') {
    leaveOthers(learner).catch(() => {});
  }
  show().then(() => flush()).catch(() => {});
}
