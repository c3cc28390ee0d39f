// Shows what answers to the ticked skills as they are ticked. Without a script the next click shows it.
const form = document.getElementById('form');
let asked = 0;

async function show() {
  const mine = ++asked;
  const query = new URLSearchParams([...new FormData(form)].filter(([name]) => ['skill', 'zoneCode'].includes(name)));
  const answer = await fetch(`/employer/demands/answers?${query}`);
  if (!answer.ok || mine !== asked) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  document.getElementById('panel')?.replaceWith(page.getElementById('panel'));
}

form.addEventListener('change', (event) => {
  if (['skill', 'zoneCode'].includes(event.target.name)) show().catch(() => {});
});
