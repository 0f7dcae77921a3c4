import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ChallengeView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Countdown } from '../../ui/countdown';
import { Column, DataTable } from '../../ui/data-table';
import { FiveStepTrack } from '../../ui/five-step-track';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { RichText } from '../../ui/rich-text';
import { Skeleton } from '../../ui/skeleton';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { ChallengeDialogue } from '../questions/challenge-dialogue';
import { takesQuestions } from '../questions/takes-questions';
import { COMMISSION_KIND_TEXTS } from '../commissions/commission-kinds.texts';
import { FollowButton } from '../notifications/follow-button';
import { SandboxNoticeView } from '../sandbox/sandbox-notice';
import { AwardRanking } from './award-ranking';
import { ChallengeCriteria } from './challenge-criteria';
import { ChallengeIndicators } from './challenge-indicators';
import { ChallengeSeal } from './challenge-seal';
import { ChallengeTerms } from './challenge-terms';
import { ChallengeTimeline } from './challenge-timeline';
import { CHALLENGES_TEXTS } from './challenges.texts';
import { ENDED_TEXTS } from './ended.texts';

/** The whole public story of one challenge, on one page. */
@Component({
  selector: 'lg-challenge-page',
  imports: [
    AwardRanking,
    Banner,
    ChallengeCriteria,
    ChallengeIndicators,
    ChallengeSeal,
    ChallengeTerms,
    ChallengeTimeline,
    ChallengeDialogue,
    Column,
    Countdown,
    DataTable,
    FiveStepTrack,
    FollowButton,
    PageHeader,
    ProblemView,
    RichText,
    RouterLink,
    SandboxNoticeView,
    Skeleton,
    SummaryList,
    SummaryRow,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './challenge-page.html',
  styleUrl: './challenge-page.scss',
})
export class ChallengePage {
  readonly code = input.required<string>();

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(CHALLENGES_TEXTS);
  protected readonly ended = injectTexts(ENDED_TEXTS);
  protected readonly takesQuestions = takesQuestions;
  protected readonly agencyName = injectAgencyName();
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly challenge = httpResource<ChallengeView>(
    () => `/api/v1/challenges/${encodeURIComponent(this.code())}`,
  );
  protected readonly kindTexts = computed(() => COMMISSION_KIND_TEXTS[this.#locale()]);

  constructor() {
    describePage(() => {
      if (!this.challenge.hasValue()) return null;
      const { title, summary } = this.challenge.value();
      return { title: this.local(title), description: this.local(summary) };
    });
  }
}
