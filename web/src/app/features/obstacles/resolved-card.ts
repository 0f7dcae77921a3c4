import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ResolvedObstacle } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Tag } from '../../ui/tag';
import { OBSTACLE_KIND_TEXTS, OBSTACLE_LEVEL_TEXTS } from './obstacle-words';
import { OBSTACLE_OFFICE_TEXTS } from './obstacles.texts';

/** How an obstacle was removed, for whoever meets one like it. */
@Component({
  selector: 'lg-resolved-card',
  imports: [RouterLink, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let found = obstacle();
    <article class="card">
      @if (level() === 3) {
        <h3>{{ found.title }}</h3>
      } @else {
        <h2>{{ found.title }}</h2>
      }
      <p class="row">
        <lg-tag>{{ kinds()[found.kind] }}</lg-tag>
        <span class="soft"
          >{{ agencyName(found.agency) }}
          @if (found.field; as field) {
            · {{ local(field.name) }}
          }
        </span>
      </p>
      <p class="prose">{{ found.decision }}</p>
      @if (found.legalBasis) {
        <p>
          <strong>{{ t().basis }}:</strong> {{ found.legalBasis }}
        </p>
      }
      <details>
        <summary>{{ t().more }}</summary>
        <p class="prose">{{ found.description }}</p>
      </details>
      <p class="soft small">
        {{
          t().resolvedOn(
            format.date(found.resolvedOn),
            format.number(found.workingDays),
            levels()[found.level]
          )
        }}
      </p>
      @if (found.own) {
        <p>
          <a [routerLink]="['/work/obstacles', found.id]">{{ t().open }}</a>
        </p>
      }
    </article>
  `,
  styles: `
    h2,
    h3 {
      font-size: 1.125rem;
      margin: 0 0 0.5rem;
    }
    p {
      margin: 0 0 0.5rem;
    }
    article {
      overflow-wrap: anywhere;
    }
  `,
})
export class ResolvedCard {
  readonly obstacle = input.required<ResolvedObstacle>();
  /** Of its heading. */
  readonly level = input<2 | 3>(2);

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(OBSTACLE_OFFICE_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly kinds = computed(() => OBSTACLE_KIND_TEXTS[this.#locale()]);
  protected readonly levels = computed(() => OBSTACLE_LEVEL_TEXTS[this.#locale()]);
}
