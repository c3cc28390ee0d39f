// Before somebody leaves, they are told what was taken along on this device and what was not sent; with them, it goes.
import { all, leaveAll } from './store.js';

const told = document.getElementById('taken-away');
const form = document.getElementById('form');
let done = false;

async function show() {
  const units = (await all('taken')).length;
  const acts = (await all('acts')).filter((act) => act.state === 'waiting').length;
  told.hidden = units === 0 && acts === 0;
  told.querySelector('[data-units]').hidden = units === 0;
  told.querySelector('[data-acts]').hidden = acts === 0;
}

if ('indexedDB' in window && 'caches' in window) {
  show().catch(() => {});
  form.addEventListener('submit', (event) => {
    if (!done) {
      event.preventDefault();
      leaveAll().catch(() => {}).then(() => {
        done = true;
        form.requestSubmit(event.submitter);
      });
    }
  });
}
