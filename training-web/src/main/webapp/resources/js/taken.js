// Shows what is on this device: the units that were taken along, what waits to be sent, and what could not count.
import { mine } from './acts.js';
import { all, leave, remove, weight } from './store.js';

const language = document.documentElement.lang;
const list = document.getElementById('taken');
const acts = document.getElementById('refused');
const words = (element, name, ...values) => element.dataset[name].replace(/\{(\d)\}/g, (_, at) => values[at]);

function made(tag, text, className = '') {
  const element = document.createElement(tag);
  element.textContent = text;
  element.className = className;
  return element;
}

function link(address, text) {
  const element = made('a', text);
  element.href = address;
  return element;
}

function card(unit) {
  const item = made('li', '', 'card');
  const pages = document.createElement('ol');
  unit.pages.forEach((page) => {
    const line = document.createElement('li');
    line.append(link(page.address, page.title));
    pages.append(line);
  });
  const away = made('button', words(list, 'away'), 'button button--quiet');
  away.type = 'button';
  away.setAttribute('aria-label', `${words(list, 'away')} – ${unit.title}`);
  away.addEventListener('click', async () => {
    await leave(unit.unit);
    await show();
  });
  const state = unit.complete ? weight(unit.bytes, language) : words(list, 'cut');
  item.append(made('p', `${unit.course} · ${state}`, 'card__meta'), made('h2', unit.title, 'card__title'), pages, away);
  return item;
}

function refusal(act) {
  const item = made('li', '', 'notice notice--warn');
  const away = made('button', words(acts, 'seen'), 'button button--quiet');
  away.type = 'button';
  away.addEventListener('click', async () => {
    await remove('acts', act.seq);
    await show();
  });
  item.append(made('p', act.said));
  if (act.answer) {
    item.append(made('blockquote', act.shown || act.answer));
  }
  if (act.page) {
    item.append(link(act.page, words(acts, 'page')), document.createTextNode(' '));
  }
  item.append(away);
  return item;
}

async function show() {
  const units = await all('taken');
  const refused = (await mine()).filter((act) => act.state === 'refused');
  list.replaceChildren(...units.map(card));
  acts.replaceChildren(...refused.map(refusal));
  acts.previousElementSibling.hidden = refused.length === 0;
  document.getElementById('none').hidden = units.length > 0;
}

addEventListener('acts-sent', show);
show();
