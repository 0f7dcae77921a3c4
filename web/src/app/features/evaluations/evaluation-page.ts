import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  EVALUATION_READER,
  IN_EVALUATION,
  PANEL_STATE,
  PERMISSION,
  SCORING_ROLES,
  type EvaluationView,
} from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectNow } from '../../core/server-clock';
import { Session } from '../../core/session';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Countdown } from '../../ui/countdown';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { AssignmentNotice } from './assignment-notice';
import { BlindNotice } from './blind-notice';
import { DecideForm } from './decide-form';
import { DecisionSummary } from './decision-summary';
import { DECISION_TEXTS } from './decision.texts';
import { DeclarationForm } from './declaration-form';
import { DueDates } from './due-dates';
import { EvaluationAct } from './evaluation-act';
import { EvaluationPapers } from './evaluation-papers';
import { EvaluationProposals } from './evaluation-proposals';
import { EvaluationStages } from './evaluation-stages';
import { EvaluationsApi, evaluationAddress } from './evaluations-api';
import { EVALUATIONS_TEXTS } from './evaluations.texts';
import { PANEL_ROLE_TEXTS } from './panel-roles.texts';
import { InvitationForm } from './invitation-form';
import { MEETING_TEXTS } from './meeting.texts';
import { PanelProgress } from './panel-progress';
import { RankingView } from './ranking-view';
import { RecommendForm } from './recommend-form';
import { ReopenForm } from './reopen-form';
import { ReturnForm } from './return-form';
import { openScreeningText } from './screening';
import { SCREENING_TEXTS } from './screening.texts';
import { SealOpening } from './seal-opening';

/** One evaluation, as its stage and the reader's part in it ask for. */
@Component({
  selector: 'lg-evaluation-page',
  imports: [
    Banner,
    AssignmentNotice,
    BlindNotice,
    Countdown,
    DecideForm,
    DecisionSummary,
    DeclarationForm,
    DueDates,
    EvaluationAct,
    EvaluationPapers,
    EvaluationProposals,
    EvaluationStages,
    InvitationForm,
    PageHeader,
    PanelProgress,
    ProblemView,
    RankingView,
    RecommendForm,
    ReopenForm,
    ReturnForm,
    RouterLink,
    SealOpening,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './evaluation-page.html',
})
export class EvaluationPage {
  readonly code = input.required<string>();

  readonly #api = inject(EvaluationsApi);
  readonly #locale = inject(Locale);
  readonly #now = injectNow();
  readonly #session = inject(Session);

  protected readonly t = injectTexts(EVALUATIONS_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly words = injectTexts(DECISION_TEXTS);
  protected readonly screening = injectTexts(SCREENING_TEXTS);
  protected readonly meeting = injectTexts(MEETING_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly state = PANEL_STATE;
  protected readonly roles = computed(() => PANEL_ROLE_TEXTS[this.#locale.current()]);

  protected readonly evaluation = httpResource<EvaluationView>(() => evaluationAddress(this.code()));
  readonly #found = computed(() => (this.evaluation.hasValue() ? this.evaluation.value() : null));
  /** As what the reader reads this. */
  protected readonly part = computed(() => {
    const found = this.#found();
    const { asLeader, asOverseer, myRole } = this.t();
    if (found?.myRole) return myRole(this.roles()[found.myRole]);
    return found?.reader === EVALUATION_READER.overseer ? asOverseer : asLeader;
  });
  /** Whoever oversees comes from the challenge and has no list of evaluations. */
  protected readonly crumbs = computed(() => {
    const { heading, challenges } = this.t();
    if (this.#found()?.reader !== EVALUATION_READER.overseer)
      return [{ label: heading, link: '/work/evaluations' }];
    return [
      { label: challenges, link: '/work/challenges' },
      { label: this.code(), link: ['/work/challenges', this.code()] },
    ];
  });
  protected readonly closingAhead = computed(() => Date.parse(this.#found()?.closingAt ?? '') > this.#now());
  protected readonly undeclared = computed(() =>
    (this.#found()?.members ?? []).filter(({ declared }) => !declared).map(({ name }) => name),
  );
  protected readonly complains = computed(() => this.#session.can(PERMISSION.complaintRead));
  /** What stands against opening the scoring, or that nothing does. */
  protected readonly beforeScoring = computed(() => {
    const undeclared = this.undeclared();
    if (undeclared.length > 0) return this.t().undeclaredMembers(undeclared.join(', '));
    const open = this.#found()?.screening;
    return open ? openScreeningText(open, this.screening(), this.format) : this.t().allDeclared;
  });
  /** Where the panel's consensus counts, what it has not agreed on yet is in no ranking. */
  protected readonly unranked = computed(() => {
    const { proposals = [], ranking } = this.#found() ?? {};
    const scored = proposals.filter(({ state }) => IN_EVALUATION.includes(state));
    return scored.length - (ranking?.length ?? 0);
  });
  protected readonly missingSheets = computed(() =>
    (this.#found()?.members ?? []).reduce(
      (sum, { sheetsDue, sheetsSubmitted }) => sum + sheetsDue - sheetsSubmitted,
      0,
    ),
  );
  /** What the reader waits for while nothing is to be done. */
  protected readonly waiting = computed(() => {
    const found = this.#found();
    if (!found?.declared || found.acts.length > 0 || !found.seal?.openedAt) return null;
    const t = this.t();
    if (found.state === PANEL_STATE.formed)
      return { heading: t.notYetScoring, text: found.screening ? this.beforeScoring() : t.notYetScoringText };
    if (found.state !== PANEL_STATE.scoring) return null;
    if (found.myRole && !SCORING_ROLES.includes(found.myRole))
      return { heading: t.secretaryWaits, text: t.secretaryWaitsText };
    const own = found.proposals.filter(({ state }) => state !== 'ineligible');
    const done = own.length > 0 && own.every(({ mySheet }) => mySheet === 'submitted');
    return done ? { heading: t.allSubmitted, text: t.allSubmittedText } : null;
  });

  protected readonly openScoring = (): Promise<EvaluationView> => this.#api.openScoring(this.code());
  protected readonly closeScoring = (): Promise<EvaluationView> => this.#api.closeScoring(this.code());
  protected readonly release = (): Promise<EvaluationView> => this.#api.release(this.code());

  constructor() {
    describePage(() =>
      this.evaluation.hasValue()
        ? {
            title: `${this.t().heading}: ${this.local(this.evaluation.value().challengeTitle)}`,
            hidden: true,
          }
        : null,
    );
  }
}
