// Makes a photograph small before it is sent: the line is often poor where people work, and what a camera writes beside
// a photograph need not leave the device. What cannot be read here goes as it is; the server says what is wrong.
const LONG_SIDE = 2000;
const SMALL = 400 * 1024;

function blob(canvas) {
  return new Promise((done) => { canvas.toBlob(done, 'image/jpeg', 0.85); });
}

/** The file, or a smaller one that shows the same. */
export async function shrink(file) {
  try {
    const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const by = Math.min(1, LONG_SIDE / Math.max(image.width, image.height));
    if (by === 1 && file.size <= SMALL) return file;
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(image.width * by));
    canvas.height = Math.max(1, Math.round(image.height * by));
    const drawing = canvas.getContext('2d');
    drawing.fillStyle = '#fff';
    drawing.fillRect(0, 0, canvas.width, canvas.height);
    drawing.imageSmoothingQuality = 'high';
    drawing.drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    const small = await blob(canvas);
    return small && small.size < file.size ? new File([small], 'image.jpg', { type: 'image/jpeg' }) : file;
  } catch {
    return file;
  }
}

/** What a form sends, its files made small. */
export async function fieldsOf(form, button) {
  const fields = new FormData(form, button);
  const files = fields.getAll('file').filter((file) => file.size > 0);
  fields.delete('file');
  for (const file of files) fields.append('file', await shrink(file));
  return fields;
}

for (const form of document.querySelectorAll('form[data-shrink]')) {
  form.addEventListener('submit', async (event) => {
    if (event.defaultPrevented || form.closest('#outline')) return;
    event.preventDefault();
    const said = form.querySelector('.shrink-said');
    if (said) said.textContent = form.dataset.shrink;
    for (const field of form.querySelectorAll('input[type=file]')) {
      if (field.files.length) {
        const files = new DataTransfer();
        files.items.add(await shrink(field.files[0]));
        field.files = files.files;
      }
    }
    form.submit();
  });
}
