// A board as its log makes it: the same fold as on the server, line by line. What no longer fits has no effect.

/** An empty board. */
export function emptyBoard() {
  return {
    seq: 0, items: new Map(), hands: [], silentSince: 0, voting: false, votingSince: 0, budget: 0, locked: false,
    endsAt: 0, gathered: null, gatheredSeq: 0, step: '',
  };
}

function version(entry, text) {
  return { id: entry.id, author: entry.author, seq: entry.seq, late: entry.late, veiled: entry.veiled, text };
}

function spot(act) {
  return { x: act.x, y: act.y, w: act.w, h: act.h };
}

const ACTS = {
  put(board, act, entry) {
    if (board.items.has(act.item)) return;
    board.items.set(act.item, {
      id: act.item, shape: act.shape, colour: act.colour, author: entry.author, seq: entry.seq, late: entry.late,
      ...spot(act), from: act.from, to: act.to, image: act.image, pw: act.pw, ph: act.ph, group: undefined, versions: [version(entry, act.text)], remarks: [],
      dots: new Map(),
    });
  },
  write(board, act, entry) {
    ACTS.drop(board, act);
    board.items.get(act.item)?.versions.push(version(entry, act.text));
  },
  drop(board, act) {
    const item = board.items.get(act.item);
    if (item) item.versions = item.versions.filter((v) => !act.basis.includes(v.id));
  },
  place(board, act) {
    const item = board.items.get(act.item);
    if (item) Object.assign(item, spot(act));
  },
  paint(board, act) {
    const item = board.items.get(act.item);
    if (item) item.colour = act.colour;
  },
  sort(board, act) {
    const item = board.items.get(act.item);
    if (item) item.group = act.group;
  },
  remark(board, act, entry) {
    board.items.get(act.item)?.remarks.push(
      { author: entry.author, seq: entry.seq, veiled: entry.veiled, text: act.text });
  },
  vote(board, act, entry) {
    const dots = board.items.get(act.item)?.dots;
    if (!dots) return;
    const count = (dots.get(entry.author) ?? 0) + (act.back ? -1 : 1);
    if (count > 0) dots.set(entry.author, count);
    else dots.delete(entry.author);
  },
  hand(board, act, entry) {
    board.hands = board.hands.filter((who) => who !== entry.author);
    if (act.up) board.hands.push(entry.author);
  },
  silence(board, act, entry) {
    board.silentSince = act.on ? entry.seq : 0;
  },
  ballot(board, act, entry) {
    board.voting = act.dots > 0;
    if (!board.voting) return;
    board.budget = act.dots;
    board.votingSince = entry.seq;
    board.items.forEach((item) => item.dots.clear());
  },
  timer(board, act, entry) {
    board.endsAt = act.seconds === 0 ? 0 : entry.at + act.seconds * 1000;
  },
  lock(board, act) {
    board.locked = act.on;
  },
  gather(board, act, entry) {
    board.gathered = spot(act);
    board.gatheredSeq = entry.seq;
  },
  step(board, act) {
    board.step = act.text;
  },
};

/** Takes the next line. */
export function apply(board, entry) {
  if (entry.seq !== board.seq + 1) throw new Error(`line ${entry.seq} after ${board.seq}`);
  board.seq = entry.seq;
  ACTS[entry.do.kind]?.(board, entry.do, entry);
}

/** Does what is on its way as if it had arrived, for who did it. */
export function pretend(board, entry) {
  ACTS[entry.do.kind]?.(board, entry.do, { ...entry, seq: board.seq + 1, veiled: false });
}

/** The board that these lines make. */
export function fold(log) {
  const board = emptyBoard();
  for (const entry of log) apply(board, entry);
  return board;
}

export const isThere = (item) => item.versions.length > 0;
export const isDisputed = (item) => item.versions.length > 1;
export const dotCount = (item) => [...item.dots.values()].reduce((sum, count) => sum + count, 0);
export const dotsOf = (board, who) => [...board.items.values()].reduce((sum, item) => sum + (item.dots.get(who) ?? 0), 0);

/** The board as one document, as the server writes it. */
export function document(board) {
  return {
    seq: board.seq,
    items: [...board.items.values()].map((item) => ({
      ...item, dots: Object.fromEntries([...item.dots].sort(([a], [b]) => (a < b ? -1 : 1))),
    })),
    hands: board.hands, silentSince: board.silentSince, voting: board.voting, budget: board.budget,
    locked: board.locked, endsAt: board.endsAt, gatheredSeq: board.gatheredSeq, step: board.step,
  };
}
