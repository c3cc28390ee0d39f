// Draws the way anew as something is ticked. Without a script the button does.
const form = document.getElementById('form');
let asked = 0;

async function show() {
  const mine = ++asked;
  const address = `/path?${new URLSearchParams(new FormData(form))}`;
  const answer = await fetch(address);
  if (!answer.ok || mine !== asked) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  document.getElementById('way')?.replaceWith(page.getElementById('way'));
  history.replaceState(null, '', address);
}

// Another zone changes what may be asked as well.
form?.addEventListener('change', (event) => event.target.name === 'zone' ? form.submit() : show().catch(() => {}));
