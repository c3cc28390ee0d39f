// The board in space. What is shown is what the log makes of it; pointer, keys and forms only say what is to be done.
import { BoardLine, draw } from './board-line.js';
import { dotCount, dotsOf, fold, isDisputed, isThere } from './board-fold.js';
import { takeImages } from './board-images.js';
import { drawNotes, showAt } from './board-notes.js';

const root = document.getElementById('board');
const words = root.dataset;
const by = (id) => document.getElementById(id);
const view = by('view');
const WIDTH = Number(words.width);
const HEIGHT = Number(words.height);
const STEP = 20;
const NOTE = { w: 240, h: 160 };
// The line below an image, and how wide one may be.
const FOOT = 44;
const WIDE = { least: 80, most: 2400 };
// Smaller than this, words on notes cannot be read.
const READABLE = 0.5;
const lead = words.lead === 'true';
const line = new BoardLine(words.board, words.me);

let scale = 1;
let chosen = null;
let basis = [];
let fresh = null;
let frame = 0;
let past = null;
let gathered = -1;
let playing = 0;
const moving = new Map();

const shown = () => (past === null ? line.view() : fold(line.log.slice(0, past)));
const mayWrite = () => past === null && !line.over && words.on === 'true' && words.reader !== 'true'
  && (lead || !line.board.locked);

function say(text) {
  by('said').textContent = text;
}

/* Zoom and place */

function zoom(to) {
  scale = Math.min(1.6, Math.max(0.1, to));
  const plane = by('plane');
  plane.style.width = `${WIDTH}px`;
  plane.style.height = `${HEIGHT}px`;
  plane.style.transform = `scale(${scale})`;
  by('sizer').style.width = `${WIDTH * scale}px`;
  by('sizer').style.height = `${HEIGHT * scale}px`;
}

function whole() {
  zoom(Math.min((view.clientWidth - 4) / WIDTH, (view.clientHeight - 4) / HEIGHT));
}

function goTo(spot) {
  zoom(Math.min(1.2, view.clientWidth / spot.w, view.clientHeight / spot.h));
  view.scrollTo(spot.x * scale, spot.y * scale);
}

/** What of the board is before one's eyes. */
function seen() {
  return {
    x: Math.round(view.scrollLeft / scale), y: Math.round(view.scrollTop / scale),
    w: Math.min(WIDTH, Math.round(view.clientWidth / scale)), h: Math.min(HEIGHT, Math.round(view.clientHeight / scale)),
  };
}

/** An image so wide, with its own proportions. */
function wide(item, w) {
  const ratio = item.ph / item.pw;
  const fit = Math.max(WIDE.least, Math.min(WIDE.most, w, (HEIGHT - FOOT) / ratio));
  return keepIn(item.x, item.y, { w: Math.round(fit), h: Math.round(fit * ratio) + FOOT });
}

function keepIn(x, y, item) {
  return {
    x: Math.max(0, Math.min(WIDTH - item.w, Math.round(x))), y: Math.max(0, Math.min(HEIGHT - item.h, Math.round(y))),
    w: item.w, h: item.h,
  };
}

/* Showing */

function later() {
  if (!frame) frame = requestAnimationFrame(render);
}

function render() {
  frame = 0;
  let board = shown();
  // What is only being moved is not on the board yet: it goes back when it may not be moved after all.
  if (moving.size) board = { ...board, items: new Map(board.items) };
  for (const [id, spot] of moving) {
    const item = board.items.get(id);
    if (item) board.items.set(id, { ...item, ...spot });
  }
  drawNotes(by('plane'), board, { words, line, chosen, moving, waiting: new Set(line.queue.map((act) => act.do.item)) });
  renderState(board);
  renderSide(board);
  renderRefused();
  if (board.gatheredSeq !== gathered) {
    if (gathered >= 0 && past === null && board.gathered) goTo(board.gathered);
    gathered = board.gatheredSeq;
  }
}

function renderState(board) {
  by('step').textContent = board.step;
  if (line.over) say(line.over);
  const says = [];
  if (board.locked) says.push(words.locked);
  if (board.silentSince) says.push(words.silent);
  if (board.voting) {
    says.push(words.voting.replace('#', Math.max(0, board.budget - dotsOf(board, line.me))).replace('§', board.budget));
  }
  board.hands.forEach((who) => says.push(words.handOf.replace('#', line.name(who))));
  by('state').replaceChildren(...says.map((text) => Object.assign(document.createElement('li'), { textContent: text })));
  by('hand').textContent = board.hands.includes(line.me) ? words.lower : words.raise;
  root.classList.toggle('board--voting', board.voting);
  by('add').disabled = !mayWrite();
  if (by('addImage')) by('addImage').disabled = !mayWrite();
  by('hand').disabled = Boolean(line.over) || words.on !== 'true' || past !== null;
  if (by('panel')) {
    by('ballot').textContent = board.voting ? words.close : words.ballot;
    by('silence').textContent = board.silentSince ? words.reveal : words.silence;
    by('lock').textContent = board.locked ? words.unlock : words.lock;
  }
  by('moment').max = line.log.length;
}

/** How the line is; what is on its way is spoken of only when it takes long. */
function renderLine() {
  const slow = line.queue.filter((act) => Date.now() - act.made > 1500).length;
  const text = line.over || (!line.online
    ? words.offline.replace('#', line.queue.length)
    : slow ? words.waiting.replace('#', slow) : words.connected);
  if (by('line').textContent !== text) by('line').textContent = text;
  by('line').classList.toggle('badge--closing', !line.online);
}

function tick() {
  renderLine();
  const end = (past === null ? line.board : shown()).endsAt;
  const left = Math.ceil((end - line.now()) / 1000);
  const text = !end || past !== null
    ? ''
    : left <= 0 ? words.up : words.left.replace('#', `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`);
  if (by('timer').textContent !== text) {
    by('timer').textContent = text;
    by('timer').classList.toggle('board__timer--up', Boolean(end) && left <= 0);
    if (end && left === 0) say(words.up);
  }
}

/* The note that is looked at */

function open(id) {
  chosen = id;
  fresh = null;
  const item = shown().items.get(id);
  if (!item) return;
  basis = item.versions.map((version) => version.id);
  by('words').value = item.versions.map((version) => version.text).join('\n');
  by('colour').value = item.colour;
  fillChoices();
  const image = item.shape === 'IMAGE';
  reveal(image ? words.image : words.note, 'board--old');
  root.classList.toggle('board--image', image);
  by('wordsLabel').textContent = image ? words.says : words.words;
  by('drop').textContent = image ? words.dropImage : words.drop;
  if (item.image) {
    by('seeLarge').href = `/api/v1/boards/${words.board}/images/${item.image}`;
    by('typeBeside').href = `/design/boards/${words.board}/wall?image=${item.id}`;
  }
}

function openNew(spot) {
  if (!mayWrite()) return;
  chosen = null;
  fresh = spot;
  by('words').value = '';
  by('shape').value = 'NOTE';
  reveal(words.new, 'board--new');
}

function reveal(title, mode) {
  root.classList.remove('board--old', 'board--new', 'board--image');
  by('wordsLabel').textContent = words.words;
  if (by('imageSide')) by('imageSide').hidden = true;
  root.classList.add(mode);
  by('sideTitle').textContent = title;
  by('side').hidden = false;
  later();
  by('words').focus();
}

function shut() {
  const back = chosen && by(`note-${chosen}`);
  chosen = null;
  fresh = null;
  by('side').hidden = true;
  (back || view).focus();
  later();
}

function option(value, text) {
  return Object.assign(document.createElement('option'), { value, textContent: text.slice(0, 60) });
}

/** Fills the choices of the form once, when it is opened, so that nothing changes under a pointer. */
function fillChoices() {
  const board = shown();
  const item = board.items.get(chosen);
  const all = [...board.items.values()].filter((one) => isThere(one) && one.id !== chosen && one.shape !== 'ARROW');
  by('group').replaceChildren(by('group').firstElementChild,
    ...all.filter((one) => one.shape === 'GROUP').map((one) => option(one.id, one.versions[0].text)));
  by('group').value = item.group ?? '';
  by('linkTo').replaceChildren(...all.map((one) => option(one.id, one.versions[0].text || words.veiled)));
}

function renderSide(board) {
  const item = chosen && board.items.get(chosen);
  if (chosen && !item) return;
  for (const id of ['words', 'colour', 'group', 'save', 'drop', 'remark', 'larger', 'smaller']) by(id).disabled = !mayWrite();
  by('disputed').hidden = !item || !isDisputed(item);
  if (!item) return;
  by('voted').textContent = item.dots.get(line.me) ? dotText(item.dots.get(line.me)) : '';
  by('remarks').replaceChildren(...item.remarks.map((remark) => {
    const li = document.createElement('li');
    const who = Object.assign(document.createElement('strong'), { textContent: `${line.name(remark.author)} ` });
    li.append(who, remark.veiled ? words.veiled : remark.text);
    return li;
  }));
}

function dotText(count) {
  return count === 1 ? words.dot : words.dots.replace('#', count);
}

function renderRefused() {
  by('refused').hidden = line.refused.length === 0;
  by('refusedList').replaceChildren(...line.refused.map((act) => {
    const li = document.createElement('li');
    const text = Object.assign(document.createElement('p'), { className: 'pre-line', textContent: act.do.text });
    const why = Object.assign(document.createElement('p'), { className: 'card__meta', textContent: act.said });
    const bar = Object.assign(document.createElement('p'), { className: 'cluster' });
    for (const [label, send] of [[words.again, true], [words.forget, false]]) {
      const button = Object.assign(document.createElement('button'),
        { type: 'button', className: 'button button--quiet', textContent: label });
      button.addEventListener('click', () => line.retry(act.id, send));
      bar.append(button);
    }
    li.append(text, why, bar);
    return li;
  }));
}

/* Doing */

function freeSpot() {
  const here = seen();
  const taken = [...shown().items.values()].filter(isThere);
  for (let i = 0; i < 100; i++) {
    // From the middle to the right and to the left by turns, then a row lower.
    const column = Math.ceil((i % 7) / 2) * (i % 2 ? 1 : -1);
    const spot = keepIn(
      here.x + here.w / 2 - NOTE.w / 2 + column * (NOTE.w + 20),
      here.y + here.h / 3 + Math.floor(i / 7) * (NOTE.h + 20), NOTE);
    if (!taken.some((item) => Math.abs(item.x - spot.x) < NOTE.w && Math.abs(item.y - spot.y) < NOTE.h)) return spot;
  }
  return keepIn(here.x, here.y, NOTE);
}

function save() {
  const text = by('words').value.trim();
  if (fresh) {
    if (!text) return;
    const shape = by('shape').value;
    const size = shape === 'AREA' ? { w: 600, h: 400 } : shape === 'TEXT' ? { w: 420, h: 80 } : NOTE;
    const item = draw();
    line.act({ kind: 'put', item, shape, colour: by('colour').value, text, ...keepIn(fresh.x, fresh.y, size) });
    fresh = null;
    by('side').hidden = true;
    render();
    by(`note-${item}`)?.focus();
    return;
  }
  const item = shown().items.get(chosen);
  const same = item.versions.length === 1 && basis.length === 1 && item.versions[0].text === text;
  if (!same && (text || item.shape === 'ARROW')) line.act({ kind: 'write', item: chosen, basis, text });
  if (by('colour').value !== item.colour) line.act({ kind: 'paint', item: chosen, colour: by('colour').value });
  if (by('group').value !== (item.group ?? '')) {
    line.act(by('group').value
      ? { kind: 'sort', item: chosen, group: by('group').value }
      : { kind: 'sort', item: chosen });
  }
  shut();
}

function drop(id) {
  const item = shown().items.get(id);
  if (!item || !mayWrite()) return;
  line.act({ kind: 'drop', item: id, basis: item.versions.map((version) => version.id) });
  if (chosen === id) shut();
  else view.focus();
}

let commit = 0;
function nudge(id, dx, dy) {
  const item = shown().items.get(id);
  if (!item || !mayWrite()) return;
  const from = moving.get(id) ?? item;
  moving.set(id, keepIn(from.x + dx, from.y + dy, from));
  soon(id);
}

function resize(id, factor) {
  const item = shown().items.get(id);
  if (!item?.image || !mayWrite()) return;
  const from = { ...item, ...moving.get(id) };
  moving.set(id, wide(from, from.w * factor));
  soon(id);
}

function soon(id) {
  clearTimeout(commit);
  commit = setTimeout(() => settle(id), 350);
  later();
}

function settle(id) {
  for (const [one, spot] of moving) line.act({ kind: 'place', item: one, ...spot });
  moving.clear();
  by(`note-${id}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

let drag = null;
view.addEventListener('pointerdown', (event) => {
  const note = event.target.closest('.note');
  if (!note || event.button !== 0 || !mayWrite()) return;
  const item = shown().items.get(note.dataset.item);
  const grip = Boolean(item.image && event.target.closest('.note__grip'));
  drag = { id: item.id, note, x: event.clientX, y: event.clientY, from: item, far: false, grip };
  note.setPointerCapture(event.pointerId);
});
view.addEventListener('pointermove', (event) => {
  if (!drag) return;
  const dx = event.clientX - drag.x;
  const dy = event.clientY - drag.y;
  if (!drag.far && Math.hypot(dx, dy) < 5) return;
  drag.far = true;
  moving.set(drag.id, drag.grip
    ? wide(drag.from, drag.from.w + dx / scale)
    : keepIn(drag.from.x + dx / scale, drag.from.y + dy / scale, drag.from));
  later();
});
const release = () => {
  if (!drag) return;
  const { id, far } = drag;
  drag = null;
  if (!far) return;
  if (mayWrite()) settle(id);
  else moving.clear();
  dragged = id;
  setTimeout(() => { dragged = null; }, 0);
  later();
};
let dragged = null;
view.addEventListener('pointerup', release);
view.addEventListener('pointercancel', release);
view.addEventListener('click', (event) => {
  const note = event.target.closest('.note');
  if (note && dragged !== note.dataset.item) open(note.dataset.item);
});
view.addEventListener('dblclick', (event) => {
  if (event.target.closest('.note')) return;
  const box = by('plane').getBoundingClientRect();
  openNew(keepIn((event.clientX - box.left) / scale - NOTE.w / 2, (event.clientY - box.top) / scale - 20, NOTE));
});
view.addEventListener('keydown', (event) => {
  const note = event.target.closest('.note');
  if (!note) return;
  const far = event.shiftKey ? 5 * STEP : STEP;
  const ways = { ArrowLeft: [-far, 0], ArrowRight: [far, 0], ArrowUp: [0, -far], ArrowDown: [0, far] };
  if (ways[event.key]) {
    event.preventDefault();
    nudge(note.dataset.item, ...ways[event.key]);
  } else if (event.key === '+' || event.key === '-') {
    resize(note.dataset.item, event.key === '+' ? 1.25 : 0.8);
  } else if (event.key === 'Delete') {
    event.preventDefault();
    drop(note.dataset.item);
  }
});
by('side').addEventListener('keydown', (event) => {
  if (event.key === 'Escape') shut();
});

function onSubmit(id, act) {
  by(id)?.addEventListener('submit', (event) => {
    event.preventDefault();
    act();
  });
}
const onClick = (id, act) => by(id)?.addEventListener('click', act);
const number = (id) => Number.parseInt(by(id).value, 10) || 0;

onSubmit('edit', save);
onSubmit('remarkForm', () => {
  const text = by('remark').value.trim();
  if (text && chosen) line.act({ kind: 'remark', item: chosen, text });
  by('remark').value = '';
});
onSubmit('linkForm', () => {
  const to = by('linkTo').value;
  const from = shown().items.get(chosen);
  if (to && from) {
    line.act({ kind: 'put', item: draw(), shape: 'ARROW', colour: 'GREY', text: '', ...keepIn(from.x, from.y, NOTE), from: chosen, to });
  }
});
onSubmit('stepForm', () => line.act({ kind: 'step', text: by('stepText').value }));
onSubmit('timerForm', () => line.act({ kind: 'timer', seconds: Math.min(240, number('minutes')) * 60 }));
onSubmit('ballotForm', () => line.act({ kind: 'ballot', dots: line.board.voting ? 0 : number('dots') }));
onClick('stopTimer', () => line.act({ kind: 'timer', seconds: 0 }));
onClick('silence', () => line.act({ kind: 'silence', on: !line.board.silentSince }));
onClick('lock', () => line.act({ kind: 'lock', on: !line.board.locked }));
onClick('gather', () => line.act({ kind: 'gather', ...seen() }));
onClick('hand', () => line.act({ kind: 'hand', up: !line.view().hands.includes(line.me) }));
onClick('vote', () => line.act({ kind: 'vote', item: chosen, back: false }));
onClick('unvote', () => line.act({ kind: 'vote', item: chosen, back: true }));
onClick('drop', () => drop(chosen));
onClick('larger', () => resize(chosen, 1.25));
onClick('smaller', () => resize(chosen, 0.8));
onClick('shut', shut);
onClick('add', () => openNew(freeSpot()));
onClick('zoomIn', () => zoom(scale * 1.25));
onClick('zoomOut', () => zoom(scale / 1.25));
onClick('whole', whole);

/* Replay */

function moment(to) {
  past = Math.max(0, Math.min(line.log.length, to));
  by('moment').value = past;
  by('momentText').textContent = showAt(line.log[past - 1]);
  later();
}
by('moment').addEventListener('input', () => moment(Number(by('moment').value)));
onClick('play', () => {
  clearInterval(playing);
  if (playing) {
    playing = 0;
  } else {
    if (past >= line.log.length) moment(0);
    playing = setInterval(() => {
      moment(past + 1);
      if (past >= line.log.length) by('play').click();
    }, 400);
  }
  by('play').textContent = playing ? words.stop : words.play;
});
if (new URLSearchParams(location.search).has('replay')) {
  by('replay').hidden = false;
  past = 0;
}

for (const ground of document.querySelectorAll('.ground')) {
  for (const [side, value] of [['left', 'x'], ['top', 'y'], ['width', 'w'], ['height', 'h']]) {
    ground.style[side] = `${ground.dataset[value]}px`;
  }
}
takeImages({
  words, view, freeSpot, mayWrite,
  shut: () => {
    by('side').hidden = true;
    chosen = null;
    fresh = null;
    later();
  },
});
line.onChange = later;
line.onPeople = () => {
  by('here').textContent = [...line.people.values()].filter((one) => one.here).map((one) => one.name).join(', ');
  later();
};
line.onRefused = say;
setInterval(tick, 250);
zoom(Math.max(READABLE, (view.clientWidth - 4) / WIDTH));
line.open();
// For tests and for the curious: what this screen knows.
root.line = line;
root.dotCount = dotCount;
