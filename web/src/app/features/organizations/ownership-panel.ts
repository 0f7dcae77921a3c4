import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { ORGANIZATION_ROLE, type OrganizationView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectProblemText } from '../../core/problem-text';
import { Session } from '../../core/session';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Toasts } from '../../ui/toasts';
import { HandoverForm } from './handover-form';
import { OrganizationsApi } from './organizations-api';
import { OWNERSHIP_TEXTS } from './ownership.texts';

/** The ownership of an organization: offered, answered, taken back; and the organization closed. */
@Component({
  selector: 'lg-ownership-panel',
  imports: [Banner, Button, ConfirmDialog, HandoverForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (organization().handover; as handover) {
      <lg-banner tone="act">
        @if (handover.toMe) {
          <p>{{ t().asked(handover.from) }}</p>
          <p class="row">
            <button type="button" lgButton="primary" [busy]="busy()" (click)="answer(true)">
              {{ t().accept }}
            </button>
            <button type="button" lgButton="quiet" [busy]="busy()" (click)="answer(false)">
              {{ t().decline }}
            </button>
          </p>
        } @else {
          <p>{{ t().waiting(handover.from, handover.to, format.date(handover.since)) }}</p>
          @if (owner()) {
            <p>
              <button type="button" lgButton="quiet" [busy]="busy()" (click)="takeBack()">
                {{ t().takeBack }}
              </button>
            </p>
          }
        }
      </lg-banner>
    }
    @if (owner()) {
      @if (!organization().handover) {
        <lg-handover-form [organization]="organization()" (offered)="changed.emit($event)" />
      }
      <section class="card stack" aria-labelledby="close">
        <h2 id="close">{{ t().close }}</h2>
        <p class="soft">{{ t().closeHint }}</p>
        <p class="row">
          <button type="button" lgButton="danger" (click)="ask()">{{ t().close }}</button>
        </p>
      </section>
    }
    <lg-confirm-dialog
      [heading]="t().closeAsk"
      [confirmLabel]="t().close"
      [danger]="true"
      [busy]="busy()"
      (confirmed)="close()"
    >
      <p>{{ t().closeText }}</p>
      @if (problem(); as failed) {
        <lg-banner tone="late" [announce]="true">{{ problemText(failed) }}</lg-banner>
      }
    </lg-confirm-dialog>
  `,
  styles: `
    :host {
      display: grid;
      gap: 1.5rem;
    }
    h2,
    p {
      margin: 0;
    }
  `,
})
export class OwnershipPanel {
  readonly organization = input.required<OrganizationView>();
  readonly changed = output<OrganizationView>();
  readonly gone = output();

  readonly #api = inject(OrganizationsApi);
  readonly #session = inject(Session);
  readonly #toasts = inject(Toasts);
  private readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(OWNERSHIP_TEXTS);
  protected readonly format = injectFormat();
  protected readonly problemText = injectProblemText();
  protected readonly busy = signal(false);
  /** Why the organization could not be closed. */
  protected readonly problem = signal<unknown>(null);
  protected readonly owner = computed(() => this.organization().myRole === ORGANIZATION_ROLE.owner);

  protected takeBack(): Promise<void> {
    return this.#run(this.t().takenBack, () => this.#api.withdrawHandover(this.organization().id));
  }

  protected answer(accepted: boolean): Promise<void> {
    const done = accepted ? this.t().accepted : this.t().declined;
    return this.#run(done, async () => {
      const after = await this.#api.answerHandover(this.organization().id, accepted);
      await this.#session.refresh();
      return after;
    });
  }

  protected ask(): void {
    this.problem.set(null);
    this.dialog().open();
  }

  protected async close(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.#api.close(this.organization().id);
      this.dialog().close();
      this.#toasts.show(this.t().closed(this.organization().name));
      this.gone.emit();
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.busy.set(false);
    }
  }

  async #run(done: string, act: () => Promise<OrganizationView>): Promise<void> {
    this.busy.set(true);
    try {
      this.changed.emit(await act());
      this.#toasts.show(done);
    } catch (error) {
      this.#toasts.show(this.problemText(error), 'failed');
    } finally {
      this.busy.set(false);
    }
  }
}
