import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { COMMANDS, KEYS_ADDRESS, PROOF_SCRIPT } from './by-hand';

const ROOT = resolve(__dirname, '../../../../..');
const docs = readFileSync(resolve(ROOT, 'docs/receipts.md'), 'utf8');

/** A test of the API does what the documentation says; so it is enough that the page says the same. */
describe('checking a receipt by hand', () => {
  it('is told on the page in the words of the documentation', () => {
    for (const command of Object.values(COMMANDS)) expect(docs).toContain(command);
    expect(docs).toContain(KEYS_ADDRESS);
  });

  it('has a script to download, the one that the documentation prints', () => {
    const printed = /```js\n(import[^]*?)```/.exec(docs)?.[1];
    expect(readFileSync(resolve(ROOT, `web/public${PROOF_SCRIPT}`), 'utf8')).toBe(printed);
  });
});
