import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  untracked,
} from '@angular/core';
import { FormField, applyEach, form, maxLength, validate } from '@angular/forms/signals';
import { type ConsensusView, type CriterionView, isOnScale } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { NumberField } from '../../ui/form/number-field';
import { submission } from '../../ui/form/submission';
import { TextField } from '../../ui/form/text-field';
import { Toasts } from '../../ui/toasts';
import { EvaluationsApi } from './evaluations-api';
import { FreshDraft } from './fresh-draft';
import { LIVE_TEXTS } from './live-meeting.texts';
import { type AgreedDraft, agreedScores, draftOf } from './meeting';
import { MEETING_TEXTS } from './meeting.texts';
import { type NewerPart, NewerView } from './newer-view';

/** The chair records what the panel has agreed on for a proposal, criterion by criterion. */
@Component({
  selector: 'lg-consensus-form',
  imports: [Button, ErrorSummary, FormField, NewerView, NumberField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      @if (draft.newer()) {
        <lg-newer-view
          [text]="newerText()"
          [parts]="newerParts()"
          (taken)="draft.takeNewer()"
          (kept)="draft.keepMine()"
        />
      }
      @for (criterion of criteria(); track criterion.id; let index = $index) {
        @if (form.scores[index]; as fields) {
          <div class="criterion">
            <lg-number-field
              [formField]="fields.value"
              [label]="t().score(local(criterion.name))"
              [hint]="hintOf(criterion)"
              [maxDecimals]="1"
              [optionalMark]="false"
            />
            <lg-text-field [formField]="fields.note" [label]="t().reason(local(criterion.name))" />
            <lg-text-field
              [formField]="fields.abstention"
              [label]="t().abstention(local(criterion.name))"
              [hint]="t().abstentionHint"
            />
          </div>
        }
      }
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().save }}</button>
      </div>
    </form>
  `,
  styles: `
    .criterion {
      display: grid;
      gap: 1rem;
      padding-block-end: 1rem;
      border-block-end: 1px solid var(--lg-line);

      @media (min-width: 60rem) {
        grid-template-columns: repeat(3, minmax(0, 1fr));
      }
    }
  `,
})
export class ConsensusForm {
  readonly proposalId = input.required<string>();
  readonly criteria = input.required<readonly CriterionView[]>();
  readonly consensus = input.required<ConsensusView | null>();
  /** By criterion id. */
  readonly means = input.required<Readonly<Record<string, number | null>>>();
  readonly saved = output();

  readonly #api = inject(EvaluationsApi);
  readonly #toasts = inject(Toasts);
  readonly #format = injectFormat();

  protected readonly t = injectTexts(MEETING_TEXTS);
  protected readonly live = injectTexts(LIVE_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly draft = new FreshDraft<{ scores: AgreedDraft[] }>({ scores: [] });
  protected readonly form = form(this.draft.model, (path) => {
    applyEach(path.scores, (score) => {
      validate(score.value, ({ value, valueOf, pathKeys }) => {
        const given = value();
        const max = this.criteria()[Number(pathKeys()[1])]?.max ?? 0;
        const abstains = valueOf(score.abstention).trim() !== '';
        if (given === null) return abstains ? undefined : { kind: 'either', message: this.t().either };
        if (abstains) return { kind: 'not_both', message: this.t().notBoth };
        if (isOnScale(given, max)) return undefined;
        return { kind: 'off_scale', message: this.t().offScale(this.#format.number(max)) };
      });
      maxLength(score.abstention, 1_000);
      maxLength(score.note, 4_000);
    });
  });
  protected readonly labels = computed(() =>
    Object.fromEntries(
      this.criteria().flatMap(({ name }, index) => [
        [`scores.${index}.value`, this.t().score(this.local(name))],
        [`scores.${index}.note`, this.t().reason(this.local(name))],
        [`scores.${index}.abstention`, this.t().abstention(this.local(name))],
      ]),
    ),
  );
  protected readonly sending = submission(this.form, async () => {
    const scores = agreedScores(this.criteria(), this.draft.model().scores);
    const { revision } = this.draft;
    try {
      await this.#api.recordConsensus(this.proposalId(), { revision, scores });
    } catch (error) {
      // What was recorded since is shown beside what is typed.
      this.saved.emit();
      throw error;
    }
    this.#toasts.show(this.t().saved);
    this.saved.emit();
  });

  protected readonly newerText = computed(() => {
    const { recordedBy = '', recordedAt = '' } = this.consensus() ?? {};
    return recordedAt === '' ? '' : this.live().newer(recordedBy, this.#format.dateTime(recordedAt));
  });
  protected readonly newerParts = computed<NewerPart[]>(() => {
    const theirs = this.draft.newer()?.words.scores ?? [];
    return this.draft.model().scores.flatMap((own, index) => {
      const [mine, other] = [this.#spoken(own), this.#spoken(theirs[index])];
      const name = this.criteria()[index]?.name;
      return mine === other || !name ? [] : [{ label: this.local(name), mine, theirs: other }];
    });
  });

  constructor() {
    effect(() => {
      const consensus = this.consensus();
      const stored = {
        revision: consensus?.revision ?? 0,
        words: { scores: draftOf(this.criteria(), consensus) },
      };
      untracked(() => {
        this.draft.hear(stored);
      });
    });
  }

  #spoken(draft: AgreedDraft | undefined): string {
    const { value = null, abstention = '', note = '' } = draft ?? {};
    const score = value === null ? '' : this.#format.number(value);
    return [score, note.trim(), abstention.trim()].filter(Boolean).join(' · ');
  }

  protected hintOf({ id, max }: CriterionView): string {
    const mean = this.means()[id] ?? null;
    const scale = this.#format.number(max);
    return mean === null
      ? this.t().scoreHintNone(scale)
      : this.t().scoreHint(this.#format.number(mean), scale);
  }
}
