// Keeps what learners took along, and shows it where there is no network. Whatever the network answers goes first; what was
// taken along is in a store of its own for each unit, which the pages fill and empty. The pages kept here by itself are those
// that a stranger sees.
const SHELL = "learning-shell-1";
const TAKEN = "learning-taken-";
const PLACES = "/me/learning";
const OFFLINE = "/me/learning/taken";
const LANGUAGES = ["fr", "en"];
const SCRIPTS = ["acts", "film", "parts", "pictures", "player", "quiz", "store", "take", "taken"];
const FILES = [
  ...LANGUAGES.map((language) => `${OFFLINE}?lang=${language}`),
  ...SCRIPTS.map((name) => `/resources/js/${name}.js`),
  ...["tokens", "base", "components", "primefaces"].map((name) => `/resources/css/${name}.css`),
  "/resources/fonts/text-latin.woff2",
  "/resources/images/icons.svg",
  "/resources/images/logo.svg",
  "/resources/images/favicon.svg",
  "/resources/images/poster.svg",
];
const PATIENCE = 10_000;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (address.origin !== self.location.origin) return;
  if (event.request.mode === "navigate" && address.pathname.startsWith(PLACES)) event.respondWith(page(event.request, address));
  else if (event.request.method !== "GET") return;
  else if (address.pathname.startsWith("/media/")) event.respondWith(file(event.request, address));
  else if (FILES.includes(address.pathname)) event.respondWith(part(event.request, address));
});

async function install() {
  const cache = await caches.open(SHELL);
  await Promise.all(FILES.map(async (address) => {
    const answer = await fetch(address, { cache: "no-cache", credentials: "omit" });
    if (!answer.ok || answer.redirected) throw new Error(`${address}: ${answer.status}`);
    await cache.put(address, answer);
  }));
  await self.skipWaiting();
}

async function activate() {
  for (const name of await caches.keys()) if (name.startsWith("learning-shell-") && name !== SHELL) await caches.delete(name);
  await self.clients.claim();
}

async function taken(path) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(TAKEN)) continue;
    const cache = await caches.open(name);
    const kept = await cache.match(path, { ignoreVary: true });
    if (kept) return { cache, kept };
  }
  return null;
}

// A page that was taken along is renewed whenever the network answers with it. A form that was sent where nothing answered
// leads to what was kept: its answers are kept by the page already.
async function page(request, address) {
  const get = request.method === "GET";
  try {
    const answer = await fetch(request, get ? { signal: AbortSignal.timeout(PATIENCE) } : {});
    if (get && answer.ok && !answer.redirected) {
      const before = await taken(address.pathname);
      if (before) await before.cache.put(address.pathname, answer.clone());
    }
    return answer;
  } catch {
    const found = await taken(address.pathname);
    return found ? marked(found.kept) : shell(address);
  }
}

// The page learns that it comes from the device: what it sends by itself would be refused as too old.
async function marked(kept) {
  const text = (await kept.text()).replace('id="line"', 'id="line" data-from="device"');
  return new Response(text, { headers: kept.headers });
}

async function shell(address) {
  const cache = await caches.open(SHELL);
  const spoken = [address.searchParams.get("lang"), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  const language = spoken.find((tag) => LANGUAGES.includes(tag)) ?? LANGUAGES[0];
  return (await cache.match(`${OFFLINE}?lang=${language}`, { ignoreVary: true })) ?? Response.error();
}

async function part(request, address) {
  const cache = await caches.open(SHELL);
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (answer.ok && !answer.redirected) await cache.put(address.pathname, answer.clone());
    return answer;
  } catch {
    return (await cache.match(address.pathname, { ignoreVary: true })) ?? Response.error();
  }
}

// Files never change: what was taken along is not loaded again. Players ask for ranges of them.
async function file(request, address) {
  const found = await taken(address.pathname);
  if (!found) return fetch(request);
  const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get("Range") ?? "");
  if (!range) return found.kept;
  const whole = await found.kept.blob();
  const last = whole.size - 1;
  const from = range[1] === "" ? Math.max(0, whole.size - Number(range[2])) : Number(range[1]);
  const to = range[1] === "" || range[2] === "" ? last : Math.min(last, Number(range[2]));
  if (from > to) return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${whole.size}` } });
  return new Response(whole.slice(from, to + 1), {
    status: 206,
    headers: {
      "Content-Type": found.kept.headers.get("Content-Type"),
      "Content-Range": `bytes ${from}-${to}/${whole.size}`,
      "Content-Length": String(to - from + 1),
      "Accept-Ranges": "bytes",
    },
  });
}
