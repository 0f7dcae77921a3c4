import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  untracked,
} from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { OBSTACLE_LIMITS, type ObstacleCandidate, type ObstacleView } from '@loi-giai/shared';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { SelectField } from '../../ui/form/select-field';
import { submission } from '../../ui/form/submission';
import { TextField } from '../../ui/form/text-field';
import { Toasts } from '../../ui/toasts';
import { ObstaclesApi } from './obstacles-api';
import { OBSTACLES_TEXTS } from './obstacles.texts';

/** Gives an obstacle to a person and a unit; the unit is theirs unless another is written. */
@Component({
  selector: 'lg-obstacle-take-form',
  imports: [Button, ErrorSummary, FormField, SelectField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-select-field
        [formField]="form.ownerId"
        [label]="t().person"
        [options]="people()"
        [placeholder]="t().choose"
      />
      <lg-text-field [formField]="form.unit" [label]="t().unit" />
      <div class="row">
        <button type="submit" lgButton="secondary" [busy]="sending.busy()">{{ t().take }}</button>
      </div>
    </form>
  `,
})
export class ObstacleTakeForm {
  readonly obstacle = input.required<ObstacleView>();
  readonly taken = output<ObstacleView>();

  readonly #api = inject(ObstaclesApi);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTexts(OBSTACLES_TEXTS);
  protected readonly labels = computed(() => ({ ownerId: this.t().person, unit: this.t().unit }));
  protected readonly people = computed(() =>
    this.obstacle().candidates.map((candidate) => ({
      value: candidate.id,
      label: `${candidate.name} – ${this.#unitOf(candidate)}`,
    })),
  );
  readonly #model = linkedSignal(() => {
    const { owner } = this.obstacle();
    return { ownerId: owner?.id ?? '', unit: owner?.unit ?? '' };
  });
  protected readonly form = form(this.#model, (path) => {
    required(path.ownerId);
    required(path.unit);
    maxLength(path.unit, OBSTACLE_LIMITS.unit);
  });
  readonly #chosen = computed(() => this.#model().ownerId);
  protected readonly sending = submission(this.form, async () => {
    const { ownerId, unit } = this.#model();
    this.taken.emit(await this.#api.take(this.obstacle().id, { ownerId, unit: unit.trim() }));
    this.#toasts.show(this.t().taken);
  });

  constructor() {
    effect(() => {
      const id = this.#chosen();
      const candidate = this.obstacle().candidates.find((each) => each.id === id);
      if (!candidate || id === this.obstacle().owner?.id) return;
      const unit = this.#unitOf(candidate);
      untracked(() => this.#model.update((model) => ({ ...model, unit })));
    });
  }

  #unitOf({ unit, office }: ObstacleCandidate): string {
    return office === null ? unit : this.t().office[office];
  }
}
