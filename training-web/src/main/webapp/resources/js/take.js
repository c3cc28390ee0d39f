// Takes units along: text first, then documents, sound and films, with what is there so far. What was cut goes on where it was.
import { learner } from './acts.js';
import { all, leave, put, TAKEN, weight } from './store.js';

const language = document.documentElement.lang;

async function install() {
  await navigator.serviceWorker.register('/learning-sw.js', { scope: '/me/learning' });
  await navigator.serviceWorker.ready;
}

async function fetchInto(cache, address, credentials) {
  const page = address.startsWith('/me/');
  if (!page && (await cache.match(address))) {
    return;
  }
  const answer = await fetch(page ? `${address}?taken=true` : address, { credentials, cache: 'no-cache' });
  if (!answer.ok || answer.redirected) {
    throw new Error(`${address}: ${answer.status}`);
  }
  await cache.put(address, answer);
}

function offer(place) {
  const unit = place.dataset.unit;
  const [light, full, away] = ['light', 'full', 'away'].map((name) => place.querySelector(`[data-do=${name}]`));
  const bar = place.querySelector('progress');
  const said = place.querySelector('[role=status]');
  const words = (name, ...values) => place.dataset[name].replace(/\{(\d)\}/g, (_, at) => values[at]);

  function show(taken) {
    const whole = taken?.complete;
    full.hidden = Boolean(whole);
    light.hidden = full.hidden || place.dataset.differs !== 'true';
    away.hidden = !taken;
    bar.hidden = true;
    said.textContent = whole ? words('is', weight(taken.bytes, language)) : taken ? words('cut') : '';
  }

  async function take(lightly) {
    light.disabled = full.disabled = true;
    const record = { unit, person: learner, place: place.dataset.place, at: Date.now(), complete: false, bytes: 0 };
    try {
      said.textContent = words('begins');
      await install();
      const parcel = await (await fetch(`${place.dataset.take}?light=${lightly}`, { headers: { 'Accept-Language': language } })).json();
      Object.assign(record, { course: parcel.course, title: parcel.unit, pages: parcel.pages });
      await put('taken', record);
      const cache = await caches.open(TAKEN + unit);
      const pages = [place.dataset.place, ...parcel.pages.map((page) => page.address)];
      const parts = [...pages.map((address) => ({ address, bytes: 12 * 1024 })), ...parcel.files];
      bar.hidden = false;
      bar.max = parts.reduce((sum, part) => sum + part.bytes, 0);
      for (const part of parts) {
        await fetchInto(cache, part.address, 'same-origin');
        record.bytes += part.bytes;
        bar.value = record.bytes;
        said.textContent = words('so', weight(record.bytes, language), weight(bar.max, language));
      }
      record.complete = true;
      await put('taken', record);
      await navigator.storage?.persist?.();
      show(record);
      away.focus();
    } catch {
      show({ ...record, complete: false });
    }
    light.disabled = full.disabled = false;
  }

  light.addEventListener('click', () => take(true));
  full.addEventListener('click', () => take(false));
  away.addEventListener('click', async () => {
    await leave(unit);
    show(null);
    full.focus();
  });
  all('taken').then((kept) => show(kept.find((one) => one.unit === unit && one.person === learner)));
  place.hidden = false;
}

if ('serviceWorker' in navigator && window.isSecureContext && 'caches' in window) {
  document.querySelectorAll('[data-take]').forEach(offer);
}
