import type { Browser } from 'playwright-core';

/** A cheap phone: a quarter of this processor, and slow 4G as browsers' own tools name it. */
const CPU_SLOWDOWN = 4;
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

export interface PageLoad {
  /** Largest contentful paint, in milliseconds since the visit began. */
  readonly largestPaint: number;
  /** Cumulative layout shift, without a unit (https://web.dev/articles/cls). */
  readonly layoutShift: number;
}

/** A first visit on such a phone, with nothing in its cache. */
export async function visit(browser: Browser, url: string): Promise<PageLoad> {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, deviceScaleFactor: 2 });
  try {
    const page = await context.newPage();
    const tools = await context.newCDPSession(page);
    await tools.send('Network.enable');
    await tools.send('Network.emulateNetworkConditions', SLOW_4G);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    await page.addInitScript(observe);
    await page.goto(url, { waitUntil: 'networkidle' });
    return await page.evaluate(() => (globalThis as unknown as { pageLoad: PageLoad }).pageLoad);
  } finally {
    await context.close();
  }
}

/** Runs in the page, before anything of it. */
function observe(): void {
  const pageLoad = { largestPaint: 0, layoutShift: 0 };
  Object.assign(globalThis, { pageLoad });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) pageLoad.largestPaint = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries() as (PerformanceEntry & { value: number })[])
      pageLoad.layoutShift += shift.value;
  }).observe({ type: 'layout-shift', buffered: true });
}
