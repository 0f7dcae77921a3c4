import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { OBSTACLE_LIMITS, type ObstacleView } from '@loi-giai/shared';
import { keptForm, wordsLike } from '../../core/kept-form';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { CheckboxField } from '../../ui/form/checkbox-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { KeptState } from '../../ui/kept-state';
import { Toasts } from '../../ui/toasts';
import { ObstaclesApi } from './obstacles-api';
import { OBSTACLES_TEXTS } from './obstacles.texts';

const EMPTY = { decision: '', legalBasis: '', shared: false };

/** How an obstacle was removed, on what basis, and whether others may read it. */
@Component({
  selector: 'lg-obstacle-resolve-form',
  imports: [Button, CheckboxField, ErrorSummary, FormField, KeptState, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-text-area [formField]="form.decision" [label]="t().decision" [hint]="t().decisionHint" [rows]="6" />
      <lg-text-area
        [formField]="form.legalBasis"
        [label]="t().legalBasis"
        [hint]="t().legalBasisHint"
        [rows]="2"
      />
      @if (obstacle().shareable) {
        <lg-checkbox-field [formField]="form.shared" [label]="t().share" [hint]="t().shareableHint" />
      } @else {
        <p class="soft">{{ t().notShareable }}</p>
      }
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().resolve }}</button>
      </div>
      <lg-kept-state [form]="kept" />
    </form>
  `,
})
export class ObstacleResolveForm {
  readonly obstacle = input.required<ObstacleView>();
  readonly resolved = output<ObstacleView>();

  readonly #api = inject(ObstaclesApi);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTexts(OBSTACLES_TEXTS);
  protected readonly labels = computed(() => {
    const { decision, legalBasis, share } = this.t();
    return { decision, legalBasis, shared: share };
  });
  protected readonly kept = keptForm(
    () => `obstacle-resolution:${this.obstacle().id}`,
    wordsLike(EMPTY),
    () => ({ ...EMPTY, shared: this.obstacle().shareable }),
  );
  protected readonly form = form(this.kept.model, (path) => {
    required(path.decision);
    maxLength(path.decision, OBSTACLE_LIMITS.text);
    maxLength(path.legalBasis, OBSTACLE_LIMITS.legalBasis);
  });
  protected readonly sending = submission(this.form, async () => {
    const { decision, legalBasis, shared } = this.kept.model();
    const resolution = { decision: decision.trim(), legalBasis: legalBasis.trim(), shared };
    const obstacle = await this.#api.resolve(this.obstacle().id, resolution);
    this.kept.done();
    this.#toasts.show(this.t().resolved);
    this.resolved.emit(obstacle);
  });
}
