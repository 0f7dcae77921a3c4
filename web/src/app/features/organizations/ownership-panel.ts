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
import { RadioGroup } from '../../ui/form/radio-group';
import { SelectField } from '../../ui/form/select-field';
import { Toasts } from '../../ui/toasts';
import { OrganizationsApi } from './organizations-api';
import { OWNERSHIP_TEXTS } from './ownership.texts';

/** The ownership of an organization: offered, answered, taken back; and the organization closed. */
@Component({
  selector: 'lg-ownership-panel',
  imports: [Banner, Button, ConfirmDialog, RadioGroup, SelectField],
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
        <section class="card stack" aria-labelledby="handover">
          <h2 id="handover">{{ t().handover }}</h2>
          <p class="soft">{{ t().handoverHint }}</p>
          @if (heirs().length === 0) {
            <p>{{ t().nobody }}</p>
          } @else {
            <lg-select-field [(value)]="memberId" [label]="t().to" [options]="heirs()" />
            <lg-radio-group [(value)]="afterwards" [label]="t().afterwards" [options]="choices()" />
            <p class="row">
              <button type="button" lgButton="secondary" [busy]="busy()" (click)="offer()">
                {{ t().offer }}
              </button>
            </p>
          }
        </section>
      }
      <section class="card stack" aria-labelledby="close">
        <h2 id="close">{{ t().close }}</h2>
        <p class="soft">{{ t().closeHint }}</p>
        <p class="row">
          <button type="button" lgButton="danger" (click)="dialog().open()">{{ t().close }}</button>
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
  protected readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(OWNERSHIP_TEXTS);
  protected readonly format = injectFormat();
  protected readonly problemText = injectProblemText();
  protected readonly busy = signal(false);
  protected readonly memberId = signal('');
  protected readonly afterwards = signal('admin');
  protected readonly owner = computed(() => this.organization().myRole === ORGANIZATION_ROLE.owner);
  /** Members who are not owners yet. */
  protected readonly heirs = computed(() =>
    this.organization()
      .members.filter(({ accepted, role }) => accepted && role !== ORGANIZATION_ROLE.owner)
      .map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })),
  );
  protected readonly choices = computed(() => [
    { value: 'admin', label: this.t().admin },
    { value: 'leave', label: this.t().leave },
  ]);

  protected offer(): Promise<void> {
    const heir = this.heirs().find(({ value }) => value === this.memberId()) ?? this.heirs()[0];
    if (!heir) return Promise.resolve();
    const afterwards = this.afterwards() === 'leave' ? 'leave' : 'admin';
    return this.#run(this.t().offered(heir.label), () =>
      this.#api.offerHandover(this.organization().id, { memberId: heir.value, afterwards }),
    );
  }

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

  protected async close(): Promise<void> {
    await this.#run(this.t().closed(this.organization().name), async () => {
      await this.#api.close(this.organization().id);
      this.gone.emit();
      return null;
    });
    this.dialog().close();
  }

  async #run(done: string, act: () => Promise<OrganizationView | null>): Promise<void> {
    this.busy.set(true);
    try {
      const after = await act();
      this.#toasts.show(done);
      if (after) this.changed.emit(after);
    } catch (error) {
      this.#toasts.show(this.problemText(error), 'failed');
    } finally {
      this.busy.set(false);
    }
  }
}
