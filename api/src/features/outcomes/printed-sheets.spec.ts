import type { PublishedResult } from '@loi-giai/shared';
import { PrintedSheets } from './printed-sheets';
import type { OnePager } from './result-one-pager';

const sheetOf = (code: string, locale: 'vi' | 'en' = 'vi'): OnePager => ({
  ...{ locale, address: `/results/${code}` },
  result: { code } as PublishedResult,
});

describe('sheets of results', () => {
  let printed: string[];
  let fails: boolean;
  const print = ({ result, locale }: OnePager): Promise<Buffer> => {
    printed.push(`${result.code} ${locale}`);
    return fails ? Promise.reject(new Error('not now')) : Promise.resolve(Buffer.from(result.code));
  };
  beforeEach(() => {
    printed = [];
    fails = false;
  });

  it('are printed once, however many read them, in each language', async () => {
    const sheets = new PrintedSheets(print);
    await Promise.all([sheets.print(sheetOf('A')), sheets.print(sheetOf('A')), sheets.print(sheetOf('B'))]);
    expect((await sheets.print(sheetOf('A', 'en'))).toString()).toBe('A');
    expect((await sheets.print(sheetOf('A'))).toString()).toBe('A');
    expect(printed).toEqual(['A vi', 'B vi', 'A en']);
  });

  it('are printed anew where it failed, and where too many have been read since', async () => {
    const sheets = new PrintedSheets(print, 2);
    fails = true;
    await expect(sheets.print(sheetOf('A'))).rejects.toThrow('not now');
    fails = false;
    for (const code of ['A', 'B', 'C', 'A']) await sheets.print(sheetOf(code));
    expect(printed).toEqual(['A vi', 'A vi', 'B vi', 'C vi', 'A vi']);
  });
});
