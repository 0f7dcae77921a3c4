import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { ORGANIZATION_LIMITS } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { NumberField } from '../../ui/form/number-field';
import { TextArea } from '../../ui/form/text-area';
import { TextField } from '../../ui/form/text-field';
import { type TrackRecordDraft, moved, withRecord, withoutRecord } from './profile-draft';
import { PROFILE_TEXTS } from './profile.texts';

/** What an organization did before: added, taken away and moved by buttons, so that the keyboard is enough. */
@Component({
  selector: 'lg-track-record-editor',
  imports: [Button, FormField, NumberField, TextArea, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend>{{ t().references }}</legend>
      <p class="soft">{{ t().referencesHint }}</p>
      @if (count() === 0) {
        <p>{{ t().noReferences }}</p>
      } @else {
        <ol class="plain-list stack">
          @for (record of records(); track record; let index = $index) {
            @let name = t().reference(format.number(index + 1));
            <li class="card stack" tabindex="-1">
              <div class="row spread">
                <h3>{{ name }}</h3>
                <div class="row">
                  @if (index > 0) {
                    <button
                      type="button"
                      lgButton="quiet"
                      data-way="up"
                      [attr.aria-label]="t().upWhich(name)"
                      (click)="move(index, -1)"
                    >
                      {{ t().up }}
                    </button>
                  }
                  @if (index < count() - 1) {
                    <button
                      type="button"
                      lgButton="quiet"
                      data-way="down"
                      [attr.aria-label]="t().downWhich(name)"
                      (click)="move(index, 1)"
                    >
                      {{ t().down }}
                    </button>
                  }
                  <button
                    type="button"
                    lgButton="quiet"
                    [attr.aria-label]="t().removeWhich(name)"
                    (click)="remove(index)"
                  >
                    {{ t().remove }}
                  </button>
                </div>
              </div>
              <lg-text-field [formField]="record.title" [label]="t().title" />
              <lg-text-field [formField]="record.customer" [label]="t().customer" />
              <lg-number-field
                [formField]="record.year"
                [label]="t().year"
                [grouped]="false"
                [maxDecimals]="0"
              />
              <lg-text-area [formField]="record.description" [label]="t().description" [rows]="3" />
              <lg-text-field
                [formField]="record.link"
                [label]="t().link"
                [hint]="t().linkHint"
                type="url"
                autocomplete="off"
              />
            </li>
          }
        </ol>
      }
      @if (count() < most) {
        <p>
          <button type="button" lgButton="secondary" (click)="add()">{{ t().addReference }}</button>
        </p>
      } @else {
        <p class="soft">{{ t().referencesFull(format.number(most)) }}</p>
      }
      <span class="visually-hidden" role="status">{{ news() }}</span>
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
      font-size: 1.25rem;
      font-weight: 700;
    }
    h3,
    p {
      margin: 0;
    }
    h3 {
      font-size: 1.125rem;
    }
    p {
      margin-block: 0.25rem 1rem;
    }
    p:last-of-type {
      margin-top: 1rem;
    }
    li {
      max-width: none;
    }
  `,
})
export class TrackRecordEditor {
  readonly records = input.required<FieldTree<readonly TrackRecordDraft[]>>();

  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #injector = inject(Injector);
  protected readonly t = injectTexts(PROFILE_TEXTS);
  protected readonly format = injectFormat();
  protected readonly most = ORGANIZATION_LIMITS.references;
  protected readonly count = computed(() => this.records()().value().length);
  /** What happened last, for those who do not see it. */
  protected readonly news = signal('');

  protected add(): void {
    this.#change(withRecord);
    this.#lead(this.count() - 1, 'input');
    this.news.set('');
  }

  protected remove(place: number): void {
    this.#change((records) => withoutRecord(records, place));
    this.news.set(this.t().removed(this.#name(place)));
    this.#lead(Math.min(place, this.count() - 1));
  }

  protected move(place: number, by: -1 | 1): void {
    this.#change((records) => moved(records, place, by));
    this.news.set(this.t().moved(this.#name(place), this.#name(place + by)));
    this.#lead(place + by, by < 0 ? '[data-way=up]' : '[data-way=down]');
  }

  #name(place: number): string {
    return this.t().reference(this.format.number(place + 1));
  }

  #change(how: (records: readonly TrackRecordDraft[]) => readonly TrackRecordDraft[]): void {
    this.records()().value.update(how);
  }

  /** The focus follows the entry, to what is pressed next inside it; where no entry is left, to the button that adds one. */
  #lead(place: number, inside = ''): void {
    afterNextRender(
      () => {
        const host = this.#host.nativeElement;
        const entry = host.querySelectorAll<HTMLElement>('li')[place];
        const next = inside === '' ? null : entry?.querySelector<HTMLElement>(inside);
        (next ?? entry ?? host.querySelector<HTMLElement>('button'))?.focus();
      },
      { injector: this.#injector },
    );
  }
}
