import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormField, form, required } from '@angular/forms/signals';
import { ErrorSummary } from './error-summary';
import { NumberField } from './number-field';
import { submission } from './submission';

@Component({
  imports: [ErrorSummary, FormField, NumberField],
  template: `
    <form novalidate (submit)="sending.submit($event)">
      <lg-error-summary
        [form]="form"
        [submission]="sending"
        [labels]="{ value: 'Giá trị', size: 'Cỡ mẫu' }"
      />
      <lg-number-field [formField]="form.value" label="Giá trị" />
      <lg-number-field [formField]="form.size" label="Cỡ mẫu" />
    </form>
  `,
})
class Measurement {
  readonly form = form(signal({ value: null as number | null, size: null as number | null }), (path) => {
    required(path.value);
    required(path.size);
  });
  readonly sending = submission(this.form, () => Promise.resolve());
}

describe('the summary of what is wrong in a form', () => {
  it('names a number that is none once, and says what is missing elsewhere', async () => {
    const fixture = TestBed.createComponent(Measurement);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const box = element.querySelector('input')!;
    box.value = 'abc';
    box.dispatchEvent(new Event('input'));
    box.dispatchEvent(new Event('blur'));
    element.querySelector('form')!.dispatchEvent(new Event('submit'));
    await fixture.whenStable();
    expect([...element.querySelectorAll('.summary li')].map(({ textContent }) => textContent.trim())).toEqual(
      ['Giá trị: Hãy nhập một số, ví dụ 1.234,5.', 'Cỡ mẫu: Vui lòng điền mục này.'],
    );
  });
});
