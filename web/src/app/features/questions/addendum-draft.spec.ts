import { type AddendumDesk, EMPTY_CONTENT, type SaveAddendumRequest } from '@loi-giai/shared';
import { AddendumDraft } from './addendum-draft';

describe('the draft of an addendum', () => {
  let portal: { reason: string; revision: number };
  let told: number;
  const desk = (): AddendumDesk =>
    ({ working: { ...portal, content: EMPTY_CONTENT, savedAt: '2026-11-25T08:00:00Z' } }) as AddendumDesk;
  const draft = (): AddendumDraft =>
    new AddendumDraft(
      {
        readAddendum: () => Promise.resolve(desk()),
        saveAddendum: (_: string, { reason, revision }: SaveAddendumRequest) => {
          portal = { reason, revision: revision + 1 };
          return Promise.resolve(desk());
        },
      },
      'Ban đầu',
      () => (told += 1),
    );

  beforeEach(() => {
    portal = { reason: 'Ban đầu', revision: 1 };
    told = 0;
  });

  it('is stored with its reason, and tells what it changes by now', async () => {
    const written = draft();
    written.reason = 'Gia hạn';
    expect(await written.save('BT', { ...EMPTY_CONTENT, revision: 1 })).toMatchObject({ revision: 2 });
    expect([portal.reason, told]).toEqual(['Gia hạn', 1]);
  });

  it('takes another’s reason where nobody wrote one here', async () => {
    const written = draft();
    portal = { reason: 'Của người khác', revision: 2 };
    expect(await written.read('BT')).toMatchObject({ revision: 2 });
    expect(written.reason).toBe('Của người khác');
  });

  it('keeps both reasons where two people wrote one', async () => {
    const written = draft();
    written.reason = 'Của tôi';
    portal = { reason: 'Của người khác', revision: 2 };
    await written.read('BT');
    expect(written.reason).toBe('Của người khác\n\nCủa tôi');
  });

  it('says so where it is gone', async () => {
    const gone = { readAddendum: () => Promise.resolve({ working: null } as AddendumDesk) };
    const written = new AddendumDraft({ ...gone, saveAddendum: gone.readAddendum }, '', () => undefined);
    await expect(written.read('BT')).rejects.toThrow('no addendum');
  });
});
