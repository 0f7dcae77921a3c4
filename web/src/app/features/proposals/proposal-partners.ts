import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import {
  type InvitePartnerRequest,
  PARTNER_LIMITS,
  type PartnerCandidate,
  type ProposalPartner,
  type ProposalView,
} from '@loi-giai/shared';
import { asProblem } from '../../core/api-problem';
import { keptForm, wordsLike } from '../../core/kept-form';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ErrorSummary } from '../../ui/form/error-summary';
import { injectFieldErrorText } from '../../ui/form/field-errors';
import { RadioGroup } from '../../ui/form/radio-group';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { TextField } from '../../ui/form/text-field';
import { KeptState } from '../../ui/kept-state';
import { Toasts } from '../../ui/toasts';
import { PartnerList } from './partner-list';
import { PARTNERS_TEXTS } from './partners.texts';
import { ProposalsApi, proposalAddress } from './proposals-api';

const NOBODY = { q: '', organizationId: '', role: '' };

/** The organizations that answer together; the lead finds, invites and removes them here. */
@Component({
  selector: 'lg-proposal-partners',
  imports: [
    Button,
    ConfirmDialog,
    ErrorSummary,
    FormField,
    KeptState,
    PartnerList,
    RadioGroup,
    TextArea,
    TextField,
  ],
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
  readonly #fieldErrorText = injectFieldErrorText();
  private readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(PARTNERS_TEXTS);
  protected readonly leads = computed(() => this.proposal().acts.includes('invite'));
  protected readonly busy = signal(false);
  /** The one whose removal is asked about. */
  protected readonly leaving = signal<ProposalPartner | null>(null);

  protected readonly kept = keptForm(
    () => `partner:${this.proposal().id}`,
    wordsLike(NOBODY),
    () => NOBODY,
  );
  readonly #words = this.kept.model;
  readonly #id = computed(() => this.proposal().id);
  /** What was last searched for; '' for nothing yet. Words that were kept are searched for at once. */
  protected readonly searched = linkedSignal({
    source: this.#id,
    computation: () => untracked(this.#words).q.trim(),
  });
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

  protected readonly invitation = form(this.#words, (path) => {
    maxLength(path.q, 200);
    required(path.organizationId);
    required(path.role);
    maxLength(path.role, PARTNER_LIMITS.role);
  });
  protected readonly labels = computed(() => ({
    q: this.t().search,
    organizationId: this.t().found,
    role: this.t().role,
  }));
  protected readonly sending = submission(this.invitation, async () => {
    const { organizationId, role } = this.#words();
    const after = await this.#invite({ organizationId, role });
    this.kept.done();
    this.invitation().reset();
    this.searched.set('');
    this.changed.emit(after);
  });

  protected find(event?: Event): void {
    event?.preventDefault();
    this.searched.set(this.#words().q.trim());
    this.#words.update((words) => ({ ...words, organizationId: '' }));
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

  protected inviteAgain({ organizationId, organizationName, role }: ProposalPartner): Promise<void> {
    return this.#act(async () => {
      this.changed.emit(await this.#invite({ organizationId, role }));
    }, organizationName);
  }

  async #invite(request: InvitePartnerRequest): Promise<ProposalView> {
    const view = await this.#api.invitePartner(this.proposal().id, request);
    const invited = view.partners.find(({ organizationId }) => organizationId === request.organizationId);
    this.#toasts.show(this.t().invited(invited?.organizationName ?? ''));
    return view;
  }

  /** @param who whom it is about, where the API may find fault with nothing else */
  async #act(act: () => Promise<void>, who = ''): Promise<void> {
    this.busy.set(true);
    try {
      await act();
    } catch (error) {
      const [fault] = asProblem(error).errors;
      const text = fault
        ? `${who}: ${this.#fieldErrorText({ kind: fault.code, ...fault.params })}`
        : this.#problemText(error);
      this.#toasts.show(text, 'failed');
    } finally {
      this.busy.set(false);
    }
  }
}
