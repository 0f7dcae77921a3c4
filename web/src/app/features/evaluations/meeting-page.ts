import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  AGGREGATION,
  MEETING_PART,
  PANEL_ROLE,
  PANEL_STATE,
  type EvaluationSheets,
  type EvaluationView,
  type MeetingPart,
  type PresentMember,
} from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { describePage } from '../../core/page';
import { watchPresence } from '../../core/presence-watch';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Toasts } from '../../ui/toasts';
import { evaluationAddress } from './evaluations-api';
import { EVALUATIONS_TEXTS } from './evaluations.texts';
import { keptWhileReading } from './kept-reading';
import { LIVE_TEXTS } from './live-meeting.texts';
import { agendaOf } from './meeting';
import { MeetingItem } from './meeting-item';
import { MeetingRoomView } from './meeting-room';
import { MEETING_TEXTS } from './meeting.texts';
import { PitchApi } from './pitch-api';
import { watchMeeting } from './watch-meeting';

/** The panel's agenda, live for everybody in the room: every proposal with its sheets side by side, notes and agreed scores. */
@Component({
  selector: 'lg-meeting-page',
  imports: [
    Banner,
    Button,
    EmptyState,
    MeetingItem,
    MeetingRoomView,
    PageHeader,
    ProblemView,
    RouterLink,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './meeting-page.html',
})
export class MeetingPage {
  readonly code = input.required<string>();

  readonly #pitch = inject(PitchApi);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  protected readonly t = injectTexts(MEETING_TEXTS);
  protected readonly words = injectTexts(EVALUATIONS_TEXTS);
  protected readonly lively = injectTexts(LIVE_TEXTS);
  protected readonly format = injectFormat();
  protected readonly crumbs = computed(() => [
    { label: this.words().heading, link: '/work/evaluations' },
    { label: this.code(), link: ['/work/evaluations', this.code()] },
  ]);

  protected readonly evaluation = httpResource<EvaluationView>(() => evaluationAddress(this.code()));
  protected readonly sheets = httpResource<EvaluationSheets>(
    () => `${evaluationAddress(this.code())}/sheets`,
  );
  protected readonly found = keptWhileReading(this.evaluation);
  protected readonly given = keptWhileReading(this.sheets);
  protected readonly seated = computed(() => (this.found()?.myRole ?? null) !== null);
  protected readonly chairs = computed(() => this.found()?.myRole === PANEL_ROLE.chair);
  protected readonly meeting = computed(() => this.found()?.state === PANEL_STATE.meeting);
  protected readonly counts = computed(() => this.given()?.aggregation === AGGREGATION.consensus);
  protected readonly agenda = computed(() => {
    const [found, given] = [this.found(), this.given()];
    return found && given ? agendaOf(given, found.terms.discussionSpread) : [];
  });
  protected readonly missing = computed(
    () => this.agenda().filter(({ proposal }) => proposal.consensus === null).length,
  );
  protected readonly shortlist = computed(
    () =>
      new Set(
        (this.found()?.proposals ?? []).flatMap(({ id, state }) => (state === 'shortlisted' ? [id] : [])),
      ),
  );
  readonly #called = signal<string | null>(null);
  protected readonly discussing = computed(() => (this.meeting() ? this.#called() : null));
  protected readonly discussed = computed(() => {
    const id = this.discussing();
    return this.agenda().find(({ proposal }) => proposal.proposalId === id)?.proposal ?? null;
  });
  protected readonly present;
  protected readonly live;

  constructor() {
    describePage(() => ({ title: `${this.t().heading}: ${this.code()}`, hidden: true }));
    this.present = watchPresence<PresentMember>(
      async () => ({ people: await this.#enter(), revision: 0 }),
      () => undefined,
    );
    this.live = watchMeeting(
      () => this.code(),
      (parts) => {
        this.#hear(parts);
      },
    );
  }

  protected refresh(): void {
    this.evaluation.reload();
    this.sheets.reload();
    this.#toasts.show(this.t().refreshed);
  }

  protected async call(proposalId: string, on: boolean): Promise<void> {
    try {
      await this.#pitch.discuss(this.code(), on ? proposalId : null);
      this.#called.set(on ? proposalId : null);
      this.#toasts.show(on ? this.lively().calledUp : this.lively().ended);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    }
  }

  /** Who only reads the meeting's papers is not in the room. */
  async #enter(): Promise<readonly PresentMember[]> {
    if (!this.seated()) return [];
    const { present, discussing } = await this.#pitch.enterRoom(this.code());
    this.#called.set(discussing);
    return present;
  }

  #hear(parts: ReadonlySet<MeetingPart>): void {
    const of = (...some: MeetingPart[]) => some.some((part) => parts.has(part));
    const { all, stage, pitch, notes, consensus, discussing } = MEETING_PART;
    if (of(all, stage, pitch)) this.evaluation.reload();
    if (of(all, stage, notes, consensus)) this.sheets.reload();
    // What is being discussed is asked for with who is here; the next look comes by itself.
    if (of(all, stage, discussing)) void this.#enter().catch(() => undefined);
  }
}
