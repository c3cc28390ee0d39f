// What this device keeps of a learner: acts that wait to be sent, those that could not count, and the list of the units that
// were taken along.
const NAME = 'passerelle-learning';
export const TAKEN = 'learning-taken-';

let opened = null;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('acts', { keyPath: 'seq', autoIncrement: true });
      request.result.createObjectStore('taken', { keyPath: 'unit' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

async function within(store, mode, work) {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, mode);
    const request = work(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

export const all = (store) => within(store, 'readonly', (kept) => kept.getAll());
export const put = (store, thing) => within(store, 'readwrite', (kept) => kept.put(thing));
export const remove = (store, key) => within(store, 'readwrite', (kept) => kept.delete(key));

// A unit with all its pages and files leaves this device.
export async function leave(unit) {
  await caches.delete(TAKEN + unit);
  await remove('taken', unit);
}

// Everything of everybody leaves this device; what waits to be sent too.
export async function leaveAll() {
  for (const name of await caches.keys()) {
    if (name.startsWith(TAKEN)) {
      await caches.delete(name);
    }
  }
  await within('taken', 'readwrite', (kept) => kept.clear());
  await within('acts', 'readwrite', (kept) => kept.clear());
}

// What another person took along on this device is taken away as soon as somebody else reads here.
export async function leaveOthers(person) {
  for (const unit of await all('taken')) {
    if (unit.person !== person) {
      await leave(unit.unit);
    }
  }
}

export function weight(bytes, language) {
  const large = bytes >= 1024 * 1024;
  const number = large ? bytes / 1024 / 1024 : Math.max(1, Math.round(bytes / 1024));
  const written = new Intl.NumberFormat(language, { maximumFractionDigits: large ? 1 : 0 }).format(number);
  return `${written} ${language === 'fr' ? (large ? 'Mo' : 'ko') : large ? 'MB' : 'kB'}`;
}
