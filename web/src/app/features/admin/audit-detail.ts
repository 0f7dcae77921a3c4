import { ChangeDetectionStrategy, Component, forwardRef, input } from '@angular/core';
import type { Fact } from './audit-facts';

/** The facts of an entry as pairs of label and value; records inside it open on demand. */
@Component({
  selector: 'lg-audit-detail',
  imports: [forwardRef(() => AuditDetail)],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl>
      @for (fact of facts(); track $index) {
        <div>
          @if (fact.parts.length > 0) {
            <dt class="visually-hidden">{{ fact.label }}</dt>
            <dd>
              <details>
                <summary>{{ fact.label }}</summary>
                @for (part of fact.parts; track $index) {
                  <lg-audit-detail [facts]="part" />
                }
              </details>
            </dd>
          } @else {
            <dt>{{ fact.label }}:</dt>
            <dd [class.identifier]="fact.small">{{ fact.value }}</dd>
          }
        </div>
      }
    </dl>
  `,
  styles: `
    dl,
    dd {
      margin: 0;
    }
    @media (min-width: 48rem) {
      dl {
        min-width: 12rem;
      }
    }
    dl > div {
      overflow-wrap: anywhere;
    }
    dt,
    dd {
      display: inline;
    }
    dt {
      color: var(--lg-ink-soft);
      margin-inline-end: 0.375rem;
    }
    .identifier {
      color: var(--lg-ink-soft);
      font-size: 0.8125rem;
    }
    lg-audit-detail {
      display: block;
      margin-block: 0.5rem;
      padding-inline-start: 0.75rem;
      border-inline-start: 2px solid var(--lg-line);
    }
  `,
})
export class AuditDetail {
  readonly facts = input.required<readonly Fact[]>();
}
