import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { PitchItem, PitchTime } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectId } from '../../core/ids';
import { Locale } from '../../core/locale';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { Tag } from '../../ui/tag';
import { Toasts } from '../../ui/toasts';
import { injectSolverName } from './blind-names';
import { PitchApi } from './pitch-api';
import { PITCH_CHANGE_TEXTS, PITCH_TEXTS } from './pitch.texts';
import { SlotForm } from './slot-form';

/** A proposal on the schedule: its slot, what of it is not sent out yet, and what the solver answered. */
@Component({
  selector: 'lg-pitch-item',
  imports: [Button, SlotForm, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let found = item();
    <article class="card stack" [attr.aria-labelledby]="id">
      <header>
        <h2 [id]="id">{{ found.title }}</h2>
        <p class="row">
          <span class="soft">{{ solver(found) }}</span>
          @if (found.shortlisted) {
            <lg-tag tone="active">{{ t().shortlisted }}</lg-tag>
          }
          @if (change(); as word) {
            <lg-tag tone="act">{{ word }}</lg-tag>
          }
        </p>
      </header>
      @if (found.slot; as slot) {
        <p>
          <strong>{{ timeOf(slot) }}</strong>
          @if (slot.place) {
            <br />{{ slot.place }}
          }
          @if (slot.link) {
            <br /><a [href]="slot.link" rel="noreferrer">{{ t().link }}</a>
          }
        </p>
      } @else if (found.shortlisted) {
        <p class="soft">{{ t().noSlot }}</p>
      }
      @if (found.sent; as sent) {
        @if (found.change !== 'none') {
          <p class="soft">{{ t().was(timeOf(sent)) }}</p>
        }
        <p>{{ answer() }}</p>
      }
      @if (arranges()) {
        @if (found.shortlisted) {
          <details>
            <summary>{{ found.slot ? t().change : t().set }}</summary>
            <lg-slot-form [item]="found" (saved)="changed.emit()" />
          </details>
        }
        <div class="row">
          @if (!found.shortlisted) {
            <button type="button" lgButton="secondary" [busy]="busy()" (click)="list(true)">
              {{ t().shortlist }}
            </button>
          } @else if (found.slot) {
            <button type="button" lgButton="quiet" [busy]="busy()" (click)="remove()">
              {{ t().remove }}
            </button>
          } @else if (!found.sent) {
            <button type="button" lgButton="quiet" [busy]="busy()" (click)="list(false)">
              {{ t().unshortlist }}
            </button>
          }
        </div>
      }
    </article>
  `,
  styles: `
    h2,
    p {
      margin: 0;
    }
  `,
})
export class PitchItemView {
  readonly item = input.required<PitchItem>();
  readonly arranges = input.required<boolean>();
  readonly changed = output();

  readonly #api = inject(PitchApi);
  readonly #locale = inject(Locale);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  protected readonly id = injectId('pitch');
  protected readonly t = injectTexts(PITCH_TEXTS);
  protected readonly solver = injectSolverName();
  protected readonly format = injectFormat();
  protected readonly busy = signal(false);
  protected readonly change = computed(() => {
    const { change } = this.item();
    return change === 'none' ? null : PITCH_CHANGE_TEXTS[this.#locale.current()][change];
  });
  protected readonly answer = computed(() => {
    const { answer } = this.item();
    if (answer === null) return this.t().noAnswer;
    return answer.attending ? this.t().attends(answer.people) : this.t().declines;
  });

  protected timeOf({ startsAt, minutes }: PitchTime): string {
    return this.t().time(this.format.dateTime(startsAt), this.format.number(minutes));
  }

  protected list(on: boolean): Promise<void> {
    return this.#take(() => this.#api.shortlist(this.item().proposalId, on), this.t().done);
  }

  protected remove(): Promise<void> {
    return this.#take(() => this.#api.removeSlot(this.item().proposalId), this.t().removed);
  }

  async #take(act: () => Promise<void>, feedback: string): Promise<void> {
    this.busy.set(true);
    try {
      await act();
      this.#toasts.show(feedback);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    } finally {
      this.busy.set(false);
      this.changed.emit();
    }
  }
}
