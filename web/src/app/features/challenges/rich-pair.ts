import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { LocalText } from '@loi-giai/shared';
import { injectTexts } from '../../core/texts';
import { RichTextField } from '../../ui/form/rich-text-field';
import { CHALLENGE_EDITOR_TEXTS } from './challenge-editor.texts';

/** A formatted text in both languages. */
@Component({
  selector: 'lg-rich-pair',
  imports: [FormField, RichTextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-rich-text-field
      [formField]="text().vi"
      [label]="t().vi(label())"
      [hint]="hint()"
      [limit]="limit()"
      [optionalMark]="optional()"
    />
    <lg-rich-text-field [formField]="text().en" [label]="t().en(label())" [limit]="limit()" />
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 1.25rem;
    }
  `,
})
export class RichPair {
  readonly text = input.required<FieldTree<LocalText>>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly limit = input.required<number>();
  readonly optional = input(false);

  protected readonly t = injectTexts(CHALLENGE_EDITOR_TEXTS);
}
