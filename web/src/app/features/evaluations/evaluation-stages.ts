import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { PANEL_STATE, type PanelState } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { EVALUATIONS_TEXTS, STAGE_TEXTS } from './evaluations.texts';

const ORDER = Object.values(PANEL_STATE);

/** Where an evaluation stands between the declarations and the release. */
@Component({
  selector: 'lg-evaluation-stages',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol [attr.aria-label]="t().stages">
      @for (stage of stages(); track stage.state) {
        <li [class]="stage.status" [attr.aria-current]="stage.status === 'now' ? 'step' : null">
          <span class="dot" aria-hidden="true">{{ stage.status === 'done' ? '✓' : $index + 1 }}</span>
          <span
            >{{ stage.name }}<span class="visually-hidden">, {{ stage.word }}</span></span
          >
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 1.5rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: inline-flex;
      align-items: center;
      gap: 0.5rem;
      color: var(--lg-ink-soft);
    }
    .dot {
      display: grid;
      place-items: center;
      flex: none;
      width: 1.75rem;
      height: 1.75rem;
      border: 2px solid var(--lg-line-strong);
      border-radius: 50%;
      font-size: 0.875rem;
      font-weight: 700;
    }
    .now {
      color: var(--lg-ink);
      font-weight: 700;
    }
    .now .dot {
      background: var(--lg-act-strong);
      border-color: var(--lg-act-strong);
      color: #2a1800;
    }
    .done .dot {
      background: var(--lg-brand);
      border-color: var(--lg-brand);
      color: var(--lg-on-brand);
    }
  `,
})
export class EvaluationStages {
  readonly state = input.required<PanelState>();

  protected readonly t = injectTexts(EVALUATIONS_TEXTS);
  readonly #locale = inject(Locale);
  protected readonly stages = computed(() => {
    const { stageDone, stageNow, stageAhead } = this.t();
    const words = { done: stageDone, now: stageNow, ahead: stageAhead };
    const current = ORDER.indexOf(this.state());
    return ORDER.map((state, index) => {
      const over = index < current || this.state() === PANEL_STATE.released;
      const status = over ? 'done' : index === current ? 'now' : 'ahead';
      return {
        state,
        status,
        name: STAGE_TEXTS[this.#locale.current()][state],
        word: words[status],
      } as const;
    });
  });
}
