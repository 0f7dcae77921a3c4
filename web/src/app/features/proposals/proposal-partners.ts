import { httpResource } from '@angular/common/http';
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
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import {
  PARTNER_LIMITS,
  type PartnerCandidate,
  type ProposalPartner,
  type ProposalView,
} from '@loi-giai/shared';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ErrorSummary } from '../../ui/form/error-summary';
import { RadioGroup } from '../../ui/form/radio-group';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { TextField } from '../../ui/form/text-field';
import { Toasts } from '../../ui/toasts';
import { PartnerList } from './partner-list';
import { PARTNERS_TEXTS } from './partners.texts';
import { ProposalsApi, proposalAddress } from './proposals-api';

const NOBODY = { organizationId: '', role: '' };

/** The organizations that answer together; the lead finds, invites and removes them here. */
@Component({
  selector: 'lg-proposal-partners',
  imports: [Button, ConfirmDialog, ErrorSummary, FormField, PartnerList, RadioGroup, TextArea, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './proposal-partners.html',
  host: { class: 'stack' },
})
export class ProposalPartners {
  readonly proposal = input.required<ProposalView>();
  /** As they stand now: the answers of this section's own acts are newer than the draft. */
  readonly partners = input.required<readonly ProposalPartner[]>();
  readonly changed = output<ProposalView>();

  readonly #api = inject(ProposalsApi);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  private readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(PARTNERS_TEXTS);
  protected readonly leads = computed(() => this.proposal().acts.includes('invite'));
  protected readonly busy = signal(false);
  /** The one whose removal is asked about. */
  protected readonly leaving = signal<ProposalPartner | null>(null);

  readonly #words = signal({ q: '' });
  protected readonly search = form(this.#words, (path) => {
    maxLength(path.q, 200);
  });
  /** What was last searched for; '' for nothing yet. */
  protected readonly searched = signal('');
  protected readonly candidates = httpResource<PartnerCandidate[]>(() =>
    this.searched() === ''
      ? undefined
      : { url: `${proposalAddress(this.proposal().id)}/partner-candidates`, params: { q: this.searched() } },
  );
  protected readonly options = computed(() => {
    const taken = new Set(this.partners().map(({ organizationId }) => organizationId));
    return (this.candidates.hasValue() ? this.candidates.value() : [])
      .filter(({ id }) => !taken.has(id))
      .map(({ id, name, taxCode }) => ({
        value: id,
        label: name,
        ...(taxCode !== null && { hint: this.t().taxCode(taxCode) }),
      }));
  });

  readonly #model = signal(NOBODY);
  protected readonly invitation = form(this.#model, (path) => {
    required(path.organizationId);
    required(path.role);
    maxLength(path.role, PARTNER_LIMITS.role);
  });
  protected readonly labels = computed(() => ({ organizationId: this.t().found, role: this.t().role }));
  protected readonly sending = submission(this.invitation, () => this.#invite(this.#model()));

  protected find(event?: Event): void {
    event?.preventDefault();
    this.searched.set(this.#words().q.trim());
    this.#model.update((model) => ({ ...model, organizationId: '' }));
  }

  protected ask(partner: ProposalPartner): void {
    this.leaving.set(partner);
    if (partner.state === 'declined') void this.remove();
    else this.dialog().open();
  }

  protected async remove(): Promise<void> {
    const partner = this.leaving();
    if (!partner) return;
    await this.#act(async () => {
      const view = await this.#api.removePartner(this.proposal().id, partner.id);
      this.#toasts.show(this.t().removed(partner.organizationName));
      this.changed.emit(view);
    });
    this.dialog().close();
  }

  protected inviteAgain({ organizationId, role }: ProposalPartner): Promise<void> {
    return this.#act(() => this.#invite({ organizationId, role }));
  }

  async #invite(request: typeof NOBODY): Promise<void> {
    const view = await this.#api.invitePartner(this.proposal().id, request);
    const invited = view.partners.find(({ organizationId }) => organizationId === request.organizationId);
    this.#toasts.show(this.t().invited(invited?.organizationName ?? ''));
    this.invitation().reset(NOBODY);
    this.#words.set({ q: '' });
    this.searched.set('');
    this.changed.emit(view);
  }

  async #act(act: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    try {
      await act();
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    } finally {
      this.busy.set(false);
    }
  }
}
