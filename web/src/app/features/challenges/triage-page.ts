import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CHALLENGE_ACT, type ChallengeWorkView } from '@loi-giai/shared';
import { describePage } from '../../core/page';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { PublicationPlan } from './publication-plan';
import { ScheduleForm } from './schedule-form';
import { SimilarPanel } from './similar-panel';
import { TriageForm } from './triage-form';
import { TriageRecords } from './triage-records';
import { TRIAGE_TEXTS } from './triage.texts';

/** Where the programme office weighs an approved challenge, and plans its publication once it has. */
@Component({
  selector: 'lg-triage-page',
  imports: [
    Banner,
    PageHeader,
    ProblemView,
    PublicationPlan,
    RouterLink,
    ScheduleForm,
    SimilarPanel,
    Skeleton,
    TriageForm,
    TriageRecords,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      @if (challenge.hasValue()) {
        @let found = challenge.value();
        <lg-page-header
          [heading]="t().heading"
          [lead]="(local(found.title) || t().untitled) + ', ' + agencyName(found.agency)"
          [crumbs]="[
            { label: t().queue, link: '/work/challenges/triage' },
            { label: found.code, link: ['/work/challenges', found.code] },
          ]"
        />
        <div class="columns">
          @if (mayTriage()) {
            <div class="stack">
              <p>{{ t().lead }}</p>
              <p>
                <a [routerLink]="['/work/challenges', found.code]">{{ t().read }}</a>
              </p>
              <lg-triage-form [challenge]="found" (saved)="challenge.set($event)" />
            </div>
          } @else {
            <lg-banner tone="act" [heading]="t().notNow">
              <p>{{ t().notNowText }}</p>
              <a [routerLink]="['/work/challenges', found.code]">{{ t().back }}</a>
            </lg-banner>
          }
          <aside class="stack stack-large">
            <lg-publication-plan [challenge]="found" />
            @if (maySchedule()) {
              <section class="stack" aria-labelledby="publication">
                <h2 id="publication">{{ t().publishHeading }}</h2>
                <p>{{ t().publishLead }}</p>
                <a [routerLink]="['/work/challenges', found.code]">{{ t().publishNow }}</a>
                <lg-schedule-form [challenge]="found" (saved)="challenge.set($event)" />
              </section>
            }
            <lg-similar-panel [title]="found.title.vi" [summary]="found.summary.vi" [exclude]="found.code" />
            <lg-triage-records [code]="found.code" [version]="found.savedAt" />
          </aside>
        </div>
      } @else if (challenge.error()) {
        <lg-problem-view [error]="challenge.error()" (retry)="challenge.reload()" />
      } @else {
        <lg-skeleton kind="card" [count]="3" />
      }
    </div>
  `,
  styles: `
    h2 {
      font-size: 1.25rem;
    }
  `,
})
export class TriagePage {
  readonly code = input.required<string>();

  protected readonly t = injectTexts(TRIAGE_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly local = injectLocalText();
  protected readonly challenge = httpResource<ChallengeWorkView>(
    () => `/api/v1/challenges/${encodeURIComponent(this.code())}/draft`,
  );
  readonly #acts = computed(() => (this.challenge.hasValue() ? this.challenge.value().acts : []));
  protected readonly mayTriage = computed(() => this.#acts().includes(CHALLENGE_ACT.triage));
  protected readonly maySchedule = computed(() => this.#acts().includes(CHALLENGE_ACT.schedule));

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }
}
