import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { injectId } from '../../core/ids';
import { injectTexts } from '../../core/texts';
import type { Format, RichTextEngine } from './rich-text-engine';
import { RICH_TEXT_TEXTS } from './rich-text.texts';

const BUTTONS = [
  { format: 'bold', sign: 'B' },
  { format: 'italic', sign: 'I' },
  { format: 'heading', sign: 'H' },
  { format: 'bulletList', sign: '•–' },
  { format: 'orderedList', sign: '1.' },
  { format: 'blockquote', sign: '”' },
  { format: 'link', sign: '' },
] as const satisfies readonly { format: Format; sign: string }[];

const ALLOWED = /^(https?:\/\/\S+\.\S+|mailto:\S+@\S+)$/i;

/** The buttons above a formatted text: one stop for the Tab key, arrows move between them. */
@Component({
  selector: 'lg-rich-text-toolbar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="toolbar" class="bar" [attr.aria-label]="label()" [attr.aria-controls]="controls()">
      @for (button of buttons; track button.format; let index = $index) {
        <button
          type="button"
          [class]="button.format"
          [class.on]="formats().has(button.format)"
          [attr.aria-label]="t()[button.format]"
          [attr.aria-pressed]="formats().has(button.format)"
          [attr.title]="t()[button.format]"
          [tabIndex]="index === at() ? 0 : -1"
          [disabled]="disabled()"
          (mousedown)="$event.preventDefault()"
          (keydown)="move($event)"
          (focus)="at.set(index)"
          (click)="press(button.format)"
        >
          <span aria-hidden="true" [attr.data-sign]="button.sign">{{
            button.sign ? '' : t()[button.format]
          }}</span>
        </button>
      }
    </div>
    @if (linking()) {
      <div class="link">
        <label [attr.for]="id">{{ t().linkAddress }}</label>
        @if (bad()) {
          <p class="late" role="alert" [id]="id + '-error'">{{ t().linkBad }}</p>
        }
        <input
          #address
          class="control"
          inputmode="url"
          [id]="id"
          [value]="engine().link()"
          [attr.aria-invalid]="bad() || null"
          [attr.aria-describedby]="bad() ? id + '-error' : null"
          (keydown.escape)="close()"
          (keydown.enter)="$event.preventDefault(); set(address.value)"
        />
        <div class="row">
          <button type="button" class="button button-secondary" (click)="set(address.value)">
            {{ t().linkSet }}
          </button>
          @if (engine().link()) {
            <button type="button" class="button button-quiet" (click)="set('')">{{ t().linkRemove }}</button>
          }
          <button type="button" class="button button-quiet" (click)="close()">{{ t().linkCancel }}</button>
        </div>
      </div>
    }
  `,
  styleUrl: './rich-text-toolbar.scss',
})
export class RichTextToolbar {
  readonly engine = input.required<RichTextEngine>();
  readonly formats = input.required<ReadonlySet<Format>>();
  readonly controls = input.required<string>();
  readonly label = input.required<string>();
  readonly disabled = input(false);

  private readonly address = viewChild<ElementRef<HTMLInputElement>>('address');
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly t = injectTexts(RICH_TEXT_TEXTS);
  protected readonly id = injectId('link');
  protected readonly buttons = BUTTONS;
  protected readonly at = signal(0);
  protected readonly linking = signal(false);
  protected readonly bad = signal(false);

  protected press(format: Format): void {
    if (format !== 'link') {
      this.engine().toggle(format);
      return;
    }
    this.linking.set(true);
    setTimeout(() => this.address()?.nativeElement.focus());
  }

  protected set(value: string): void {
    const href = value.trim();
    this.bad.set(href !== '' && !ALLOWED.test(href));
    if (this.bad()) return;
    this.linking.set(false);
    this.engine().setLink(href);
  }

  protected close(): void {
    this.linking.set(false);
    this.bad.set(false);
    this.engine().focus();
  }

  protected move(event: KeyboardEvent): void {
    const last = BUTTONS.length - 1;
    const next = {
      ArrowRight: this.at() === last ? 0 : this.at() + 1,
      ArrowLeft: this.at() === 0 ? last : this.at() - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.#host.nativeElement.querySelectorAll<HTMLElement>('.bar button')[next]?.focus();
  }
}
