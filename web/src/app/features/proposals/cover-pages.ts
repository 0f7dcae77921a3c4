import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { ProposalFile } from '@loi-giai/shared';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { CheckboxList } from '../../ui/form/checkbox-list';
import { Toasts } from '../../ui/toasts';
import { BLIND_ADVICE_TEXTS } from './blind-advice.texts';
import { ProposalsApi } from './proposals-api';

/** Which of the attachments name their solver. */
@Component({
  selector: 'lg-cover-pages',
  imports: [CheckboxList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-checkbox-list
      [label]="t().covers"
      [hint]="t().coversHint"
      [options]="options()"
      [optionalMark]="false"
      [value]="covers()"
      (valueChange)="mark($event)"
    />
  `,
})
export class CoverPages {
  readonly proposalId = input.required<string>();
  readonly files = input.required<readonly ProposalFile[]>();
  readonly changed = output<readonly ProposalFile[]>();

  readonly #api = inject(ProposalsApi);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  protected readonly t = injectTexts(BLIND_ADVICE_TEXTS);
  protected readonly options = computed(() =>
    this.files().map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly covers = computed(() => this.files().flatMap(({ id, cover }) => (cover ? [id] : [])));

  protected async mark(marked: readonly string[]): Promise<void> {
    const files = this.files().map((file) => ({ ...file, cover: marked.includes(file.id) }));
    const [turned] = files.filter(({ id, cover }) => cover !== this.covers().includes(id));
    if (!turned) return;
    try {
      await this.#api.markFile(this.proposalId(), turned.id, turned.cover);
      this.changed.emit(files);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
      this.changed.emit([...this.files()]);
    }
  }
}
