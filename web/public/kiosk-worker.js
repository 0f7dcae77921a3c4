// Opens the page of a survey's tablet where there is no network. It is registered for that one page, sees what that page loads and
// nothing else of the portal, and keeps no answer of the API.
const CACHE = 'loigiai-kiosk';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// What the page had loaded before this worker was there. What it no longer loads is forgotten.
self.addEventListener('message', (event) => {
  const { keep } = event.data ?? {};
  if (Array.isArray(keep)) event.waitUntil(keepOnly(keep));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || url.pathname.startsWith('/api/'))
    return;
  event.respondWith(load(request));
});

async function keepOnly(addresses) {
  const cache = await caches.open(CACHE);
  const page = self.registration.scope;
  const wanted = new Set([page, ...addresses]);
  await Promise.all(
    [...wanted].map(async (address) => {
      const answer = await fetch(address).catch(() => null);
      if (answer?.ok) await cache.put(address, answer);
    }),
  );
  for (const { url } of await cache.keys()) {
    // Other tablets' pages have other scopes; their page itself is theirs.
    if (!wanted.has(url) && !url.endsWith('/kiosk')) await cache.delete(url);
  }
}

async function load(request) {
  const address = request.mode === 'navigate' ? self.registration.scope : request.url;
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected) await (await caches.open(CACHE)).put(address, answer.clone());
    return answer;
  } catch (error) {
    const kept = await caches.match(address);
    if (kept) return kept;
    throw error;
  }
}
