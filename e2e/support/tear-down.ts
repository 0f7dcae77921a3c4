import { removeUnpackedBrowser } from './browser';

/** Jest's global teardown: nothing remains but the screenshots. */
export default function tearDown(): void {
  removeUnpackedBrowser();
}
