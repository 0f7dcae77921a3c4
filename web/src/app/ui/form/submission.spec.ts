import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormField, form, required } from '@angular/forms/signals';
import { ApiProblem } from '../../core/api-problem';
import { ErrorSummary } from './error-summary';
import { isFaulty } from './field-errors';
import { submission } from './submission';
import { TextField } from './text-field';

@Component({
  selector: 'lg-test-form',
  imports: [ErrorSummary, FormField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="{ title: 'Tên' }" />
      <lg-text-field [formField]="form.title" label="Tên" />
      <lg-text-field [formField]="form.place.street" label="Đường" />
    </form>
  `,
})
class TestForm {
  readonly model = signal({ title: '', place: { street: '' } });
  readonly form = form(this.model, (path) => {
    required(path.title);
  });
  readonly answers: (ApiProblem | null)[] = [];
  sent = 0;
  readonly sending = submission(
    this.form,
    () => {
      this.sent += 1;
      const answer = this.answers.shift() ?? null;
      return answer === null ? Promise.resolve() : Promise.reject(answer);
    },
    { name_taken: 'title' },
  );
}

describe('a submission', () => {
  async function create(): Promise<{ page: TestForm; element: HTMLElement; settle: () => Promise<void> }> {
    const fixture = TestBed.createComponent(TestForm);
    document.body.append(fixture.nativeElement as HTMLElement);
    await fixture.whenStable();
    return {
      page: fixture.componentInstance,
      element: fixture.nativeElement as HTMLElement,
      settle: async () => {
        await fixture.whenStable();
      },
    };
  }

  it('sends nothing while the form is invalid, and takes the reader to the summary', async () => {
    const { page, element, settle } = await create();
    expect(await page.sending.submit()).toBe(false);
    await settle();
    expect(page.sent).toBe(0);
    expect(document.activeElement).toBe(element.querySelector('.summary'));
    expect(element.querySelector('.summary')?.textContent).toContain('Tên: Vui lòng điền mục này.');
    expect(element.querySelector('input')?.getAttribute('aria-invalid')).toBe('true');
    element.querySelector<HTMLElement>('.summary button')?.click();
    expect(document.activeElement).toBe(element.querySelector('input'));
  });

  it('puts the errors of the API on their fields, also nested ones', async () => {
    const { page, element, settle } = await create();
    page.form.title().value.set('Ngập');
    page.answers.push(
      new ApiProblem(422, 'validation', [{ path: 'place.street', code: 'too_long', params: { max: 1200 } }]),
    );
    expect(await page.sending.submit()).toBe(false);
    await settle();
    expect(page.sending.problem()).toBeNull();
    expect(element.querySelectorAll('lg-text-field')[1]?.textContent).toContain('Tối đa 1.200 ký tự.');
  });

  it('puts a refusal that is about one field on that field, in the words of the problem', async () => {
    const { page, element, settle } = await create();
    page.form.title().value.set('Ngập');
    page.answers.push(new ApiProblem(409, 'name_taken', [{ path: 'title', code: 'duplicate' }]));
    expect(await page.sending.submit()).toBe(false);
    await settle();
    expect(page.sending.problem()).toBeNull();
    expect(element.querySelector('lg-text-field')?.textContent).toContain('Đã có tổ chức mang đúng tên này');
    expect(element.querySelectorAll('.summary li')).toHaveLength(1);
    expect(element.querySelector('.summary')?.textContent).toContain('Tên: Đã có tổ chức mang đúng tên này');
  });

  it('shows what belongs to no field in the summary, and can be tried again at once', async () => {
    const { page, element, settle } = await create();
    page.form.title().value.set('Ngập');
    page.answers.push(new ApiProblem(0, 'offline'));
    expect(await page.sending.submit()).toBe(false);
    await settle();
    expect(element.querySelector('.summary')?.textContent).toContain('Không kết nối được');
    expect(await page.sending.submit()).toBe(true);
    expect(page.sent).toBe(2);
    await settle();
    expect(element.querySelector('.summary')).toBeNull();
  });

  it('has nothing to complain of once it was sent and begins anew', async () => {
    const { page, element, settle } = await create();
    expect(await page.sending.submit()).toBe(false);
    page.form.title().value.set('Ngập');
    expect(await page.sending.submit()).toBe(true);
    page.form().reset({ title: '', place: { street: '' } });
    await settle();
    expect(element.querySelector('.summary')).toBeNull();
  });

  it('is not blocked by what the API said of a field before', async () => {
    const { page, settle } = await create();
    page.form.title().value.set('Ngập');
    page.answers.push(new ApiProblem(422, 'validation', [{ path: 'title', code: 'duplicate' }]));
    expect(await page.sending.submit()).toBe(false);
    await settle();
    expect(await page.sending.submit()).toBe(true);
  });

  describe('of a form that saves itself', () => {
    const tooLong = new ApiProblem(422, 'validation', [{ path: 'title', code: 'duplicate' }]);

    it('shows what the API refused beside the field and in the summary, and leaves the focus where people write', async () => {
      const { page, element, settle } = await create();
      page.form.title().value.set('Ngập');
      element.querySelectorAll('input')[1]?.focus();
      page.sending.refuse(tooLong);
      await settle();
      expect(element.querySelector('input')?.getAttribute('aria-invalid')).toBe('true');
      expect(element.querySelector('.summary h2')?.textContent).toBe('Chưa lưu được');
      expect(element.querySelector('.summary li')?.textContent).toContain('Tên: ');
      expect(document.activeElement).toBe(element.querySelectorAll('input')[1]);
    });

    it('says nothing more once it was taken, or could not be sent at all', async () => {
      for (const next of [null, new ApiProblem(0, 'offline')]) {
        const { page, element, settle } = await create();
        page.form.title().value.set('Ngập');
        page.sending.refuse(tooLong);
        await settle();
        page.sending.refuse(next);
        await settle();
        expect(element.querySelector('.summary')).toBeNull();
        expect(element.querySelector('input')?.getAttribute('aria-invalid')).toBeNull();
      }
    });

    it('may be sent while it is refused: what the API said stops nothing', async () => {
      const { page, settle } = await create();
      page.form.title().value.set('Ngập');
      page.sending.refuse(tooLong);
      await settle();
      expect(isFaulty(page.form)).toBe(false);
      expect(await page.sending.submit()).toBe(true);
      expect(page.sending.refused()).toBe(false);
    });
  });
});
