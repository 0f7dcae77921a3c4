import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { BLINDNESS, PANEL_STATE, type EvaluationView } from '@loi-giai/shared';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { BLIND_TEXTS } from './blind.texts';

/** What of names the reader is not shown, or must keep to themselves. */
@Component({
  selector: 'lg-blind-notice',
  imports: [Banner],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (lines().length > 0) {
      <lg-banner [heading]="t().heading">
        @for (line of lines(); track line) {
          <p>{{ line }}</p>
        }
      </lg-banner>
    }
  `,
})
export class BlindNotice {
  readonly evaluation = input.required<EvaluationView>();

  protected readonly t = injectTexts(BLIND_TEXTS);
  protected readonly lines = computed(() => {
    const { terms, blind, state, seal } = this.evaluation();
    const { solvers, named, evaluators } = this.t();
    const hidden =
      terms.blindness !== BLINDNESS.open &&
      (seal?.openedAt ?? null) !== null &&
      state !== PANEL_STATE.released;
    return [...(hidden ? [blind.solvers ? solvers : named] : []), ...(blind.evaluators ? [evaluators] : [])];
  });
}
