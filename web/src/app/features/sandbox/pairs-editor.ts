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
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/form/text-area';
import { type PairModel, emptyPair } from './sandbox-draft';
import { SANDBOX_FORM_TEXTS } from './sandbox.texts';

/** Rules with what allows to waive them, or risks with their mitigation: added and removed by buttons. */
@Component({
  selector: 'lg-pairs-editor',
  imports: [Button, FormField, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset class="stack">
      <legend>{{ legend() }}</legend>
      @for (pair of pairs(); track pair; let index = $index) {
        @let name = t().pair(first(), format.number(index + 1));
        <div class="card stack">
          <lg-text-area [formField]="pair.first" [label]="name" [rows]="2" />
          <lg-text-area [formField]="pair.second" [label]="second()" [rows]="2" />
          <p>
            <button
              type="button"
              lgButton="quiet"
              [attr.aria-label]="t().removeWhich(name)"
              (click)="remove(index, adder)"
            >
              {{ t().remove }}
            </button>
          </p>
        </div>
      }
      <p>
        <button #adder type="button" lgButton="secondary" [disabled]="full()" (click)="add()">
          {{ adding() }}
        </button>
      </p>
    </fieldset>
  `,
  styles: `
    fieldset {
      min-width: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      font-size: 1.125rem;
      font-weight: 700;
    }
    p {
      margin: 0;
    }
  `,
})
export class PairsEditor {
  readonly pairs = input.required<FieldTree<readonly PairModel[]>>();
  readonly legend = input.required<string>();
  readonly first = input.required<string>();
  readonly second = input.required<string>();
  readonly adding = input.required<string>();
  readonly most = input.required<number>();

  readonly #injector = inject(Injector);
  protected readonly t = injectTexts(SANDBOX_FORM_TEXTS);
  protected readonly format = injectFormat();
  readonly #list = computed(() => this.pairs()().value());
  protected readonly full = computed(() => this.#list().length >= this.most());

  protected add(): void {
    this.pairs()().value.set([...this.#list(), emptyPair()]);
    const last = this.#list().length - 1;
    afterNextRender(() => this.pairs()[last]?.first().focusBoundControl(), { injector: this.#injector });
  }

  protected remove(index: number, adder: HTMLElement): void {
    this.pairs()().value.set(this.#list().filter((_, at) => at !== index));
    adder.focus();
  }
}
