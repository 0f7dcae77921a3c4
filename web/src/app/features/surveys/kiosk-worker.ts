import { withLocale } from '../../core/locale';

/** Lets the page of a tablet open without a network; of no other page anything is kept. */
export async function registerKioskWorker(window: Window): Promise<void> {
  const { serviceWorker } = window.navigator;
  // Missing in private windows and without TLS: then the tablet needs its network to start, and nothing else changes.
  if (!('serviceWorker' in window.navigator)) return;
  const loaded = window.performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${window.location.origin}/`) && !name.includes('/api/'));
  const page = window.location.pathname.replace(/^\/en\//, '/');
  // Either language may be on the screen when the tablet is switched on again.
  for (const scope of [page, withLocale(page, 'en')]) {
    const registration = await serviceWorker.register('/kiosk-worker.js', { scope });
    const worker = registration.active ?? registration.waiting ?? registration.installing;
    worker?.postMessage({ keep: [...new Set(loaded)] });
  }
}
