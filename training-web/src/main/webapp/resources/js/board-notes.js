// Draws what stands on a board: each thing keeps its element, so that the focus stays where it is.
import { dotCount, isDisputed, isThere } from './board-fold.js';

const SVG = 'http://www.w3.org/2000/svg';

function make(name, className, text) {
  return Object.assign(document.createElement(name), { className, textContent: text });
}

function lateText(seconds, words) {
  const minutes = Math.max(1, Math.floor(seconds / 60));
  return minutes === 1 ? words.lateOne : words.late.replace('#', minutes);
}

/** An image keeps its element, so that it is not asked for anew. */
function picture(note, item, words) {
  const img = note.querySelector('.note__image') ?? make('img', 'note__image', '');
  const src = `/api/v1/boards/${words.board}/images/${item.image}/small`;
  if (img.getAttribute('src') !== src) Object.assign(img, { src, draggable: false, decoding: 'async' });
  img.alt = item.versions.map((version) => version.text).join(' / ');
  const grip = make('span', 'note__grip', '');
  grip.setAttribute('aria-hidden', 'true');
  return [img, grip];
}

function fill(note, item, board, { words, line, chosen, moving, waiting }) {
  const dots = dotCount(item);
  const late = Math.max(0, ...item.versions.map((version) => version.late));
  const group = item.group && board.items.get(item.group);
  const parts = item.versions.map((version) => (version.veiled ? words.veiled : version.text));
  const foot = [
    [...new Set(item.versions.map((version) => line.name(version.author)))].join(', '),
    late > 0 ? lateText(late, words) : '',
    group && isThere(group) ? `${words.group} : ${group.versions[0].text}` : '',
    item.remarks.length === 1 ? words.remark : item.remarks.length ? words.remarks.replace('#', item.remarks.length) : '',
  ].filter(Boolean).join(' · ');
  const dotted = dots > 0 ? `${'●'.repeat(Math.min(dots, 12))} ${dots === 1 ? words.dot : words.dots.replace('#', dots)}` : '';
  const disputed = isDisputed(item) ? words.disputed : '';
  note.className = ['note', `note--${item.colour}`, `note--${item.shape}`, item.id === chosen && 'note--chosen',
    moving.has(item.id) && 'note--moving', waiting.has(item.id) && 'note--waiting', disputed && 'note--disputed']
    .filter(Boolean).join(' ');
  const look = JSON.stringify([parts, foot, dotted, disputed, item.image]);
  if (note.look !== look) {
    note.look = look;
    note.replaceChildren(...(item.image ? picture(note, item, words) : []),
      ...(item.image && !disputed ? [] : parts.map((text) => make('span', 'note__text', text))));
    if (disputed) note.append(make('span', 'visually-hidden', disputed));
    if (dotted) note.append(make('span', 'note__dots', dotted));
    note.append(make('span', 'note__foot', foot));
  }
  const high = item.shape === 'IMAGE' ? 'height' : 'minHeight';
  for (const [side, value] of [['left', item.x], ['top', item.y], ['width', item.w], [high, item.h]]) {
    if (note.style[side] !== `${value}px`) note.style[side] = `${value}px`;
  }
}

const middle = (item) => ({ x: item.x + item.w / 2, y: item.y + item.h / 2 });

/** Where the way from one middle to another leaves the box of the first. */
function edge(item, towards) {
  const from = middle(item);
  const dx = towards.x - from.x;
  const dy = towards.y - from.y;
  const part = Math.min(dx ? (item.w / 2 + 6) / Math.abs(dx) : Infinity, dy ? (item.h / 2 + 6) / Math.abs(dy) : Infinity, 1);
  return { x: from.x + dx * part, y: from.y + dy * part };
}

function svg(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

function arrows(plane) {
  let layer = plane.querySelector('.arrows');
  if (!layer) {
    layer = svg('svg', { class: 'arrows', 'aria-hidden': 'true', width: plane.style.width, height: plane.style.height });
    const head = svg('marker', { id: 'arrowhead', markerWidth: 6, markerHeight: 6, refX: 5, refY: 3, orient: 'auto' });
    head.append(svg('path', { d: 'M0,0 L6,3 L0,6 z', fill: 'currentColor' }));
    const defs = svg('defs', {});
    defs.append(head);
    layer.append(defs, svg('g', {}));
    plane.append(layer);
  }
  return layer.lastElementChild;
}

function drawLines(plane, board, items) {
  const drawn = [];
  for (const item of items.filter((one) => one.shape === 'ARROW')) {
    const from = board.items.get(item.from);
    const to = board.items.get(item.to);
    if (from && to && isThere(from) && isThere(to)) {
      const a = edge(from, middle(to));
      const b = edge(to, middle(from));
      drawn.push(svg('line', { x1: a.x, y1: a.y, x2: b.x, y2: b.y, 'marker-end': 'url(#arrowhead)' }));
      const text = svg('text', { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
      text.textContent = item.versions[0].text;
      drawn.push(text);
    }
  }
  for (const ground of plane.querySelectorAll('.ground[data-curve=true]')) {
    const { x, y, w, h } = ground.dataset;
    const on = items.filter((one) => one.shape === 'NOTE').map(middle)
      .filter((at) => at.x >= +x && at.x < +x + +w && at.y >= +y && at.y < +y + +h).sort((a, b) => a.x - b.x);
    if (on.length > 1) drawn.push(svg('polyline', { points: on.map((at) => `${at.x},${at.y}`).join(' ') }));
  }
  arrows(plane).replaceChildren(...drawn);
}

/** Shows the board on the plane. */
export function drawNotes(plane, board, context) {
  const items = [...board.items.values()].filter(isThere);
  drawLines(plane, board, items);
  const there = new Set();
  for (const item of items.filter((one) => one.shape !== 'ARROW')) {
    there.add(item.id);
    let note = document.getElementById(`note-${item.id}`);
    if (!note) {
      note = Object.assign(make('button', 'note', ''), { type: 'button', id: `note-${item.id}` });
      note.dataset.item = item.id;
      plane.append(note);
    }
    fill(note, item, board, context);
  }
  for (const note of plane.querySelectorAll('.note')) {
    if (!there.has(note.dataset.item)) note.remove();
  }
}

/** When a line of the log was written, for the reader's language. */
export function showAt(entry) {
  return entry ? new Date(entry.at).toLocaleString(document.documentElement.lang) : '';
}
