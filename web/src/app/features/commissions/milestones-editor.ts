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
import { PLAN_LIMITS } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/form/date-field';
import { type Option, SelectField } from '../../ui/form/select-field';
import { TextArea } from '../../ui/form/text-area';
import { TextField } from '../../ui/form/text-field';
import { type MilestoneModel, emptyMilestone, spanOf } from './plan-draft';
import { PLAN_FORM_TEXTS } from './plan-form.texts';
import { canShift, isSummary, levelled, movedOrder, parentOf, reordered } from './plan-tree';

/** The rows of a plan: what, from when until when, who, after what. What cannot be changed is shown as text. */
@Component({
  selector: 'lg-milestones-editor',
  imports: [Button, DateField, FormField, SelectField, TextArea, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './milestones-editor.html',
  styleUrl: './milestones-editor.scss',
})
export class MilestonesEditor {
  readonly milestones = input.required<FieldTree<readonly MilestoneModel[]>>();
  /** Who can be made responsible by account, and the agencies and organizations. */
  readonly people = input<readonly Option[]>([]);
  readonly units = input<readonly Option[]>([]);

  readonly #injector = inject(Injector);

  protected readonly t = injectTexts(PLAN_FORM_TEXTS);
  protected readonly format = injectFormat();
  protected readonly status = signal('');
  protected readonly list = computed(() => this.milestones()().value());
  protected readonly full = computed(() => this.list().length >= PLAN_LIMITS.rows);

  /** A new row goes on where the last one ends, beside it and with the same unit: mostly that is right. */
  protected add(): void {
    const last = this.list().at(-1);
    const next = {
      ...emptyMilestone(),
      level: last?.level ?? 0,
      plannedStart: last?.due ?? null,
      unit: last?.unit ?? '',
      responsibleUnit: last?.responsibleUnit ?? '',
    };
    this.#set([...this.list(), next]);
    this.#focus(this.list().length - 1);
  }

  protected remove(index: number, adder: HTMLElement): void {
    this.status.set(this.t().removed(this.name(index)));
    const order = this.list().flatMap((_, at) => (at === index ? [] : [at]));
    this.#set(reordered(this.list(), order));
    adder.focus();
  }

  protected canMove(index: number, by: -1 | 1): boolean {
    return movedOrder(this.list(), index, by) !== null;
  }

  protected move(index: number, by: -1 | 1, button: HTMLButtonElement): void {
    const order = movedOrder(this.list(), index, by);
    if (!order) return;
    this.status.set(this.t().movedTo(this.name(index), this.format.number(order.indexOf(index) + 1)));
    this.#set(reordered(this.list(), order));
    // The row took its buttons with it; at an end of the list this one can no longer be pressed.
    afterNextRender(
      () => {
        const row = button.closest('fieldset');
        const next = button.disabled ? row?.querySelector<HTMLElement>('button:not(:disabled)') : button;
        next?.focus();
      },
      { injector: this.#injector },
    );
  }

  protected canShift(index: number, by: -1 | 1): boolean {
    return canShift(this.list(), index, by);
  }

  protected shift(index: number, by: -1 | 1): void {
    this.#set(this.list().map((row, at) => (at === index ? { ...row, level: row.level + by } : row)));
    const whole = parentOf(this.list(), index);
    const t = this.t();
    this.status.set(
      whole === null ? t.nowFree(this.name(index)) : t.nowPartOf(this.name(index), this.name(whole)),
    );
  }

  protected summary(index: number): boolean {
    return isSummary(this.list(), index);
  }

  /** What is said where a row with parts would have its dates. */
  protected datesOfParts(index: number): string {
    const [from, to] = spanOf(this.list(), index);
    if (from === null || to === null) return this.t().summaryOpen;
    return this.t().summaryDates(this.format.date(from), this.format.date(to));
  }

  /** What the milestone is called in the labels of its buttons. */
  protected name(index: number): string {
    return this.list()[index]?.name.trim() || this.t().milestone(this.format.number(index + 1));
  }

  #set(list: readonly MilestoneModel[]): void {
    this.milestones()().value.set(levelled(list));
  }

  #focus(index: number): void {
    afterNextRender(() => this.milestones()[index]?.name().focusBoundControl(), { injector: this.#injector });
  }
}
