import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectTexts } from '../core/texts';
import { COMMON_TEXTS } from './common.texts';

/**
 * Facts of a record, or the answers to check before sending:
 * `<lg-summary-list><lg-summary-row label="Lĩnh vực" changeLink="edit">Y tế</lg-summary-row></lg-summary-list>`.
 */
@Component({
  selector: 'lg-summary-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ng-content />`,
  styles: `
    :host {
      display: block;
      border-top: 1px solid var(--lg-line);
      /* Lists stand in columns of any width: what counts is the room here, not the window's. */
      container-type: inline-size;
    }
  `,
  host: { role: 'list' },
})
export class SummaryList {}

/** One fact: its name, its value (projected), and a link to change it. */
@Component({
  selector: 'lg-summary-row',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="label">{{ label() }}</span>
    <div class="value">
      <ng-content>{{ t().notStated }}</ng-content>
    </div>
    @if (changeLink(); as link) {
      <a class="no-print" [routerLink]="link" [fragment]="changeFragment()">
        {{ t().change }}<span class="visually-hidden"> {{ label() }}</span>
      </a>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.125rem 1.5rem;
      padding-block: 0.75rem;
      border-bottom: 1px solid var(--lg-line);
    }
    .label {
      font-weight: 600;
    }
    .value {
      min-width: 0;
      white-space: pre-line;
    }
    @container (min-width: 30rem) {
      :host {
        grid-template-columns: 14rem minmax(0, 1fr) auto;
      }
    }
  `,
  host: { role: 'listitem' },
})
export class SummaryRow {
  readonly label = input.required<string>();
  readonly changeLink = input<string | readonly string[] | null>(null);
  readonly changeFragment = input<string | undefined>(undefined);

  protected readonly t = injectTexts(COMMON_TEXTS);
}
