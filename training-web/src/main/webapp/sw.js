// Keeps the page that checks credentials without a network, and all that it goes by. Whatever is newer on the network is
// taken from there; without one, what was kept answers. Fetched as a stranger would, so that nothing kept is personal.
const KEPT = "verify-offline-2";
const OURS = "verify-offline-";
const PAGE = "/verify/offline";
const LANGUAGES = ["fr", "en"];
const modules = ["archive", "files", "findings", "page", "proof", "published", "reading", "status", "structure", "verifying"];
const FILES = [
  ...LANGUAGES.map((language) => `${PAGE}?lang=${language}`),
  ...modules.map((name) => `/resources/js/offline/${name}.js`),
  "/resources/js/answers-table.js",
  "/resources/vendor/jsonld.esm.min.js",
  "/resources/vendor/ed25519/index.js",
  "/resources/css/tokens.css",
  "/resources/css/base.css",
  "/resources/css/components.css",
  "/resources/fonts/text-latin.woff2",
  "/resources/images/icons.svg",
  "/resources/images/logo.svg",
  "/resources/images/favicon.svg",
  "/verify/bundle.json",
  "/verify/contexts.json",
];

const PATIENCE = 10_000;
const KINDS = { json: "json", js: "javascript", css: "css" };

const fresh = (address) =>
  fetch(address, { cache: "no-cache", credentials: "omit", signal: AbortSignal.timeout(PATIENCE) });

// A network that asks to sign in first answers every address with a page of its own.
const isMeant = (address, answer) => {
  const kind = KINDS[address.split(".").pop()];
  return answer.ok && !answer.redirected && (!kind || (answer.headers.get("Content-Type") ?? "").includes(kind));
};

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== self.location.origin) return;
  if (event.request.mode === "navigate" && address.pathname === PAGE) event.respondWith(page(event.request, address));
  else if (FILES.includes(address.pathname)) event.respondWith(file(address.pathname));
});

async function install() {
  const cache = await caches.open(KEPT);
  await Promise.all(FILES.map((address) => taken(cache, address)));
  await self.skipWaiting();
}

async function activate() {
  for (const name of await caches.keys()) if (name.startsWith(OURS) && name !== KEPT) await caches.delete(name);
  await self.clients.claim();
}

async function taken(cache, address) {
  const answer = await fresh(address);
  if (!isMeant(address, answer)) throw new Error(`${address}: ${answer.status}`);
  await cache.put(address, answer.clone());
  return answer;
}

async function file(address) {
  const cache = await caches.open(KEPT);
  try {
    return await taken(cache, address);
  } catch {
    return (await cache.match(address)) ?? Response.error();
  }
}

// Online the page is the reader's own; without a network it is the stranger's that was kept, in the language asked for,
// else in the first of the browser's that there is.
async function page(request, address) {
  const cache = await caches.open(KEPT);
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    for (const language of LANGUAGES) taken(cache, `${PAGE}?lang=${language}`).catch(() => {});
    return answer;
  } catch {
    const spoken = [address.searchParams.get("lang"), ...navigator.languages.map((tag) => tag.slice(0, 2))];
    const language = spoken.find((tag) => LANGUAGES.includes(tag)) ?? LANGUAGES[0];
    return (await cache.match(`${PAGE}?lang=${language}`)) ?? Response.error();
  }
}
