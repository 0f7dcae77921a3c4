import { ChangeDetectionStrategy, Component, computed, input, model, output, viewChild } from '@angular/core';
import type { CriterionView, ScoreInput } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectLocalText, injectTexts } from '../../core/texts';
import { CheckboxField } from '../../ui/form/checkbox-field';
import { TextArea } from '../../ui/form/text-area';
import { AnchorList } from '../challenges/anchor-list';
import { ScoreField } from './score-field';
import { SHEET_LIMITS, counterOf } from './score-draft';
import { SHEET_TEXTS } from './sheet.texts';

/** One criterion of a score sheet: what it asks, the score or the abstention, the words. */
@Component({
  selector: 'lg-criterion-score',
  imports: [AnchorList, CheckboxField, ScoreField, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './criterion-score.html',
  styleUrl: './criterion-score.scss',
})
export class CriterionScore {
  readonly criterion = input.required<CriterionView>();
  readonly score = model.required<ScoreInput>();
  /** The first one explains who reads which words. */
  readonly explains = input(false);
  /** People tried to submit: what is missing says so. */
  readonly asked = input(false);
  readonly moved = output<1 | -1>();

  private readonly field = viewChild(ScoreField);
  private readonly reason = viewChild<TextArea>('reason');

  protected readonly t = injectTexts(SHEET_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly limits = SHEET_LIMITS;
  protected readonly counterOf = counterOf;
  protected readonly abstains = computed(() => this.score().abstention !== null);
  protected readonly reasonMissing = computed(() => this.asked() && this.score().abstention?.trim() === '');

  /** Goes to what is to be filled in first. */
  focus(): void {
    if (this.abstains()) this.reason()?.focus();
    else this.field()?.focus();
  }

  protected change(change: Partial<ScoreInput>): void {
    this.score.update((score) => ({ ...score, ...change }));
  }

  /** What was scored does not stand beside an abstention. */
  protected abstain(abstains: boolean): void {
    this.change(abstains ? { value: null, abstention: '' } : { abstention: null });
  }
}
