import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
} from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { CHALLENGE_LIMITS } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { NumberField } from '../../ui/form/number-field';
import { TextField } from '../../ui/form/text-field';
import { ANCHORS_TEXTS } from './anchors.texts';
import type { AnchorModel } from './challenge-draft';

/** What the scores of one criterion say, from the best down, so that everybody on the panel means the same by them. */
@Component({
  selector: 'lg-anchors-editor',
  imports: [Button, FormField, NumberField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (anchor of anchors(); track anchor; let index = $index) {
      <div class="anchor">
        <lg-number-field
          [formField]="anchor.from"
          [label]="t().from"
          [optionalMark]="false"
          [maxDecimals]="1"
        />
        <lg-text-field [formField]="anchor.text" [label]="t().says" [optionalMark]="false" />
        <button
          type="button"
          lgButton="quiet"
          [attr.aria-label]="t().remove(criterion(), format.number(index + 1))"
          (click)="remove(index)"
        >
          {{ t().removeShort }}
        </button>
      </div>
    }
    @if (!full()) {
      <button type="button" lgButton="quiet" [attr.aria-label]="t().addTo(criterion())" (click)="add()">
        {{ t().add }}
      </button>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.75rem;
      justify-items: start;
    }
    .anchor {
      display: grid;
      grid-template-columns: 7rem minmax(0, 1fr) auto;
      gap: 0.5rem 1rem;
      align-items: end;
      width: 100%;
    }
    @media (max-width: 40rem) {
      .anchor {
        grid-template-columns: 7rem minmax(0, 1fr);
      }
      .anchor lg-text-field {
        grid-column: 1 / -1;
        grid-row: 2;
      }
      .anchor button {
        justify-self: end;
      }
    }
  `,
})
export class AnchorsEditor {
  readonly anchors = input.required<FieldTree<readonly AnchorModel[]>>();
  /** The criterion's name, for the labels of the buttons. */
  readonly criterion = input.required<string>();

  readonly #injector = inject(Injector);
  protected readonly t = injectTexts(ANCHORS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly full = computed(() => this.#list().length >= CHALLENGE_LIMITS.anchors);
  readonly #list = computed(() => this.anchors()().value());

  protected add(): void {
    const at = this.#list().length;
    this.anchors()().value.set([...this.#list(), { from: null, text: '' }]);
    afterNextRender(() => this.anchors()[at]?.from().focusBoundControl(), { injector: this.#injector });
  }

  protected remove(index: number): void {
    this.anchors()().value.set(this.#list().filter((_, at) => at !== index));
  }
}
