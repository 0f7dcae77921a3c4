import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ChallengeListItem } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { FiveStepTrack } from '../../ui/five-step-track';
import { Tag } from '../../ui/tag';
import { CHALLENGES_TEXTS } from './challenges.texts';
import { ENDED_TEXTS } from './ended.texts';

/** A challenge in a list: what, whose, how far. All of it can be pressed. */
@Component({
  selector: 'lg-challenge-card',
  imports: [FiveStepTrack, NgTemplateOutlet, RouterLink, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let item = challenge();
    <article class="card card-link">
      <p class="above row">
        @if (item.field; as field) {
          <lg-tag>{{ local(field.name) }}</lg-tag>
        }
        <span class="small soft">{{ agencyName(item.agency) }}</span>
        @if (joined(); as names) {
          <span class="small soft">{{ ended().coAgenciesLine(names) }}</span>
        }
      </p>
      @if (level() === 2) {
        <h2><ng-container [ngTemplateOutlet]="title" /></h2>
      } @else {
        <h3><ng-container [ngTemplateOutlet]="title" /></h3>
      }
      <ng-template #title>
        <a [routerLink]="['/challenges', item.code]">{{ local(item.title) }}</a>
      </ng-template>
      <p class="summary">{{ local(item.summary) }}</p>
      @if (item.rewardAmount !== null) {
        <p class="small">
          <span class="soft">{{ t().reward }}:&ngsp;</span
          ><strong>{{ format.moneyWords(item.rewardAmount) }}</strong>
        </p>
      }
      <lg-five-step-track [state]="item.state" [step]="item.step" [dates]="item" />
    </article>
  `,
  styles: `
    :host {
      display: block;
    }
    article {
      display: flex;
      flex-direction: column;
      height: 100%;
    }
    .above {
      margin: 0 0 0.5rem;
      gap: 0.25rem 0.75rem;
    }
    :is(h2, h3) {
      margin: 0 0 0.5rem;
    }
    .summary {
      margin: 0 0 0.75rem;
      color: var(--lg-ink-soft);
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
      overflow: hidden;
    }
    p.small {
      margin: 0 0 0.75rem;
    }
    lg-five-step-track {
      margin-top: auto;
    }
  `,
})
export class ChallengeCard {
  readonly challenge = input.required<ChallengeListItem>();
  /** Level of the heading in the page it stands on. */
  readonly level = input<2 | 3>(2);

  protected readonly t = injectTexts(CHALLENGES_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly ended = injectTexts(ENDED_TEXTS);
  protected readonly joined = computed(() =>
    this.challenge()
      .coAgencies.map((agency) => this.agencyName(agency))
      .join(', '),
  );
}
