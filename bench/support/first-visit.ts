import { gzipSync } from 'node:zlib';

/** Bytes of JavaScript that the first visit to a page loads: everything its HTML names, and what those name statically. */
export async function firstVisitScripts(
  origin: string,
  path: string,
): Promise<{ raw: number; gzip: number }> {
  const html = await text(`${origin}${path}`);
  const waiting = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, url]) => url ?? '');
  const seen = new Set<string>();
  const sizes = { raw: 0, gzip: 0 };
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const url = new URL(name, `${origin}/`).href;
    if (seen.has(url)) continue;
    seen.add(url);
    const script = await text(url);
    sizes.raw += Buffer.byteLength(script);
    sizes.gzip += gzipSync(script).length;
    // Static imports only: what is imported with import() loads where it is shown.
    for (const [, imported] of script.matchAll(/(?:import|from)\s*"(\.\/[^"]+\.js)"/g))
      waiting.push(imported ?? '');
  }
  return sizes;
}

async function text(url: string): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.text();
}
