import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ReplicationAsk } from './replication-ask';

const OFFER = {
  challengeCode: 'BT-2025-0001',
  challengeTitle: { vi: 'Giảm chờ khám', en: '' },
  agencies: [{ code: 'SO-XD', name: 'Sở Xây dựng', nameEn: null }],
  solutions: [{ proposalId: 'g1', proposalTitle: 'Hẹn khám theo tải thực', organizationName: 'Lúa Trời' }],
};

describe('the form that asks for a solution', () => {
  let fixture: ComponentFixture<ReplicationAsk>;
  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [provideRouter([]), provideHttpClient(), provideHttpClientTesting()],
    });
  });
  const settle = async (): Promise<void> => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  async function open(): Promise<HTMLElement> {
    fixture = TestBed.createComponent(ReplicationAsk);
    fixture.componentRef.setInput('code', 'BT-2025-0001');
    TestBed.tick();
    TestBed.inject(HttpTestingController)
      .expectOne('/api/v1/challenges/BT-2025-0001/replication-offer')
      .flush(OFFER);
    await settle();
    return fixture.nativeElement as HTMLElement;
  }

  it('chooses what there is one of only, and keeps the words in the browser until they are sent', async () => {
    const element = await open();
    expect(element.querySelector('select')!.value).toBe('SO-XD');
    const purpose = element.querySelector('textarea')!;
    purpose.value = 'Hẹn giờ nộp hồ sơ cấp phép.';
    purpose.dispatchEvent(new Event('input'));
    await settle();
    expect(element.textContent).toContain('được giữ trong trình duyệt');
    fixture.destroy();
    const again = await open();
    expect(again.querySelector('textarea')!.value).toBe('Hẹn giờ nộp hồ sơ cấp phép.');
    expect(again.querySelector('select')!.value).toBe('SO-XD');
  });
});
