import { ChangeDetectionStrategy, Component, input, resource } from '@angular/core';
import { type DiffPart, wordDiff } from '@loi-giai/shared';
import { defineTexts, injectTexts } from '../core/texts';
import { Skeleton } from './skeleton';

const TEXTS = defineTexts({
  vi: { added: 'thêm:', removed: 'bỏ:', end: 'hết', empty: 'Để trống' },
  en: { added: 'added:', removed: 'removed:', end: 'end', empty: 'Left empty' },
});

/** Two texts as one, with what was added and what was removed; said in words to those who do not see it. */
@Component({
  selector: 'lg-text-diff',
  imports: [Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (pieces.hasValue()) {
      <p class="prose">
        @for (piece of pieces.value(); track $index) {
          @switch (piece.kind) {
            @case ('added') {
              <ins
                ><span class="visually-hidden">{{ t().added }} </span>{{ piece.text
                }}<span class="visually-hidden"> ({{ t().end }}) </span></ins
              >
            }
            @case ('removed') {
              <del
                ><span class="visually-hidden">{{ t().removed }} </span>{{ piece.text
                }}<span class="visually-hidden"> ({{ t().end }}) </span></del
              >
            }
            @default {
              <span>{{ piece.text }}</span>
            }
          }
        } @empty {
          <span class="soft">{{ t().empty }}</span>
        }
      </p>
    } @else {
      <lg-skeleton [count]="2" />
    }
  `,
  styles: `
    p {
      margin: 0;
      overflow-wrap: anywhere;
    }
    ins {
      background: var(--lg-improved-soft);
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    del {
      background: var(--lg-late-soft);
      text-decoration: line-through;
    }
  `,
})
export class TextDiff {
  readonly before = input.required<string>();
  readonly after = input.required<string>();

  protected readonly t = injectTexts(TEXTS);
  protected readonly pieces = resource<DiffPart[], { before: string; after: string }>({
    params: () => ({ before: this.before(), after: this.after() }),
    loader: async ({ params }) => {
      const { diffArrays } = await import('diff');
      return wordDiff(diffArrays, params.before, params.after);
    },
  });
}
