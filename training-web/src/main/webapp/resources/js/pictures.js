// In the light form a picture comes when its link is tapped.
document.addEventListener('click', (event) => {
  const link = event.target.closest('a.on-tap');
  if (link && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    const picture = document.createElement('img');
    picture.alt = link.dataset.picture;
    picture.src = link.getAttribute('href');
    picture.tabIndex = -1;
    link.replaceWith(picture);
    picture.focus();
  }
});
