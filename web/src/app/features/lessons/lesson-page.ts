import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { LESSON_AUDIENCES, type LessonAudience, type LessonView, type Step } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectProblemText } from '../../core/problem-text';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { RadioGroup } from '../../ui/form/radio-group';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { STEP_TEXTS } from '../../ui/states.texts';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { Tag } from '../../ui/tag';
import { Toasts } from '../../ui/toasts';
import { WordsForm } from '../../ui/words-form';
import { COMMISSION_KIND_TEXTS } from '../commissions/commission-kinds.texts';
import { LESSON_AUDIENCE_TEXTS, LESSON_STATE_TEXTS } from './lesson-words';
import { LessonsApi } from './lessons-api';
import { LESSONS_TEXTS } from './lessons.texts';

type Asked = 'submit' | 'discard';

/** One lesson, and what its reader may do with it. */
@Component({
  selector: 'lg-lesson-page',
  imports: [
    Banner,
    Button,
    ConfirmDialog,
    PageHeader,
    ProblemView,
    RadioGroup,
    RouterLink,
    Skeleton,

    SummaryList,
    SummaryRow,
    Tag,
    WordsForm,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './lesson-page.html',
})
export class LessonPage {
  readonly id = input.required<string>();

  readonly #api = inject(LessonsApi);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale).current;
  private readonly dialog = viewChild(ConfirmDialog);

  protected readonly t = injectTexts(LESSONS_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly agencyName = injectAgencyName();
  protected readonly format = injectFormat();
  protected readonly problemText = injectProblemText();
  protected readonly lesson = httpResource<LessonView>(() => `/api/v1/lessons/${this.id()}`);
  protected readonly asked = signal<Asked>('submit');
  protected readonly busy = signal(false);
  protected readonly problem = signal<unknown>(null);
  protected readonly audience = signal<string>('officials');
  protected readonly audiences = computed(() => {
    const hints = { officials: this.t().officialsHint, public: this.t().publicHint };
    return LESSON_AUDIENCES.map((value) => ({
      value,
      label: LESSON_AUDIENCE_TEXTS[this.#locale()][value],
      hint: hints[value],
    }));
  });

  constructor() {
    describePage(() => (this.lesson.hasValue() ? { title: this.lesson.value().title, hidden: true } : null));
  }

  protected facts({ step, kind, commissionNumber, organizationName, state, audience }: LessonView) {
    const locale = this.#locale();
    const t = this.t();
    const commission = [kind && COMMISSION_KIND_TEXTS[locale][kind], commissionNumber, organizationName];
    return [
      { label: t.state, value: LESSON_STATE_TEXTS[locale][state] },
      { label: t.step, value: t.stepName(this.format.number(step), STEP_TEXTS[locale][step as Step].name) },
      { label: t.commission, value: commission.filter(Boolean).join(' · ') || t.wholeChallenge },
      ...(state === 'shared' ? [{ label: t.audience, value: LESSON_AUDIENCE_TEXTS[locale][audience] }] : []),
    ];
  }

  protected ask(act: Asked): void {
    this.asked.set(act);
    this.problem.set(null);
    this.dialog()?.open();
  }

  protected async confirm(): Promise<void> {
    const { submitted, discarded } = this.t();
    const act = this.asked();
    this.busy.set(true);
    try {
      this.lesson.set(await this.#api[act](this.id()));
      this.dialog()?.close();
      this.#toasts.show(act === 'submit' ? submitted : discarded);
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.busy.set(false);
    }
  }

  protected async approve(): Promise<void> {
    this.busy.set(true);
    try {
      this.lesson.set(await this.#api.approve(this.id(), this.audience() as LessonAudience));
      this.#toasts.show(this.t().approved);
    } catch (error) {
      this.#toasts.show(this.problemText(error), 'failed');
    } finally {
      this.busy.set(false);
    }
  }

  protected readonly return = async (reason: string): Promise<void> => {
    this.lesson.set(await this.#api.return(this.id(), reason));
    this.#toasts.show(this.t().returned);
  };

  protected readonly withdraw = async (reason: string): Promise<void> => {
    this.lesson.set(await this.#api.withdraw(this.id(), reason));
    this.#toasts.show(this.t().withdrawn);
  };

  protected readonly writeView = async (view: string): Promise<void> => {
    this.lesson.set(await this.#api.writeView(this.id(), view));
    this.#toasts.show(this.t().viewSaved);
  };
}
