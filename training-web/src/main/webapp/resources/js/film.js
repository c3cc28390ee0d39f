// A film with what is said in it: each line of the transcript plays from where it is said, and can be looked for. Speed and
// quality are remembered on this device. Nothing is loaded before somebody plays.
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const remembered = (name) => {
  try { return localStorage.getItem(`passerelle.${name}`); } catch { return null; }
};
const remember = (name, value) => {
  try { localStorage.setItem(`passerelle.${name}`, value); } catch { /* kept for this page only */ }
};

function film(place) {
  const video = place.querySelector('video');
  const cues = [...place.querySelectorAll('.cue')];

  function playFrom(second) {
    const go = () => { video.currentTime = second; };
    if (video.readyState > 0) {
      go();
    } else {
      video.addEventListener('loadedmetadata', go, { once: true });
    }
    video.play().catch(() => {});
  }

  cues.forEach((cue) => {
    const at = cue.querySelector('[data-play]');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'cue__at';
    button.textContent = at.textContent;
    button.setAttribute('aria-label', at.dataset.play);
    at.replaceWith(button);
    cue.addEventListener('click', () => {
      if (String(getSelection()) === '') {
        playFrom(Number(cue.dataset.at));
      }
    });
  });
  video.addEventListener('timeupdate', () => {
    const now = cues.findLast((cue) => Number(cue.dataset.at) <= video.currentTime + 0.2);
    cues.forEach((cue) => cue.classList.toggle('cue--now', cue === now && video.currentTime > 0));
  });

  const seek = place.querySelector('[data-seek]');
  if (seek) {
    const box = seek.closest('.transcript__search');
    const said = box.querySelector('[role=status]');
    box.hidden = false;
    seek.addEventListener('input', () => {
      const wanted = fold(seek.value.trim());
      const found = cues.filter((cue) => wanted === '' || fold(cue.querySelector('.cue__words').textContent).includes(wanted));
      cues.forEach((cue) => { cue.hidden = !found.includes(cue); });
      said.textContent = wanted === '' ? '' : found.length ? seek.dataset.found.replace('{0}', found.length) : seek.dataset.none;
    });
  }

  const speed = place.querySelector('[data-speed]');
  speed.parentElement.hidden = false;
  speed.value = remembered('speed') ?? '1';
  const run = () => { video.playbackRate = Number(speed.value) || 1; };
  speed.addEventListener('change', () => { remember('speed', speed.value); run(); });
  video.addEventListener('play', run);

  const choices = [...place.querySelectorAll('[data-quality]')];
  function choose(choice) {
    choices.forEach((one) => {
      one.classList.toggle('chip--on', one === choice);
      one.toggleAttribute('aria-current', one === choice);
    });
    video.classList.toggle('film--sound', choice.dataset.sound === 'true');
    if (video.getAttribute('src') !== choice.getAttribute('href')) {
      const second = video.currentTime || Number(video.dataset.start) || 0;
      const playing = !video.paused;
      video.src = choice.getAttribute('href');
      video.dataset.start = second;
      resume();
      if (playing) {
        video.play().catch(() => {});
      }
    }
  }
  choices.forEach((choice) => choice.addEventListener('click', (event) => {
    event.preventDefault();
    remember('quality', choice.dataset.quality);
    choose(choice);
  }));
  place.querySelector('[data-slides]')?.addEventListener('click', (event) => {
    const slides = document.querySelector(event.currentTarget.getAttribute('href'));
    video.pause();
    slides.open = true;
    slides.querySelector('summary').focus();
  });
  function resume() {
    const start = Number(video.dataset.start);
    if (start > 2) {
      video.addEventListener('loadedmetadata', () => {
        if (start < video.duration - 5) {
          video.currentTime = start;
        }
      }, { once: true });
    }
  }
  const usual = choices.find((choice) => choice.dataset.quality === remembered('quality'))
    ?? (place.dataset.light === 'true' ? choices.at(-1) : choices[0]);
  if (usual) {
    choose(usual);
  }
  resume();

  const wanted = /^#t-(\d+)$/.exec(location.hash);
  if (wanted) {
    video.dataset.start = wanted[1];
    resume();
    cues.findLast((cue) => Number(cue.dataset.at) <= Number(wanted[1]) + 0.9)?.classList.add('cue--now');
    cues.find((cue) => cue.classList.contains('cue--now'))?.scrollIntoView({ block: 'nearest' });
    place.scrollIntoView();
  }
}

document.querySelectorAll('[data-film]').forEach(film);
