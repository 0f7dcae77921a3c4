import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  model,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { visibleLength } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Field } from './field';
import { FieldControl } from './field-control';
import { RichTextToolbar } from './rich-text-toolbar';
import type { Format, RichTextEngine } from './rich-text-engine';
import { RICH_TEXT_TEXTS } from './rich-text.texts';

/** Formatted text: a few marks, lists, sub-headings, quotes and links. Its editor is fetched once the field is shown. */
@Component({
  selector: 'lg-rich-text-field',
  imports: [Field, RichTextToolbar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rich-text-field.html',
  styleUrl: './rich-text-field.scss',
})
export class RichTextField extends FieldControl implements FormValueControl<string> {
  readonly value = model('');
  /** Characters that may be read. */
  readonly limit = input.required<number>();

  private readonly host = viewChild.required<ElementRef<HTMLElement>>('host');
  protected readonly t = injectTexts(RICH_TEXT_TEXTS);
  readonly #format = injectFormat();
  protected readonly engine = signal<RichTextEngine | null>(null);
  protected readonly failed = signal(false);
  protected readonly formats = signal<ReadonlySet<Format>>(new Set());
  /** What the editor holds: another value comes from outside. */
  #held = '';
  #gone = false;

  protected readonly length = computed(() => visibleLength(this.value()));
  protected readonly over = computed(() => this.length() - this.limit());
  protected readonly counter = computed(() =>
    this.over() > 0
      ? this.common().charsOver(this.#format.number(this.over()))
      : this.common().chars(this.#format.number(this.length()), this.#format.number(this.limit())),
  );
  readonly #attributes = computed<Record<string, string>>(() => {
    const described = this.describedBy();
    return {
      id: this.id,
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': this.label(),
      class: 'control rich-text',
      ...(described !== null && { 'aria-describedby': described }),
      ...(this.error() && { 'aria-invalid': 'true' }),
      ...(this.required() && { 'aria-required': 'true' }),
    };
  });

  constructor() {
    super();
    afterNextRender({ read: () => void this.load() });
    effect(() => {
      const [engine, html] = [this.engine(), this.value()];
      if (engine === null || html === this.#held) return;
      this.#held = html;
      untracked(() => engine.replace(html));
    });
    effect(() => this.engine()?.describe(this.#attributes()));
    effect(() => this.engine()?.enable(!this.disabled()));
    inject(DestroyRef).onDestroy(() => {
      this.#gone = true;
      this.engine()?.destroy();
    });
  }

  override focus(): void {
    this.engine()?.focus();
  }

  protected async load(): Promise<void> {
    this.failed.set(false);
    try {
      const { RichTextEngine } = await import('./rich-text-engine');
      if (this.#gone) return;
      this.#held = this.value();
      this.engine.set(
        new RichTextEngine(this.host().nativeElement, {
          html: this.#held,
          attributes: untracked(this.#attributes),
          changed: (html) => {
            this.#held = html;
            this.value.set(html);
          },
          moved: (formats) => this.formats.set(formats),
          left: () => this.touch.emit(),
        }),
      );
    } catch {
      this.failed.set(true);
    }
  }
}
