import { unfinishedUploads } from './upload';

describe('unfinished uploads', () => {
  const place = { accountId: 'a', proposalId: 'p' };
  const key = (account: string, proposal: string, name: string): string =>
    `tus::lg-upload:${account}:${proposal}:10:1700000000000:${encodeURIComponent(name)}::123`;
  beforeEach(() => {
    localStorage.clear();
  });

  it('are told by name, only those of this account and proposal', () => {
    const begun = (hours: number): string =>
      JSON.stringify({ creationTime: new Date(Date.now() - hours * 3_600_000).toString() });
    localStorage.setItem(key('a', 'p', 'kế hoạch: 1.pdf'), begun(1));
    localStorage.setItem(key('a', 'p', 'hôm kia.pdf'), begun(25));
    localStorage.setItem(key('b', 'p', 'của người khác.pdf'), begun(1));
    localStorage.setItem(key('a', 'q', 'nơi khác.pdf'), begun(1));
    localStorage.setItem('lg-draft:x', '{}');
    expect(unfinishedUploads(place)).toEqual(['kế hoạch: 1.pdf']);
  });

  it('are none where the browser refuses to keep anything', () => {
    const refusing = jest.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    expect(unfinishedUploads(place)).toEqual([]);
    refusing.mockRestore();
  });
});
