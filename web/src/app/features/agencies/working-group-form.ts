import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { FormField, applyEach, email, form, maxLength, required, validate } from '@angular/forms/signals';
import { WORKING_GROUP_ROLE, type WorkingGroupRequest, type WorkingGroupRole } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { SelectField } from '../../ui/form/select-field';
import { submission } from '../../ui/form/submission';
import { TextField } from '../../ui/form/text-field';
import { AgenciesApi } from './agencies-api';
import { WORKING_GROUP_ROLE_TEXTS, WORKING_GROUP_TEXTS } from './working-group.texts';

const ROLE = WORKING_GROUP_ROLE;

/** Decision, term and members of a working group. */
@Component({
  selector: 'lg-working-group-form',
  imports: [Button, DateField, ErrorSummary, FormField, SelectField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './working-group-form.html',
  styleUrl: '../../ui/form/people-form.scss',
})
export class WorkingGroupForm {
  readonly code = input.required<string>();
  readonly group = input<WorkingGroupRequest | null>(null);
  readonly saved = output();

  readonly #api = inject(AgenciesApi);
  readonly #injector = inject(Injector);
  readonly #locale = inject(Locale);
  readonly #format = injectFormat();

  protected readonly t = injectTexts(WORKING_GROUP_TEXTS);
  protected readonly status = signal('');
  protected readonly roleNames = computed(() => WORKING_GROUP_ROLE_TEXTS[this.#locale.current()]);
  protected readonly roles = computed(() =>
    Object.values(ROLE).map((value) => ({ value, label: this.roleNames()[value] })),
  );
  protected readonly labels = computed<Record<string, string>>(() => {
    const {
      decisionNumber,
      decisionDate,
      termFrom,
      termTo,
      members,
      name,
      email: mail,
      role,
      partOf,
    } = this.t();
    const labels: Record<string, string> = { decisionNumber, decisionDate, termFrom, termTo, members };
    this.model().members.forEach((_, index) => {
      const row = this.#format.number(index + 1);
      for (const [key, label] of Object.entries({ name, email: mail, role }))
        labels[`members.${index}.${key}`] = partOf(label, row);
    });
    return labels;
  });

  protected readonly model = linkedSignal(() => modelOf(this.group()));
  protected readonly form = form(this.model, (path) => {
    required(path.decisionNumber);
    maxLength(path.decisionNumber, 60);
    required(path.decisionDate);
    required(path.termFrom);
    required(path.termTo);
    validate(path.termTo, ({ value, valueOf }) => {
      const [from, to] = [valueOf(path.termFrom), value()];
      return from !== null && to !== null && to < from ? { kind: 'must_be_later' } : undefined;
    });
    validate(path.members, ({ value }) => {
      const message = this.#compositionFault(value().map(({ role }) => role));
      return message ? { kind: 'composition', message } : undefined;
    });
    applyEach(path.members, (member) => {
      required(member.name);
      maxLength(member.name, 120);
      required(member.email);
      email(member.email);
      validate(member.email, ({ value, valueOf }) => {
        const mine = value().trim().toLowerCase();
        const same = valueOf(path.members).filter((other) => other.email.trim().toLowerCase() === mine);
        return mine !== '' && same.length > 1 ? { kind: 'duplicate' } : undefined;
      });
    });
  });
  protected readonly sending = submission(this.form, async () => {
    await this.#api.setUpWorkingGroup(this.code(), requestOf(this.model()));
    this.saved.emit();
  });
  protected readonly compositionError = computed(() => {
    const state = this.form.members();
    return this.sending.failures() > 0 ? (state.errors()[0]?.message ?? '') : '';
  });

  protected add(): void {
    const row: MemberModel = { name: '', email: '', role: ROLE.member };
    this.model.update((model) => ({ ...model, members: [...model.members, row] }));
    afterNextRender(() => this.form.members[this.model().members.length - 1]?.name().focusBoundControl(), {
      injector: this.#injector,
    });
  }

  protected remove(index: number, adder: HTMLElement): void {
    const who = this.who(index);
    this.model.update((model) => ({ ...model, members: model.members.filter((_, at) => at !== index) }));
    this.status.set(this.t().removed(who));
    adder.focus();
  }

  protected who(index: number): string {
    return this.model().members[index]?.name.trim() || this.t().member(this.#format.number(index + 1));
  }

  protected rowName(index: number): string {
    return this.t().member(this.#format.number(index + 1));
  }

  #compositionFault(roles: readonly string[]): string {
    const count = (role: WorkingGroupRole): number => roles.filter((held) => held === role).length;
    if (count(ROLE.chair) !== 1) return this.t().oneChair;
    if (count(ROLE.secretary) !== 1) return this.t().oneSecretary;
    return count(ROLE.member) === 0 ? this.t().oneMember : '';
  }
}

interface MemberModel {
  readonly name: string;
  readonly email: string;
  readonly role: string;
}

interface WorkingGroupModel {
  readonly decisionNumber: string;
  readonly decisionDate: string | null;
  readonly termFrom: string | null;
  readonly termTo: string | null;
  readonly members: readonly MemberModel[];
}

/** A new group begins with the seats it must have. */
function modelOf(group: WorkingGroupRequest | null): WorkingGroupModel {
  const seats = [ROLE.chair, ROLE.secretary, ROLE.member].map((role) => ({ name: '', email: '', role }));
  return {
    decisionNumber: group?.decisionNumber ?? '',
    decisionDate: group?.decisionDate ?? null,
    termFrom: group?.termFrom ?? null,
    termTo: group?.termTo ?? null,
    members: group?.members ?? seats,
  };
}

/** The form is valid when it is sent, so no date is missing. */
function requestOf(model: WorkingGroupModel): WorkingGroupRequest {
  return {
    decisionNumber: model.decisionNumber.trim(),
    decisionDate: model.decisionDate ?? '',
    termFrom: model.termFrom ?? '',
    termTo: model.termTo ?? '',
    members: model.members.map(({ name, email: address, role }) => ({
      name: name.trim(),
      email: address.trim(),
      role: role as WorkingGroupRole,
    })),
  };
}
