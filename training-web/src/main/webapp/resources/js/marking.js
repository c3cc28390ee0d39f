// A digit chooses the level of the criterion that has the focus, or of the first one without a level, and goes on to the next.
const criteria = [...document.querySelectorAll('[data-criterion]')];

document.addEventListener('keydown', (event) => {
  const typing = event.target.matches('textarea, input:not([type=radio])');
  if (typing || event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) {
    return;
  }
  const current = event.target.closest('[data-criterion]') ?? criteria.find((one) => !one.querySelector(':checked'));
  const level = current?.querySelectorAll('input[type=radio]')[Number(event.key) - 1];
  if (level) {
    event.preventDefault();
    level.checked = true;
    const next = criteria[criteria.indexOf(current) + 1];
    (next?.querySelector('input[type=radio]') ?? document.getElementById('comment')).focus();
  }
});
