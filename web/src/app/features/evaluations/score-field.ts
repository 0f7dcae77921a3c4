import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  linkedSignal,
  model,
  output,
  viewChild,
} from '@angular/core';
import { type CriterionView, isOnScale } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectId } from '../../core/ids';
import { Locale } from '../../core/locale';
import { injectLocalText, injectTexts } from '../../core/texts';
import { parseNumber } from '../../ui/form/number-input';
import { stepScore } from './score-draft';
import { SHEET_TEXTS } from './sheet.texts';

/** Up to here a whole score is one click away. */
const MAX_BUTTONS = 10;

/**
 * The score for one criterion: typed, stepped with the arrows, or clicked. The row of whole scores is for the pointer
 * only; keyboard and screen reader have the box, which does all of it.
 */
@Component({
  selector: 'lg-score-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './score-field.html',
  styleUrl: './score-field.scss',
})
export class ScoreField {
  readonly criterion = input.required<CriterionView>();
  readonly value = model.required<number | null>();
  /** Enter: on to the next criterion, or with Shift back to the one before. */
  readonly moved = output<1 | -1>();

  readonly #locale = inject(Locale);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  protected readonly id = injectId('score');
  protected readonly t = injectTexts(SHEET_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly whole = computed(() => {
    const { max } = this.criterion();
    return max <= MAX_BUTTONS ? Array.from({ length: Math.floor(max) + 1 }, (_, score) => score) : [];
  });
  /** What stands in the box; follows the value, but keeps what people type that is no score. */
  protected readonly raw = linkedSignal(() => this.#write(this.value()));
  protected readonly wrong = computed(() => this.raw().trim() !== '' && this.#read(this.raw()) === null);

  focus(): void {
    const { nativeElement } = this.box();
    nativeElement.focus();
    nativeElement.select();
  }

  protected type(text: string): void {
    const score = this.#read(text);
    this.value.set(score);
    this.raw.set(text);
  }

  protected step(direction: 1 | -1): void {
    this.choose(stepScore(this.value(), direction, this.criterion().max));
  }

  protected choose(score: number): void {
    this.value.set(score);
    this.raw.set(this.#write(score));
  }

  protected press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowUp') this.step(1);
    else if (event.key === 'ArrowDown') this.step(-1);
    else if (event.key === 'Enter') this.moved.emit(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  }

  #read(text: string): number | null {
    // A dot is at hand on every number pad, and no score has thousands.
    const typed = this.#locale.current() === 'vi' ? text.replace('.', ',') : text.replace(',', '.');
    const score = parseNumber(typed, this.#locale.current()) ?? null;
    return score !== null && isOnScale(score, this.criterion().max) ? score : null;
  }

  #write(score: number | null): string {
    return score === null ? '' : this.format.number(score);
  }
}
