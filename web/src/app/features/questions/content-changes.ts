import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ContentChange, ValueChange } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { BLINDNESS_TEXTS } from '../challenges/blindness.texts';
import { AGGREGATION_TEXTS, PUBLICITY_TEXTS } from '../challenges/challenges.texts';
import { COMMISSION_KIND_TEXTS } from '../commissions/commission-kinds.texts';
import { ORGANIZATION_KIND_TEXTS } from '../organizations/organizations.texts';
import { pathLabel } from './content-path';
import { QUESTIONS_TEXTS } from './questions.texts';

/** What a version changed, word by word: with colour, with marks, and said to those who do not see them. */
@Component({
  selector: 'lg-content-changes',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl>
      @for (change of changes(); track $index) {
        <dt>{{ label(change.path) }}</dt>
        <dd class="prose">
          @if (change.kind === 'text') {
            @for (part of change.parts; track $index) {
              @switch (part.kind) {
                @case ('added') {
                  <ins
                    ><span class="visually-hidden">{{ t().added }} </span>{{ part.text
                    }}<span class="visually-hidden"> ({{ t().end }}) </span></ins
                  >
                }
                @case ('removed') {
                  <del
                    ><span class="visually-hidden">{{ t().removed }} </span>{{ part.text
                    }}<span class="visually-hidden"> ({{ t().end }}) </span></del
                  >
                }
                @default {
                  <span>{{ part.text }}</span>
                }
              }
            }
          } @else if (change.kind === 'file') {
            @if (change.before; as file) {
              <div>
                <span>{{ change.after ? t().fileBefore : t().fileRemoved }}: </span
                ><del
                  ><a [href]="files() + '/' + file.id" download>{{ file.name }}</a></del
                >
                <span class="soft number"> ({{ format.fileSize(file.size) }})</span>
                <code class="small">SHA-256 {{ file.sha256 }}</code>
              </div>
            }
            @if (change.after; as file) {
              <div>
                <span>{{ change.before ? t().fileAfter : t().fileAdded }}: </span
                ><ins
                  ><a [href]="files() + '/' + file.id" download>{{ file.name }}</a></ins
                >
                <span class="soft number"> ({{ format.fileSize(file.size) }})</span>
                <code class="small">SHA-256 {{ file.sha256 }}</code>
              </div>
            }
          } @else {
            <span>{{ t().before }}: </span><del>{{ shown(change, change.before) }}</del>
            <br />
            <span>{{ t().after }}: </span><ins>{{ shown(change, change.after) }}</ins>
          }
        </dd>
      }
    </dl>
  `,
  styles: `
    dl {
      margin: 0;
    }
    dt {
      font-weight: 600;
    }
    dd {
      margin: 0.25rem 0 1rem;
      overflow-wrap: anywhere;
    }
    code {
      display: block;
    }
    ins {
      background: var(--lg-improved-soft);
      text-underline-offset: 0.2em;
    }
    del {
      background: var(--lg-late-soft);
    }
  `,
})
export class ContentChanges {
  readonly changes = input.required<readonly ContentChange[]>();
  /** The address below which the files are. */
  readonly files = input.required<string>();

  readonly #locale = inject(Locale);
  /** What is chosen from a list, by the last part of its path. */
  readonly #choices = computed((): Readonly<Record<string, Readonly<Record<string, string>>>> => {
    const locale = this.#locale.current();
    return {
      aggregation: AGGREGATION_TEXTS[locale],
      publicity: PUBLICITY_TEXTS[locale],
      blindness: BLINDNESS_TEXTS[locale],
      commissionKind: COMMISSION_KIND_TEXTS[locale],
      eligibleKinds: ORGANIZATION_KIND_TEXTS[locale],
    };
  });
  protected readonly t = injectTexts(QUESTIONS_TEXTS);
  protected readonly format = injectFormat();

  protected label(path: string): string {
    return pathLabel(path, this.#locale.current());
  }

  protected shown({ path }: ValueChange, value: ValueChange['before']): string {
    if (value === null || value === '') return this.t().nothing;
    if (typeof value === 'number') return this.format.number(value);
    if (typeof value === 'boolean') return value ? this.t().yes : this.t().no;
    const choice = this.#choices()[/[a-zA-Z]+(?=(\.\d+)?$)/.exec(path)?.[0] ?? '']?.[value];
    if (choice !== undefined) return choice;
    if (/(At|Deadline)$/.test(path)) return this.format.dateTime(value);
    return /(Until|From|On)$/.test(path) ? this.format.date(value) : value;
  }
}
