import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { LESSON_LIMITS, type LessonTag } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { SelectField } from '../../ui/form/select-field';
import { submission } from '../../ui/form/submission';
import { TextField } from '../../ui/form/text-field';
import { Toasts } from '../../ui/toasts';
import { LessonsApi } from './lessons-api';
import { LESSONS_TEXTS } from './lessons.texts';

/** The programme office gives one thing one name. */
@Component({
  selector: 'lg-tag-rename',
  imports: [Button, ErrorSummary, FormField, SelectField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="section" aria-labelledby="rename">
      <h2 id="rename">{{ t().renameHeading }}</h2>
      <p class="soft">{{ t().renameLead }}</p>
      <form class="stack" novalidate (submit)="sending.submit($event)">
        <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
        <lg-select-field [formField]="form.from" [label]="t().renameFrom" [options]="options()" />
        <lg-text-field [formField]="form.to" [label]="t().renameTo" autocomplete="off" />
        <div class="row">
          <button type="submit" lgButton="secondary" [busy]="sending.busy()">{{ t().rename }}</button>
        </div>
      </form>
    </section>
  `,
})
export class TagRename {
  readonly tags = input.required<readonly LessonTag[]>();
  readonly renamed = output();

  readonly #api = inject(LessonsApi);
  readonly #toasts = inject(Toasts);
  readonly #format = injectFormat();
  protected readonly t = injectTexts(LESSONS_TEXTS);
  protected readonly labels = computed(() => ({ from: this.t().renameFrom, to: this.t().renameTo }));
  protected readonly options = computed(() =>
    this.tags().map(({ tag, lessons }) => ({
      value: tag,
      label: this.t().tagCount(tag, this.#format.number(lessons)),
    })),
  );
  readonly #model = signal({ from: '', to: '' });
  protected readonly form = form(this.#model, (path) => {
    required(path.from);
    required(path.to);
    maxLength(path.to, LESSON_LIMITS.tag);
  });
  protected readonly sending = submission(this.form, async () => {
    const { from, to } = this.#model();
    await this.#api.renameTag(from, to);
    this.#toasts.show(this.t().renamed);
    this.#model.set({ from: '', to: '' });
    this.form().reset();
    this.renamed.emit();
  });
}
