import { goOnWhenOnline, unfinishedUploads } from './upload';

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

describe('an upload', () => {
  it('that waits for the connection goes on as soon as it is back, and only while it waits', async () => {
    const acts: string[] = [];
    const upload = {
      abort: (): Promise<void> => {
        acts.push('abort');
        return Promise.resolve();
      },
      start: (): void => {
        acts.push('start');
      },
    };
    const online = async (): Promise<void> => {
      window.dispatchEvent(new Event('online'));
      await new Promise((resolve) => setTimeout(resolve));
    };
    let waits = false;
    const end = goOnWhenOnline(upload, () => waits);
    await online();
    expect(acts).toEqual([]);
    waits = true;
    await online();
    // The attempt that was due later is taken back first, so that there are not two.
    expect(acts).toEqual(['abort', 'start']);
    end();
    await online();
    expect(acts).toHaveLength(2);
  });
});
