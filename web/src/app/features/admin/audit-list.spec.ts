import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { AuditItem } from '@loi-giai/shared';
import { AuditList } from './audit-list';

const ITEM: AuditItem = {
  seq: '12',
  at: '2026-03-05T10:00:05.000Z',
  actorName: 'Nguyễn Thị Lan',
  sealed: false,
  act: 'panel.form',
  subjectType: 'panel',
  subjectId: '0b8f6a52-0c3e-4a57-9d3e-2f1f0b6d9a11',
  subjectName: null,
  challengeCode: 'BT-2026-0001',
  detail: {
    challenge: 'BT-2026-0001',
    members: [{ accountId: '1b8f6a52-0c3e-4a57-9d3e-2f1f0b6d9a11', role: 'chair' }],
  },
  hash: null,
};

describe('AuditList', () => {
  async function open(url: string, items: readonly AuditItem[]): Promise<{ text: string; asked: string }> {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: 'audit', component: AuditList }]),
        provideHttpClient(),
        provideHttpClientTesting(),
      ],
    });
    const harness = await RouterTestingHarness.create(url);
    const http = TestBed.inject(HttpTestingController);
    const request = http.expectOne(({ url: path }) => path === '/api/v1/audit');
    request.flush({ items, next: null });
    await harness.fixture.whenStable();
    const text = harness.routeNativeElement!.textContent.replace(/\s+/g, ' ');
    return { text, asked: request.request.params.toString() };
  }

  it('names act, record and facts, and keeps codes and identifiers beside them', async () => {
    const { text } = await open('/audit', [ITEM]);
    expect(text).toContain('05/03/2026 17:00:05');
    expect(text).toContain('Lập Hội đồng đánh giápanel.form');
    expect(text).toContain('Hội đồng đánh giá BT-2026-00010b8f6a52-0c3e-4a57-9d3e-2f1f0b6d9a11');
    expect(text).toContain('Thành viên (1)');
    expect(text).toContain('Vai trò:Chủ tịch');
  });

  it('says of an act on a proposal whose seal has not been opened that who acted is under seal', async () => {
    const act = { act: 'proposal.submit', subjectType: 'proposal', actorName: '', detail: {}, sealed: true };
    const { text } = await open('/audit', [{ ...ITEM, ...act }]);
    expect(text).toMatch(/Đang niêm phong\s*Nộp giải pháp/);
    const opened = {
      act: 'seal.open',
      detail: { chair: 'Lan', secretary: 'Bình', versions: 2, root: 'a'.repeat(64) },
    };
    TestBed.resetTestingModule();
    const { text: told } = await open('/audit', [{ ...ITEM, ...opened }]);
    expect(told).toContain(
      'Chủ tịch Hội đồng:LanThư ký Hội đồng:BìnhSố phiên bản:2Mã gốc của cây băm (Merkle):aaa',
    );
  });

  it('shows an act that the portal no longer knows by its code', async () => {
    const { text } = await open('/audit', [{ ...ITEM, act: 'panel.dissolve', detail: {} }]);
    expect(text).toContain('Nguyễn Thị Lan panel.dissolve');
  });

  it('asks for what the address says, and tells that nothing matches it', async () => {
    const { text, asked } = await open('/audit?act=proposals&subject=BT-1&from=2026-03-01&cursor=abc', []);
    expect(asked).toBe('act=proposals&subject=BT-1&from=2026-03-01&cursor=abc');
    expect(text).toContain('Không có mục nào phù hợp với bộ lọc');
  });
});
