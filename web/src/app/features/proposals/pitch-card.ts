import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { PITCH_LIMITS, type SolverPitch } from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { RadioGroup } from '../../ui/form/radio-group';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { PITCH_TEXTS } from '../evaluations/pitch.texts';
import { proposalAddress } from './proposals-api';

/** When a solver is heard, for its own people: nothing at all where no slot was sent to it. */
@Component({
  selector: 'lg-pitch-card',
  imports: [Button, ErrorSummary, FormField, RadioGroup, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (slot(); as time) {
      <section id="pitch" class="card stack" aria-labelledby="pitch-heading">
        <h2 id="pitch-heading">{{ t().own }}</h2>
        <p>{{ t().ownLead }}</p>
        <p>
          <strong>{{ t().time(format.dateTime(time.startsAt), format.number(time.minutes)) }}</strong>
          @if (time.place) {
            <br />{{ time.place }}
          }
          @if (time.link) {
            <br /><a [href]="time.link" rel="noreferrer">{{ t().link }}</a>
          }
        </p>
        <p>
          <a [href]="address() + '.ics'" download>{{ t().calendar }}</a>
        </p>
        @if (pitch.value()?.mayAnswer) {
          <form class="stack" novalidate (submit)="sending.submit($event)">
            @if (answer(); as given) {
              <p class="soft">{{ t().answeredAt(format.dateTime(given.answeredAt)) }}</p>
            }
            <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
            <lg-radio-group
              [formField]="form.attending"
              [label]="t().attending"
              [options]="[
                { value: 'yes', label: t().yes },
                { value: 'no', label: t().no },
              ]"
            />
            @if (form.attending().value() === 'yes') {
              <lg-text-area
                [formField]="form.people"
                [label]="t().people"
                [hint]="t().peopleHint"
                [rows]="3"
              />
            }
            <div class="row">
              <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().answer }}</button>
            </div>
          </form>
        } @else {
          <p class="soft">{{ t().tooLate }}</p>
          @if (answer(); as given) {
            <p>{{ given.attending ? t().attends(given.people) : t().declines }}</p>
          }
        }
      </section>
    }
  `,
  styles: `
    h2,
    p {
      margin: 0;
    }
  `,
})
export class PitchCard {
  readonly proposalId = input.required<string>();

  readonly #http = inject(HttpClient);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTexts(PITCH_TEXTS);
  protected readonly format = injectFormat();
  protected readonly address = computed(() => `${proposalAddress(this.proposalId())}/pitch`);
  protected readonly pitch = httpResource<SolverPitch>(() => this.address());
  readonly #found = computed(() => (this.pitch.hasValue() ? this.pitch.value() : null));
  protected readonly slot = computed(() => this.#found()?.slot ?? null);
  protected readonly answer = computed(() => this.#found()?.answer ?? null);
  protected readonly labels = computed(() => {
    const { attending, people } = this.t();
    return { attending, people };
  });
  readonly #model = linkedSignal(() => {
    const answer = this.answer();
    return {
      attending: answer === null ? '' : answer.attending ? 'yes' : 'no',
      people: answer?.people ?? '',
    };
  });
  protected readonly form = form(this.#model, (path) => {
    required(path.attending);
    required(path.people, { when: ({ valueOf }) => valueOf(path.attending) === 'yes' });
    maxLength(path.people, PITCH_LIMITS.people);
  });
  protected readonly sending = submission(this.form, async () => {
    const { attending, people } = this.#model();
    const attends = attending === 'yes';
    const startsAt = this.slot()?.startsAt ?? '';
    const request = { attending: attends, people: attends ? people.trim() : '', startsAt };
    const view = await firstValueFrom(this.#http.put<SolverPitch>(`${this.address()}/answer`, request));
    this.pitch.set(view);
    this.#toasts.show(this.t().answered);
  });
}
