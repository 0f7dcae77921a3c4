import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SandboxView } from '@loi-giai/shared';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { Toasts } from '../../ui/toasts';
import { WordsForm } from '../../ui/words-form';
import { ExitForm } from './exit-form';
import { GrantForm } from './grant-form';
import { IncidentForm } from './incident-form';
import { ParticipantsForm } from './participants-form';
import { SandboxApi } from './sandbox-api';
import { SANDBOX_TEXTS } from './sandbox.texts';

const EXPLAINED = {
  return: 'returned',
  suspend: 'suspended',
  resume: 'resumed',
  discard: 'discarded',
} as const;
type Explained = keyof typeof EXPLAINED;

/** What the reader can do about a permit. */
@Component({
  selector: 'lg-sandbox-acts',
  imports: [Button, ExitForm, GrantForm, IncidentForm, ParticipantsForm, RouterLink, WordsForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let found = permit();
    <div class="stack">
      @if (can('edit')) {
        <p>
          <a class="button button-secondary" [routerLink]="['/work/sandbox', found.id, 'edit']">{{
            t().edit
          }}</a>
        </p>
      }
      @for (act of plain; track act) {
        @if (can(act)) {
          <p>
            <button type="button" lgButton="primary" [busy]="busy()" (click)="take(act)">
              {{ t()[act] }}
            </button>
          </p>
        }
      }
      @if (can('grant')) {
        <details open>
          <summary>{{ t().grant }}</summary>
          <lg-grant-form [id]="found.id" (granted)="changed.emit($event)" />
        </details>
      }
      @if (can('incident')) {
        <details>
          <summary>{{ t().incident }}</summary>
          <lg-incident-form [id]="found.id" (reported)="changed.emit($event)" />
        </details>
      }
      @if (can('participants')) {
        <details>
          <summary>{{ t().countAct }}</summary>
          <lg-participants-form [id]="found.id" (counted)="changed.emit($event)" />
        </details>
      }
      @for (act of explained; track act) {
        @if (can(act)) {
          <details [open]="act === 'resume'">
            <summary>{{ t()[act] }}</summary>
            <lg-words-form
              [keptAs]="'sandbox-' + act + ':' + found.id"
              [label]="act === 'resume' ? t().decisionReason : t().reason"
              [button]="t()[act]"
              [send]="sending[act]"
            />
          </details>
        }
      }
      @if (can('exit')) {
        <details [open]="found.state === 'ended'">
          <summary>{{ t().exit }}</summary>
          <lg-exit-form [permit]="found" (decided)="changed.emit($event)" />
        </details>
      }
      @if (found.acts.length === 0) {
        <p class="soft">{{ t().noActs }}</p>
      }
    </div>
  `,
  styles: `
    p {
      margin: 0;
    }
  `,
})
export class SandboxActs {
  readonly permit = input.required<SandboxView>();
  readonly changed = output<SandboxView>();

  readonly #api = inject(SandboxApi);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  protected readonly t = injectTexts(SANDBOX_TEXTS);
  protected readonly plain = ['submit', 'activate'] as const;
  protected readonly explained = ['resume', 'return', 'suspend', 'discard'] as const;
  protected readonly busy = signal(false);
  protected readonly sending = {
    return: (reason: string) => this.#explain('return', reason),
    suspend: (reason: string) => this.#explain('suspend', reason),
    resume: (reason: string) => this.#explain('resume', reason),
    discard: (reason: string) => this.#explain('discard', reason),
  } as const satisfies Record<Explained, (reason: string) => Promise<void>>;

  protected can(act: SandboxView['acts'][number]): boolean {
    return this.permit().acts.includes(act);
  }

  protected async take(act: 'submit' | 'activate'): Promise<void> {
    this.busy.set(true);
    try {
      this.changed.emit(await this.#api.take(this.permit().id, act));
      this.#toasts.show(act === 'submit' ? this.t().submitted : this.t().activated);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    } finally {
      this.busy.set(false);
    }
  }

  async #explain(act: Explained, reason: string): Promise<void> {
    this.changed.emit(await this.#api.explain(this.permit().id, act, reason));
    this.#toasts.show(this.t()[EXPLAINED[act]]);
  }
}
