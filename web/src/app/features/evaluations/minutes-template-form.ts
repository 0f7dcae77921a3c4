import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { FormField, form, maxLength, required, validate } from '@angular/forms/signals';
import {
  MINUTES_LINE_MAX,
  MINUTES_PARAGRAPHS,
  MINUTES_PARAGRAPHS_MAX,
  MINUTES_PLACEHOLDERS,
  MINUTES_WORD_KEYS,
  type MinutesTemplateView,
  type MinutesWordKey,
  type MinutesWords,
  unknownPlaceholders,
} from '@loi-giai/shared';
import { saveFile } from '../../core/save-file';
import { storeOnLeaving } from '../../core/leaving';
import { Locale } from '../../core/locale';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { Column, DataTable } from '../../ui/data-table';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { TextField } from '../../ui/form/text-field';
import { LeaveDialog } from '../../ui/leave-dialog';
import { Toasts } from '../../ui/toasts';
import { MinutesApi } from './minutes-api';
import {
  MINUTES_PLACEHOLDER_TEXTS,
  MINUTES_TEMPLATE_TEXTS,
  MINUTES_WORD_TEXTS,
} from './minutes-template.texts';

/** The fixed words, what may stand in braces in them, and how they look on paper. */
@Component({
  selector: 'lg-minutes-template-form',
  imports: [Button, Column, DataTable, ErrorSummary, FormField, LeaveDialog, TextArea, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details>
      <summary>{{ t().placeholders }}</summary>
      <p class="soft">{{ t().placeholdersLead }}</p>
      <lg-data-table [rows]="placeholders()" [caption]="t().placeholders" [hideCaption]="true">
        <ng-template [lgColumn]="placeholders()" [header]="t().placeholder" [rowHeader]="true" let-row>
          <code>{{ row.name }}</code>
        </ng-template>
        <ng-template [lgColumn]="placeholders()" [header]="t().meaning" let-row>{{ row.text }}</ng-template>
      </lg-data-table>
    </details>
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      @for (key of keys; track key) {
        @if (severalLines(key)) {
          <lg-text-area [formField]="form[key]" [label]="labels()[key]" [hint]="t().paragraphs" [rows]="4" />
        } @else {
          <lg-text-field [formField]="form[key]" [label]="labels()[key]" />
        }
      }
      <p class="soft">{{ t().previewHint }}</p>
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().save }}</button>
        <button type="button" lgButton="secondary" [busy]="previewing()" (click)="preview()">
          {{ t().preview }}
        </button>
      </div>
    </form>
    <lg-leave-dialog [heading]="t().leaveHeading" [text]="t().leaveText" />
  `,
  styles: ``,
})
export class MinutesTemplateForm {
  readonly words = input.required<MinutesWords>();
  readonly saved = output<MinutesTemplateView>();

  readonly #api = inject(MinutesApi);
  readonly #document = inject(DOCUMENT);
  readonly #locale = inject(Locale);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  private readonly leaveDialog = viewChild.required(LeaveDialog);

  protected readonly t = injectTexts(MINUTES_TEMPLATE_TEXTS);
  protected readonly keys = MINUTES_WORD_KEYS;
  protected readonly labels = computed(() => MINUTES_WORD_TEXTS[this.#locale.current()]);
  protected readonly placeholders = computed(() =>
    MINUTES_PLACEHOLDERS.map((name) => ({
      name: `{${name}}`,
      text: MINUTES_PLACEHOLDER_TEXTS[this.#locale.current()][name],
    })),
  );
  protected readonly previewing = signal(false);

  readonly #model = linkedSignal(() => ({ ...this.words() }));
  protected readonly form = form(this.#model, (path) => {
    for (const key of MINUTES_WORD_KEYS) {
      required(path[key]);
      maxLength(path[key], this.severalLines(key) ? MINUTES_PARAGRAPHS_MAX : MINUTES_LINE_MAX);
      validate(path[key], ({ value }) => {
        const names = unknownPlaceholders(value());
        return names.length > 0
          ? { kind: 'unknown_placeholder', params: { name: names.join(', ') } }
          : undefined;
      });
    }
  });
  protected readonly sending = submission(this.form, async () => {
    const view = await this.#api.saveTemplate({ words: this.#model() });
    this.#toasts.show(this.t().saved);
    this.saved.emit(view);
  });

  constructor() {
    // The form has its own button: nothing is stored behind people's backs, they are only asked.
    storeOnLeaving({ dirty: () => this.#dirty(), flush: () => Promise.resolve(!this.#dirty()) });
  }

  /** Whether the page may be left: nothing was changed, or people chose to give it up. */
  leave(): Promise<boolean> {
    return this.#dirty() ? this.leaveDialog().ask() : Promise.resolve(true);
  }

  protected severalLines(key: MinutesWordKey): boolean {
    return MINUTES_PARAGRAPHS.includes(key);
  }

  /** What cannot be saved cannot be tried out either, and shows its errors. */
  protected async preview(): Promise<void> {
    if (this.form().invalid()) {
      await this.sending.submit();
      return;
    }
    this.previewing.set(true);
    try {
      const pdf = await this.#api.previewTemplate({ words: this.#model() });
      saveFile(this.#document, pdf, 'bien-ban-mau.pdf');
      this.#toasts.show(this.t().previewed);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    } finally {
      this.previewing.set(false);
    }
  }

  #dirty(): boolean {
    return JSON.stringify(this.#model()) !== JSON.stringify({ ...this.words() });
  }
}
