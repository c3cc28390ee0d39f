// Looks again every two seconds while a job is at work.
if (document.getElementById('jobs').dataset.running === 'true') {
  setTimeout(() => location.reload(), 2000);
}
