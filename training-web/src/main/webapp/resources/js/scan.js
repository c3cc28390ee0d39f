// Reads a QR code by the camera, or from a picture, and checks what it holds. No picture leaves the device. The camera is
// asked for when somebody wants it, and given back at once; where there is none, the page says so and typing stays.
const byId = (id) => document.getElementById(id);
const words = new Map([...byId("scan-words").children].map((one) => [one.dataset.word, one.textContent]));
const say = (state) => {
  byId("scan-state").textContent = state ? words.get(state) : "";
  byId("scan-state").dataset.state = state;
};

const PAUSE = 120;
const SIDES = [1600, 1000, 600];
const CODE = /^(?:[0-9A-Z]{4}[-\s]?){6}[0-9A-Z]{2}$/i;
const LINK = /^https?:\/\/\S+$/i;
const DOCUMENT = /^(?:\{[\s\S]*\}|[\w-]+\.[\w-]+\.[\w-]+)$/;

let stream = null;
let reading = null;

// The browser's own reader where it knows QR codes, else the library, which comes only then.
async function reader() {
  if ("BarcodeDetector" in window && (await BarcodeDetector.getSupportedFormats()).includes("qr_code")) {
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
    return async (canvas) => (await detector.detect(canvas))[0]?.rawValue ?? "";
  }
  const { default: decode } = await import("/resources/vendor/qr/decode.js");
  return async (canvas) => {
    try {
      return decode(canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height));
    } catch {
      return "";
    }
  };
}

async function read(source, width, height, side) {
  reading ??= reader();
  const canvas = document.createElement("canvas");
  const scale = Math.min(1, side / Math.max(width, height));
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.fillStyle = "white";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return (await reading)(canvas).then((text) => text.trim());
}

// What a code holds goes where it would have been typed or pasted, and is checked as if it had been.
function taken(text) {
  const isDocument = DOCUMENT.test(text);
  if (!isDocument && !CODE.test(text) && !LINK.test(text)) {
    say("other");
    return false;
  }
  stop();
  say("found");
  byId("file").value = "";
  byId("document").value = isDocument ? text : "";
  byId("code").value = isDocument ? "" : text;
  byId("verify").click();
  return true;
}

async function start() {
  if (!navigator.mediaDevices?.getUserMedia) return say("insecure");
  byId("scan-start").disabled = true;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: { ideal: "environment" } } });
    const video = byId("scan-video");
    video.srcObject = stream;
    byId("scan-view").hidden = false;
    await video.play();
    byId("scan-stop").focus();
    say("looking");
    look(video, stream);
  } catch (e) {
    stop();
    say({ NotAllowedError: "refused", NotFoundError: "none", NotReadableError: "taken" }[e.name] ?? "failed");
  } finally {
    byId("scan-start").disabled = false;
  }
}

async function look(video, own) {
  while (stream === own) {
    const text = video.videoWidth > 0 ? await read(video, video.videoWidth, video.videoHeight, SIDES[1]).catch(broken) : "";
    if (stream !== own || (text && taken(text))) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

function broken() {
  stop();
  say("failed");
  return "";
}

function stop() {
  stream?.getTracks().forEach((track) => track.stop());
  stream = null;
  byId("scan-video").srcObject = null;
  byId("scan-view").hidden = true;
}

async function picture(file) {
  if (!file) return;
  try {
    const bitmap = await createImageBitmap(file);
    for (const side of SIDES) {
      const text = await read(bitmap, bitmap.width, bitmap.height, side);
      if (text) return taken(text);
    }
    say("nothing");
  } catch {
    say("nothing");
  } finally {
    byId("scan-picture").value = "";
  }
}

byId("scan-start").addEventListener("click", start);
byId("scan-stop").addEventListener("click", () => {
  stop();
  say("");
  byId("scan-start").focus();
});
byId("scan-choose").addEventListener("click", () => byId("scan-picture").click());
byId("scan-picture").addEventListener("change", (event) => picture(event.target.files[0]));
byId("scan").addEventListener("keydown", (event) => {
  if (event.key === "Escape" && stream) byId("scan-stop").click();
});
document.addEventListener("visibilitychange", () => {
  if (document.hidden && stream) byId("scan-stop").click();
});
window.addEventListener("pagehide", stop);
byId("scan").hidden = false;
