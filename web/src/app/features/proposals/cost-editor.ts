import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { COST_LIMITS, type CostEntry, amountOf, totalOf } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { injectFieldErrorText, isLive, isServerError } from '../../ui/form/field-errors';
import { NumberField } from '../../ui/form/number-field';
import { TextField } from '../../ui/form/text-field';
import { EMPTY_LINE } from './proposal-draft';
import { PROPOSAL_EDITOR_TEXTS } from './proposal-editor.texts';

/** The cost table of a draft: lines to fill in, amounts and total that are only computed. */
@Component({
  selector: 'lg-cost-editor',
  imports: [Button, FormField, NumberField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './cost-editor.html',
  styleUrl: './cost-editor.scss',
})
export class CostEditor {
  readonly costs = input.required<FieldTree<readonly CostEntry[]>>();

  readonly #injector = inject(Injector);

  protected readonly t = injectTexts(PROPOSAL_EDITOR_TEXTS);
  protected readonly format = injectFormat();
  protected readonly status = signal('');
  readonly #list = computed(() => this.costs()().value());
  protected readonly count = computed(() => this.#list().length);
  protected readonly full = computed(() => this.count() >= COST_LIMITS.lines);
  protected readonly amounts = computed(() => this.#list().map(amountOf));
  protected readonly total = computed(() => totalOf(this.#list()));
  readonly #errorText = injectFieldErrorText();
  /** What is wrong with the table as a whole. */
  protected readonly fault = computed(() => {
    if (this.total() > COST_LIMITS.money) return this.t().costTooMuch;
    const refused = this.costs()()
      .errors()
      .find((error) => isServerError(error) && isLive(error));
    return refused ? this.#errorText(refused) : '';
  });

  protected add(after = this.count() - 1): void {
    if (this.full()) return;
    this.#set(this.#list().toSpliced(after + 1, 0, { ...EMPTY_LINE }));
    this.#focus(after + 1);
  }

  protected remove(index: number): void {
    this.status.set(this.t().costRemoved(this.name(index)));
    this.#set(this.#list().toSpliced(index, 1));
    if (this.count() > 0) this.#focus(Math.min(index, this.count() - 1));
  }

  /** What the line is called in the labels of its button. */
  protected name(index: number): string {
    return this.#list()[index]?.item.trim() || this.t().costLine(this.format.number(index + 1));
  }

  #set(list: readonly CostEntry[]): void {
    this.costs()().value.set(list);
  }

  #focus(index: number): void {
    afterNextRender(() => this.costs()[index]?.item().focusBoundControl(), { injector: this.#injector });
  }
}
