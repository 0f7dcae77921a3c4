import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  model,
  untracked,
} from '@angular/core';
import type { ChallengeSource } from '@loi-giai/shared';
import { debounced } from '../../core/debounced';
import { Locale } from '../../core/locale';
import { definedParams } from '../../core/query';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { RadioGroup } from '../../ui/form/radio-group';
import { TextField } from '../../ui/form/text-field';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { STATE_TEXTS } from '../../ui/states.texts';
import { START_TEXTS } from './reuse.texts';

const PAUSE = 300;

/** Finds a challenge whose content may be copied, and has one chosen: its code is the value. */
@Component({
  selector: 'lg-source-picker',
  imports: [ProblemView, RadioGroup, Skeleton, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="stack">
      <lg-text-field
        type="search"
        autocomplete="off"
        [(value)]="search"
        [label]="t().search"
        [hint]="t().searchHint"
        [optionalMark]="false"
      />
      @if (found.hasValue()) {
        @if (options().length === 0) {
          <p role="status">{{ t().noSources }}</p>
        } @else {
          <lg-radio-group
            [(value)]="value"
            [label]="t().choose"
            [options]="options()"
            [required]="true"
            [touched]="tried()"
            [errors]="errors()"
          />
        }
      } @else if (found.error()) {
        <lg-problem-view [error]="found.error()" [main]="false" (retry)="found.reload()" />
      } @else {
        <lg-skeleton [count]="4" />
      }
    </div>
  `,
})
export class SourcePicker {
  readonly value = model('');
  /** What is sought at first. */
  readonly start = input('');
  /** Somebody went on without choosing. */
  readonly tried = input(false);

  readonly #locale = inject(Locale);
  protected readonly t = injectTexts(START_TEXTS);
  readonly #local = injectLocalText();
  readonly #agencyName = injectAgencyName();

  /** Whoever comes with a challenge in mind finds it first. */
  protected readonly search = linkedSignal(() => this.start());
  readonly #settled = debounced(() => this.search().trim(), PAUSE);
  protected readonly found = httpResource<ChallengeSource[]>(() => ({
    url: '/api/v1/challenge-sources',
    params: definedParams({ q: this.#settled() }),
  }));
  protected readonly options = computed(() =>
    (this.found.hasValue() ? this.found.value() : []).map(({ code, title, agency, state, own }) => {
      const where = this.t().of(
        own ? this.t().own : this.#agencyName(agency),
        STATE_TEXTS[this.#locale.current()][state],
      );
      return { value: code, label: this.#local(title) || code, hint: `${where} · ${code}` };
    }),
  );
  /** What the list no longer shows is not chosen. */
  readonly #gone = computed(
    () =>
      this.found.hasValue() &&
      this.value() !== '' &&
      !this.found.value().some(({ code }) => code === this.value()),
  );
  protected readonly errors = computed(() =>
    this.value() === '' ? [{ kind: 'source', message: this.t().sourceMissing }] : [],
  );

  constructor() {
    effect(() => {
      if (this.#gone()) untracked(() => this.value.set(''));
    });
  }
}
