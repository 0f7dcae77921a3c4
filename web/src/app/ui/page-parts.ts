import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  inject,
  input,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';

interface PagePart {
  readonly id: string;
  readonly heading: string;
}

/** Links to the parts of a long page: its second headings that have an id, also those that come later, but not those of dialogs. */
@Component({
  selector: 'lg-page-parts',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (parts().length > 1) {
      <nav class="no-print" [attr.aria-label]="label()">
        <ul>
          @for (part of parts(); track part.id) {
            <li>
              <a [routerLink]="[]" [fragment]="part.id" queryParamsHandling="preserve">{{ part.heading }}</a>
            </li>
          }
        </ul>
      </nav>
    }
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 1.25rem;
      list-style: none;
      margin: 1.5rem 0;
      padding: 0;
    }
    a {
      display: inline-block;
      padding-block: 0.375rem;
    }
  `,
})
export class PageParts {
  /** What the list is called for those who do not see where it stands. */
  readonly label = input.required<string>();

  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly parts = signal<readonly PagePart[]>([], { equal: sameParts });

  constructor() {
    const destroy = inject(DestroyRef);
    afterNextRender(() => {
      const page = this.#host.nativeElement.closest('main');
      if (!page) return;
      const read = (): void => {
        this.parts.set(partsOf(page));
      };
      read();
      const watcher = new MutationObserver(read);
      watcher.observe(page, { childList: true, subtree: true });
      destroy.onDestroy(() => {
        watcher.disconnect();
      });
    });
  }
}

function partsOf(page: Element): PagePart[] {
  const headings = [...page.querySelectorAll('h2[id]')].filter((heading) => !heading.closest('dialog'));
  return headings.map(({ id, textContent }) => ({
    id,
    heading: textContent.trim(),
  }));
}

const told = (parts: readonly PagePart[]): string => JSON.stringify(parts);

function sameParts(a: readonly PagePart[], b: readonly PagePart[]): boolean {
  return told(a) === told(b);
}
