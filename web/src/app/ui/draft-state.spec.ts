import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ApiProblem } from '../core/api-problem';
import type { SavedRevision } from '../core/autosave';
import type { DraftShelf } from '../core/draft-shelf';
import { SharedDraft } from '../core/shared-draft';
import { DraftState } from './draft-state';

interface Words {
  readonly plan: string;
}
const START = { content: { plan: '' }, revision: 1, savedAt: '2026-03-05T01:00:00.000Z' };
const shelf = (keeps: boolean): DraftShelf<Words> => ({
  read: () => Promise.resolve([]),
  keep: () => Promise.resolve(keeps),
  forget: () => Promise.resolve(),
});

describe('the state of a draft', () => {
  /** What is said after something was written, in a browser that keeps it or not. */
  async function said(keeps: boolean, save: () => Promise<SavedRevision>): Promise<string> {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const words = { plan: 'Kế hoạch' };
    const draft = new SharedDraft<Words, SavedRevision>(
      {
        save,
        read: () => Promise.resolve(START),
        current: () => words,
        adopt: () => undefined,
        shelf: shelf(keeps),
        joins: () => true,
      },
      START,
    );
    draft.edit(words);
    await draft.flush();
    const fixture = TestBed.createComponent(DraftState<Words>);
    fixture.componentRef.setInput('draft', draft);
    await fixture.whenStable();
    draft.stop();
    return (fixture.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ');
  }
  const offline = () => Promise.reject(new ApiProblem(0, 'offline'));
  const saves = () => Promise.resolve({ revision: 2, savedAt: '2026-03-05T01:00:02.000Z' });

  it('says that words the portal does not have are kept in the browser', async () => {
    expect(await said(true, offline)).toContain('Nội dung được giữ trong trình duyệt này');
  });

  it('says once, and plainly, that the browser does not keep them, and to stay on the page', async () => {
    const text = await said(false, offline);
    expect(text).toContain('Trình duyệt này không giữ được nội dung chưa gửi: đừng đóng trang này.');
    expect(text.match(/không giữ được/g)).toHaveLength(1);
  });

  it('says so also while the portal saves everything', async () => {
    const text = await said(false, saves);
    expect(text).toContain('Đã lưu lúc 08:00:02');
    expect(text).toContain('Đừng đóng trang này khi chưa thấy “Đã lưu”.');
  });

  it('says nothing of the browser where it keeps what the portal saves, too', async () => {
    expect(await said(true, saves)).not.toContain('không giữ được');
  });
});
