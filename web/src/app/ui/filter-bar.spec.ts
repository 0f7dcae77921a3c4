import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { FilterBar } from './filter-bar';

@Component({
  selector: 'lg-test-list',
  imports: [FilterBar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<lg-filter-bar [filters]="filters" />`,
})
class TestList {
  readonly filters = [
    { key: 'q', label: 'Từ khóa' },
    { key: 'step', label: 'Bước', options: [{ value: '2', label: 'Kêu gọi' }] },
  ];
}

describe('FilterBar', () => {
  it('shows what the address says, and writes choices there without the cursor', async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([{ path: 'list', component: TestList }])] });
    const harness = await RouterTestingHarness.create('/list?q=ngap&cursor=abc&sort=new');
    const element = harness.routeNativeElement!;
    const search = element.querySelector('input')!;
    const step = element.querySelector('select')!;
    expect(search.value).toBe('ngap');
    expect(element.querySelector('.actions a')).not.toBeNull();
    step.value = '2';
    step.dispatchEvent(new Event('change'));
    await harness.fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/list?q=ngap&sort=new&step=2');
  });
});
