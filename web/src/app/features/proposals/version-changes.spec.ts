import type { FileView } from '@loi-giai/shared';
import { changedFiles, changedSections } from './version-changes';

const WORDS = {
  title: 'Tên',
  summary: 'Tóm tắt',
  solution: '',
  maturity: '',
  team: '',
  plan: '',
  costs: [{ item: 'Van', unit: 'bộ', quantity: 2, unitPrice: 100 }],
  risks: '',
  pilot: '',
  sandbox: '',
};
const format = { number: String };
const file = (name: string, sha256: string): FileView => ({
  id: name,
  name,
  sha256,
  mediaType: 'application/pdf',
  size: 1,
});

describe('the changes between two versions', () => {
  it('are the sections that differ, in the order of the form, a cost table line by line', () => {
    const after = { ...WORDS, plan: 'Mới', costs: [{ ...WORDS.costs[0]!, quantity: 3 }] };
    expect(changedSections(WORDS, after, format)).toEqual([
      { section: 'plan', before: '', after: 'Mới' },
      { section: 'costs', before: 'Van (bộ): 2 × 100 = 200', after: 'Van (bộ): 3 × 100 = 300' },
    ]);
    expect(changedSections(WORDS, WORDS, format)).toEqual([]);
  });

  it('are the files that came and went', () => {
    const { added, removed } = changedFiles(
      [file('a', '1'), file('b', '2')],
      [file('a', '1'), file('b', '3')],
    );
    expect([added.map(({ sha256 }) => sha256), removed.map(({ sha256 }) => sha256)]).toEqual([['3'], ['2']]);
  });
});
