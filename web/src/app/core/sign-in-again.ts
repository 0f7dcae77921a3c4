import type { Router } from '@angular/router';
import { withoutLocale } from './locale';

/**
 * Leaves a page of somebody's work that is no longer theirs to see: sign in, and come back to the same page. Whoever is signed
 * in as somebody else by then is sent on to their own work (guard `signedOut`).
 */
export async function signInAgain(router: Router): Promise<void> {
  const here = withoutLocale(router.url);
  if (here !== '/work' && !here.startsWith('/work/') && !here.startsWith('/work?')) return;
  await router.navigate(['/sign-in'], { queryParams: { next: here } });
}
