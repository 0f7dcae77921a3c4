import { setImmediate as turn } from 'node:timers/promises';
import { printPdf } from './print-pdf';

const page = { size: 'A4' } as const;

describe('papers are printed', () => {
  it('one after the other, and everybody else has a turn after each', async () => {
    const order: string[] = [];
    const prints = ['first', 'second'].map((name) =>
      printPdf(page, () => {
        order.push(name);
        // As a paper with many pages would.
        for (const until = performance.now() + 30; performance.now() < until;);
      }),
    );
    await prints[0];
    for (let turns = 0; turns < 5; turns++) await turn();
    order.push('others');
    await Promise.all(prints);
    expect(order).toEqual(['first', 'others', 'second']);
  });

  it('also after one that could not be', async () => {
    const broken = printPdf(page, () => {
      throw new Error('no such letter');
    });
    const next = printPdf(page, () => undefined);
    await expect(broken).rejects.toThrow('no such letter');
    expect((await next).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('to a hundred who wait, and refused to more', async () => {
    const prints = await Promise.allSettled(
      Array.from({ length: 103 }, () => printPdf(page, () => undefined)),
    );
    const refused = prints.filter(({ status }) => status === 'rejected');
    expect(refused.map((one) => one.status === 'rejected' && one.reason.code)).toEqual(
      Array(3).fill('unavailable'),
    );
  });
});
