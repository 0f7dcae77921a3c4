import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { SessionView } from '@loi-giai/shared';
import { routes } from './app.routes';

const SOLVER: SessionView = {
  account: { id: '1', name: 'Lê Thị Mai', email: 'startup1@demo.example', locale: 'vi' },
  roles: [{ role: 'organization.owner', scopeType: 'organization', scopeId: 'o', scopeName: 'Lúa Trời' }],
  permissions: [],
  demo: false,
};

describe('pages behind sign-in', () => {
  it.each(['lessons', 'outcomes', 'league', 'nowhere'])(
    'I11: /work/%s is not found for whoever lacks its permission',
    async (path) => {
      TestBed.configureTestingModule({
        providers: [provideRouter(routes), provideHttpClient(), provideHttpClientTesting()],
      });
      const harness = await RouterTestingHarness.create();
      const opened = harness.navigateByUrl(`/work/${path}`);
      await new Promise((resolve) => setTimeout(resolve));
      TestBed.inject(HttpTestingController).expectOne('/api/v1/session').flush(SOLVER);
      await opened;
      await harness.fixture.whenStable();
      const page = harness.fixture.nativeElement as HTMLElement;
      expect(page.querySelector('h1')?.textContent).toBe('Không tìm thấy trang');
    },
  );
});
