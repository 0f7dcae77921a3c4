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
import { FormField, form, required } from '@angular/forms/signals';
import { ORGANIZATION_ROLE, type OrganizationView } from '@loi-giai/shared';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ErrorSummary } from '../../ui/form/error-summary';
import { RadioGroup } from '../../ui/form/radio-group';
import { SelectField } from '../../ui/form/select-field';
import { submission } from '../../ui/form/submission';
import { Toasts } from '../../ui/toasts';
import { OrganizationsApi } from './organizations-api';
import { OWNERSHIP_TEXTS } from './ownership.texts';

/** An owner offers the ownership to another member; whoever leaves by it is asked once more. */
@Component({
  selector: 'lg-handover-form',
  imports: [Button, ConfirmDialog, ErrorSummary, FormField, RadioGroup, SelectField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card stack" novalidate aria-labelledby="handover" (submit)="ask($event)">
      <h2 id="handover">{{ t().handover }}</h2>
      <p class="soft">{{ t().handoverHint }}</p>
      @if (heirs().length === 0) {
        <p>{{ t().nobody }}</p>
      } @else {
        <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
        <lg-select-field
          [formField]="form.memberId"
          [label]="t().to"
          [hint]="t().toHint"
          [options]="heirs()"
        />
        <lg-radio-group
          [formField]="form.afterwards"
          [label]="t().afterwards"
          [options]="choices()"
          [optionalMark]="false"
        />
        <div class="row">
          <button type="submit" lgButton="secondary" [busy]="sending.busy()">{{ t().offer }}</button>
        </div>
      }
    </form>
    <lg-confirm-dialog
      [heading]="t().awayAsk(heir())"
      [confirmLabel]="t().offer"
      [danger]="true"
      [busy]="sending.busy()"
      (confirmed)="offer()"
    >
      <p>{{ t().awayText }}</p>
    </lg-confirm-dialog>
  `,
  styles: `
    h2,
    p {
      margin: 0;
    }
  `,
})
export class HandoverForm {
  readonly organization = input.required<OrganizationView>();
  readonly offered = output<OrganizationView>();

  readonly #api = inject(OrganizationsApi);
  readonly #toasts = inject(Toasts);
  private readonly dialog = viewChild.required(ConfirmDialog);
  protected readonly t = injectTexts(OWNERSHIP_TEXTS);
  protected readonly labels = computed(() => ({ memberId: this.t().to, afterwards: this.t().afterwards }));
  /** Members who are not owners yet. */
  readonly #members = computed(() =>
    this.organization().members.filter(({ accepted, role }) => accepted && role !== ORGANIZATION_ROLE.owner),
  );
  protected readonly heirs = computed(() =>
    this.#members().map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })),
  );
  protected readonly heir = computed(
    () => this.#members().find(({ id }) => id === this.#model().memberId)?.name ?? '',
  );
  protected readonly choices = computed(() => [
    { value: 'admin', label: this.t().admin },
    { value: 'leave', label: this.t().leave },
  ]);

  readonly #model = signal({ memberId: '', afterwards: 'admin' });
  protected readonly form = form(this.#model, (path) => {
    required(path.memberId);
  });
  protected readonly sending = submission(this.form, async () => {
    const { memberId, afterwards } = this.#model();
    const after = await this.#api.offerHandover(this.organization().id, {
      memberId,
      afterwards: afterwards === 'leave' ? 'leave' : 'admin',
    });
    this.#toasts.show(this.t().offered(this.heir()));
    this.offered.emit(after);
  });

  protected ask(event: Event): void {
    event.preventDefault();
    const { memberId, afterwards } = this.#model();
    if (memberId !== '' && afterwards === 'leave') this.dialog().open();
    else void this.sending.submit();
  }

  protected async offer(): Promise<void> {
    await this.sending.submit();
    this.dialog().close();
  }
}
