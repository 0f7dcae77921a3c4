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
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/form/date-field';
import { TextField } from '../../ui/form/text-field';
import { moved } from '../challenges/criteria';
import { type MilestoneModel, emptyMilestone } from './plan-draft';
import { PLAN_FORM_TEXTS } from './plan-form.texts';

/** As many as the API takes. */
const MAX_MILESTONES = 200;

/** The rows of a plan: what, from when until when, who. What cannot be changed is shown as text. */
@Component({
  selector: 'lg-milestones-editor',
  imports: [Button, DateField, FormField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './milestones-editor.html',
  styleUrl: './milestones-editor.scss',
})
export class MilestonesEditor {
  readonly milestones = input.required<FieldTree<readonly MilestoneModel[]>>();

  readonly #injector = inject(Injector);

  protected readonly t = injectTexts(PLAN_FORM_TEXTS);
  protected readonly format = injectFormat();
  protected readonly status = signal('');
  protected readonly list = computed(() => this.milestones()().value());
  protected readonly full = computed(() => this.list().length >= MAX_MILESTONES);

  /** A new milestone goes on where the last one ends, with the same unit: mostly that is right. */
  protected add(): void {
    const last = this.list().at(-1);
    const next = {
      ...emptyMilestone(),
      plannedStart: last?.due ?? null,
      responsibleUnit: last?.responsibleUnit ?? '',
    };
    this.#set([...this.list(), next]);
    this.#focus(this.list().length - 1);
  }

  protected remove(index: number, adder: HTMLElement): void {
    this.status.set(this.t().removed(this.name(index)));
    this.#set(this.list().filter((_, at) => at !== index));
    adder.focus();
  }

  protected move(index: number, by: -1 | 1, button: HTMLButtonElement): void {
    this.status.set(this.t().movedTo(this.name(index), this.format.number(index + by + 1)));
    this.#set(moved(this.list(), index, by));
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

  /** What the milestone is called in the labels of its buttons. */
  protected name(index: number): string {
    return this.list()[index]?.name.trim() || this.t().milestone(this.format.number(index + 1));
  }

  #set(list: readonly MilestoneModel[]): void {
    this.milestones()().value.set(list);
  }

  #focus(index: number): void {
    afterNextRender(() => this.milestones()[index]?.name().focusBoundControl(), { injector: this.#injector });
  }
}
