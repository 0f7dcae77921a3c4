import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { LessonDesk, LessonView } from '@loi-giai/shared';
import { describePage } from '../../core/page';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Toasts } from '../../ui/toasts';
import { LessonChallenges } from './lesson-challenges';
import { LessonForm } from './lesson-form';
import { LESSONS_TEXTS } from './lessons.texts';

/** The page where a lesson is begun, with `?challenge=` once that is chosen, or a draft changed. */
@Component({
  selector: 'lg-lesson-edit',
  imports: [Banner, LessonChallenges, LessonForm, PageHeader, ProblemView, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      @if (choosing()) {
        <lg-page-header
          [heading]="heading()"
          [lead]="t().writeLead"
          [crumbs]="[{ label: t().heading, link: '/work/lessons' }]"
        />
        <lg-lesson-challenges />
      } @else if (desk.hasValue() && ready()) {
        <lg-page-header
          [heading]="heading()"
          [lead]="t().writeLead"
          [crumbs]="[
            { label: desk.value().challengeCode, link: ['/work/challenges', desk.value().challengeCode] },
            { label: t().heading, link: '/work/lessons' },
          ]"
        >
          <p class="soft">
            {{ t().ofChallenge(desk.value().challengeCode, local(desk.value().challengeTitle)) }}
          </p>
        </lg-page-header>
        @if (closed()) {
          <lg-banner tone="act" [heading]="t().closed">
            <p>{{ t().closedText }}</p>
          </lg-banner>
        } @else {
          <lg-lesson-form [desk]="desk.value()" [lesson]="stored()" (saved)="goOn($event)" />
        }
      } @else if (problem(); as error) {
        <lg-problem-view [error]="error" (retry)="retry()" />
      } @else {
        <lg-skeleton [count]="8" />
      }
    </div>
  `,
})
export class LessonEdit {
  /** Of the draft; absent for a new one. */
  readonly id = input<string>();
  readonly challenge = input<string>();

  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTexts(LESSONS_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly lesson = httpResource<LessonView>(() => {
    const id = this.id();
    return id === undefined ? undefined : `/api/v1/lessons/${id}`;
  });
  protected readonly choosing = computed(() => this.id() === undefined && !this.challenge());
  protected readonly stored = computed(() => (this.lesson.hasValue() ? this.lesson.value() : null));
  protected readonly desk = httpResource<LessonDesk>(() => {
    const code = this.id() === undefined ? this.challenge() : this.stored()?.challengeCode;
    return code ? `/api/v1/challenges/${encodeURIComponent(code)}/lesson-desk` : undefined;
  });
  protected readonly ready = computed(() => this.id() === undefined || this.stored() !== null);
  protected readonly closed = computed(() => this.stored()?.acts.includes('edit') === false);
  protected readonly problem = computed<unknown>(() => this.lesson.error() ?? this.desk.error());
  protected readonly heading = computed(() =>
    this.id() === undefined ? this.t().newHeading : this.t().editHeading,
  );

  constructor() {
    describePage(() => ({ title: this.heading(), hidden: true }));
  }

  protected retry(): void {
    this.lesson.reload();
    this.desk.reload();
  }

  protected async goOn({ id }: LessonView): Promise<void> {
    this.#toasts.show(this.t().saved);
    await this.#router.navigate(['/work/lessons', id]);
  }
}
