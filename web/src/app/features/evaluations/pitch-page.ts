import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MEETING_PART, type PitchSchedule } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { describePage } from '../../core/page';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Toasts } from '../../ui/toasts';
import { evaluationAddress } from './evaluations-api';
import { EVALUATIONS_TEXTS } from './evaluations.texts';
import { keptWhileReading } from './kept-reading';
import { PitchApi } from './pitch-api';
import { PitchItemView } from './pitch-item';
import { PITCH_TEXTS } from './pitch.texts';
import { watchMeeting } from './watch-meeting';

/** The shortlist and its schedule: to arrange and send out for chair and secretary, to read for the rest of the panel. */
@Component({
  selector: 'lg-pitch-page',
  imports: [
    Banner,
    Button,
    ConfirmDialog,
    EmptyState,
    PageHeader,
    PitchItemView,
    ProblemView,
    RouterLink,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header [heading]="t().heading" [lead]="t().lead" [crumbs]="crumbs()">
        <p>
          <a [routerLink]="['/work/evaluations', code(), 'meeting']">{{ t().meeting }}</a>
        </p>
      </lg-page-header>
      @if (found(); as read) {
        <div class="stack stack-large">
          <lg-banner
            [tone]="unsent() > 0 ? 'act' : 'info'"
            [heading]="read.sentAt ? t().sentAt(format.dateTime(read.sentAt)) : t().notSent"
          >
            @if (unsent() > 0) {
              <p>{{ t().unsent(format.number(unsent())) }}</p>
            }
            <div class="row">
              @if (read.arranges && unsent() > 0) {
                <button type="button" lgButton="primary" [busy]="busy()" (click)="ask.open()">
                  {{ t().send }}
                </button>
              }
              @if (read.sentAt) {
                <a [href]="calendar()" download>{{ t().calendar }}</a>
              }
            </div>
          </lg-banner>
          @for (item of read.items; track item.proposalId) {
            <lg-pitch-item [item]="item" [arranges]="read.arranges" (changed)="schedule.reload()" />
          } @empty {
            <lg-empty-state [heading]="t().empty" [text]="t().emptyText" />
          }
        </div>
      } @else if (schedule.error()) {
        <lg-problem-view [error]="schedule.error()" (retry)="schedule.reload()" />
      } @else {
        <lg-skeleton kind="card" [count]="3" />
      }
    </div>
    <lg-confirm-dialog
      #ask
      [heading]="t().sendAsk"
      [confirmLabel]="t().send"
      [busy]="busy()"
      (confirmed)="send(ask)"
    >
      <p>{{ t().sendSolvers }}</p>
      <p>{{ t().sendPanel }}</p>
    </lg-confirm-dialog>
  `,
})
export class PitchPage {
  readonly code = input.required<string>();

  readonly #api = inject(PitchApi);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  protected readonly t = injectTexts(PITCH_TEXTS);
  protected readonly words = injectTexts(EVALUATIONS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly busy = signal(false);
  protected readonly crumbs = computed(() => [
    { label: this.words().heading, link: '/work/evaluations' },
    { label: this.code(), link: ['/work/evaluations', this.code()] },
  ]);
  protected readonly calendar = computed(() => `${evaluationAddress(this.code())}/pitch.ics`);
  protected readonly schedule = httpResource<PitchSchedule>(() => `${evaluationAddress(this.code())}/pitch`);
  protected readonly found = keptWhileReading(this.schedule);
  protected readonly unsent = computed(
    () => (this.found()?.items ?? []).filter(({ change }) => change !== 'none').length,
  );

  constructor() {
    describePage(() => ({ title: `${this.t().heading}: ${this.code()}`, hidden: true }));
    const { all, pitch, stage } = MEETING_PART;
    watchMeeting(
      () => this.code(),
      (parts) => {
        if ([all, pitch, stage].some((part) => parts.has(part))) this.schedule.reload();
      },
    );
  }

  protected async send(dialog: ConfirmDialog): Promise<void> {
    this.busy.set(true);
    try {
      this.schedule.set(await this.#api.send(this.code()));
      this.#toasts.show(this.t().sent);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    } finally {
      dialog.close();
      this.busy.set(false);
    }
  }
}
