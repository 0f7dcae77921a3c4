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
import { CHALLENGE_LIMITS } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { NumberField } from '../../ui/form/number-field';
import { TextArea } from '../../ui/form/text-area';
import { TextField } from '../../ui/form/text-field';
import { ProgressBar } from '../../ui/progress-bar';
import type { CriterionModel } from './challenge-draft';
import { AnchorsEditor } from './anchors-editor';
import { CHALLENGE_EDITOR_TEXTS } from './challenge-editor.texts';
import { SUGGESTED_CRITERIA, moved, nextWeight, weightSum } from './criteria';

/** The criteria of a draft with their weights, and the running sum to 100. */
@Component({
  selector: 'lg-criteria-editor',
  imports: [AnchorsEditor, Button, EmptyState, FormField, NumberField, ProgressBar, TextArea, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './criteria-editor.html',
  styleUrl: './criteria-editor.scss',
})
export class CriteriaEditor {
  readonly criteria = input.required<FieldTree<readonly CriterionModel[]>>();

  readonly #injector = inject(Injector);
  readonly #local = injectLocalText();

  protected readonly t = injectTexts(CHALLENGE_EDITOR_TEXTS);
  protected readonly format = injectFormat();
  protected readonly status = signal('');
  readonly #list = computed(() => this.criteria()().value());
  protected readonly full = computed(() => this.#list().length >= CHALLENGE_LIMITS.criteriaMax);
  protected readonly count = computed(() => this.#list().length);
  protected readonly sum = computed(() => weightSum(this.#list()));
  protected readonly sumText = computed(() => {
    const [sum, t] = [this.sum(), this.t()];
    if (sum === 100) return t.sumRight;
    return sum < 100 ? t.sumLess(this.format.number(100 - sum)) : t.sumMore(this.format.number(sum - 100));
  });

  protected suggest(): void {
    this.#set(SUGGESTED_CRITERIA);
    this.#focus(0);
  }

  protected add(): void {
    const empty = {
      name: { vi: '', en: '' },
      weight: nextWeight(this.#list()),
      max: 10,
      guidance: '',
      anchors: [],
      minimum: null,
    };
    this.#set([...this.#list(), empty]);
    this.#focus(this.#list().length - 1);
  }

  protected remove(index: number): void {
    this.status.set(this.t().removed(this.name(index)));
    this.#set(this.#list().filter((_, at) => at !== index));
    if (this.count() > 0) this.#focus(Math.min(index, this.count() - 1));
  }

  protected move(index: number, by: -1 | 1): void {
    this.status.set(this.t().movedTo(this.name(index), this.format.number(index + by + 1)));
    this.#set(moved(this.#list(), index, by));
    this.#focus(index + by);
  }

  /** What the criterion is called in the labels of its buttons. */
  protected name(index: number): string {
    const criterion = this.#list()[index];
    return (
      (criterion && this.#local(criterion.name).trim()) || this.t().criterion(this.format.number(index + 1))
    );
  }

  #set(list: readonly CriterionModel[]): void {
    this.criteria()().value.set(list);
  }

  #focus(index: number): void {
    afterNextRender(() => this.criteria()[index]?.name.vi().focusBoundControl(), {
      injector: this.#injector,
    });
  }
}
