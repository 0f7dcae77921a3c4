import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { Router } from '@angular/router';
import {
  OBSTACLE_KINDS,
  OBSTACLE_LIMITS,
  type ObstacleDesk,
  type ObstacleKind,
  type ResolvedObstacle,
} from '@loi-giai/shared';
import { debounced } from '../../core/debounced';
import { keptForm, wordsLike } from '../../core/kept-form';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { CheckboxField } from '../../ui/form/checkbox-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { RadioGroup } from '../../ui/form/radio-group';
import { SelectField } from '../../ui/form/select-field';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { TextField } from '../../ui/form/text-field';
import { KeptState } from '../../ui/kept-state';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Toasts } from '../../ui/toasts';
import { OBSTACLE_KIND_TEXTS } from './obstacle-words';
import { ObstaclesApi } from './obstacles-api';
import { OBSTACLES_TEXTS } from './obstacles.texts';
import { ResolvedCard } from './resolved-card';

const EMPTY = { kind: '', title: '', description: '', milestoneId: '', shareable: true };
/** Fewer letters find nothing worth reading. */
const ASKED_FROM = 8;

/** Raising an obstacle; beside the form, how ones like it were removed. The browser keeps the words until they are sent. */
@Component({
  selector: 'lg-obstacle-new',
  imports: [
    Button,
    CheckboxField,
    EmptyState,
    ErrorSummary,
    FormField,
    KeptState,
    PageHeader,
    ProblemView,
    RadioGroup,
    ResolvedCard,
    SelectField,
    Skeleton,
    TextArea,
    TextField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header
        [heading]="t().raise"
        [lead]="t().raiseLead"
        [crumbs]="[{ label: t().heading, link: '/work/obstacles' }]"
      />
      @if (desk.hasValue()) {
        @if (desk.value().mayRaise) {
          <div class="columns">
            <form class="stack" novalidate (submit)="sending.submit($event)">
              <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
              <lg-text-field [formField]="form.title" [label]="t().title" />
              <lg-radio-group
                [formField]="form.kind"
                [label]="t().kind"
                [options]="kinds()"
                [inline]="true"
              />
              <lg-text-area
                [formField]="form.description"
                [label]="t().description"
                [hint]="t().descriptionHint"
                [rows]="7"
              />
              <lg-select-field
                [formField]="form.milestoneId"
                [label]="t().milestone"
                [options]="milestones()"
                [placeholder]="t().noMilestone"
              />
              <lg-checkbox-field
                [formField]="form.shareable"
                [label]="t().shareable"
                [hint]="t().shareableHint"
              />
              <div class="row">
                <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().raise }}</button>
              </div>
              <lg-kept-state [form]="kept" />
            </form>
            <aside class="stack" aria-labelledby="similar">
              <h2 id="similar">{{ t().similar }}</h2>
              @if (similar.hasValue()) {
                @for (one of similar.value(); track one.id) {
                  <lg-resolved-card [obstacle]="one" [level]="3" />
                } @empty {
                  <p class="soft">{{ t().similarNone }}</p>
                }
              } @else {
                <p class="soft">{{ t().similarLead }}</p>
              }
            </aside>
          </div>
        } @else {
          <lg-empty-state [heading]="t().noRaise" [text]="t().noRaiseText" />
        }
      } @else if (desk.error()) {
        <lg-problem-view [error]="desk.error()" (retry)="desk.reload()" />
      } @else {
        <lg-skeleton [count]="6" />
      }
    </div>
  `,
  styles: `
    aside h2 {
      font-size: 1.25rem;
    }
  `,
})
export class ObstacleNew {
  /** Of the address. */
  readonly commission = input<string>('');

  readonly #api = inject(ObstaclesApi);
  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale).current;

  protected readonly t = injectTexts(OBSTACLES_TEXTS);
  protected readonly labels = computed(() => {
    const { title, kind, description, milestone, shareable } = this.t();
    return { title, kind, description, milestoneId: milestone, shareable };
  });
  protected readonly kinds = computed(() =>
    OBSTACLE_KINDS.map((value) => ({ value, label: OBSTACLE_KIND_TEXTS[this.#locale()][value] })),
  );
  protected readonly desk = httpResource<ObstacleDesk>(
    () => `/api/v1/commissions/${encodeURIComponent(this.commission() || '-')}/obstacle-desk`,
  );
  protected readonly milestones = computed(() =>
    this.desk.hasValue()
      ? this.desk.value().milestones.map(({ id, name }) => ({ value: id, label: name }))
      : [],
  );
  protected readonly kept = keptForm(
    () => `obstacle:${this.commission()}`,
    wordsLike(EMPTY),
    () => EMPTY,
  );
  protected readonly form = form(this.kept.model, (path) => {
    required(path.title);
    maxLength(path.title, OBSTACLE_LIMITS.title);
    required(path.kind);
    required(path.description);
    maxLength(path.description, OBSTACLE_LIMITS.text);
  });
  readonly #asked = debounced(() => this.kept.model().title.trim(), 400);
  protected readonly similar = httpResource<readonly ResolvedObstacle[]>(() => {
    const q = this.#asked() ?? '';
    const { kind } = this.kept.model();
    if (q.length < ASKED_FROM || q.length > OBSTACLE_LIMITS.title) return undefined;
    return { url: '/api/v1/obstacle-register/similar', params: { q, ...(kind && { kind }) } };
  });
  protected readonly sending = submission(this.form, async () => {
    const { kind, milestoneId, ...words } = this.kept.model();
    const obstacle = await this.#api.raise(this.commission(), {
      ...words,
      kind: kind as ObstacleKind,
      milestoneId: milestoneId || null,
    });
    this.kept.done();
    this.#toasts.show(this.t().raisedDone);
    await this.#router.navigate(['/work/obstacles', obstacle.id]);
  });

  constructor() {
    describePage(() => ({ title: this.t().raise, hidden: true }));
  }
}
