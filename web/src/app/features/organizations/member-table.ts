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
import {
  ORGANIZATION_ROLE,
  type OrganizationMemberView,
  type OrganizationRole,
  type OrganizationView,
} from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { injectProblemText } from '../../core/problem-text';
import { Session } from '../../core/session';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Column, DataTable } from '../../ui/data-table';
import { Tag } from '../../ui/tag';
import { Toasts } from '../../ui/toasts';
import { OrganizationsApi } from './organizations-api';
import { ORGANIZATIONS_TEXTS, ORGANIZATION_ROLE_TEXTS } from './organizations.texts';

const ROLE = ORGANIZATION_ROLE;

interface EndingWords {
  readonly name: string;
  readonly label: string;
  readonly question: string;
  readonly effect: string;
  readonly done: string;
}

/** Who belongs to an organization or is invited; managers change roles, remove people and withdraw invitations, everybody may leave. */
@Component({
  selector: 'lg-member-table',
  imports: [Banner, Button, Column, ConfirmDialog, DataTable, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './member-table.html',
})
export class MemberTable {
  readonly organization = input.required<OrganizationView>();
  readonly changed = output<OrganizationView>();
  readonly removed = output();
  readonly left = output();

  readonly #api = inject(OrganizationsApi);
  readonly #locale = inject(Locale);
  readonly #session = inject(Session);
  readonly #toasts = inject(Toasts);
  private readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(ORGANIZATIONS_TEXTS);
  protected readonly problemText = injectProblemText();
  protected readonly roleNames = computed(() => ORGANIZATION_ROLE_TEXTS[this.#locale.current()]);
  protected readonly members = computed(() => this.organization().members);
  protected readonly asked = signal<OrganizationMemberView | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<unknown>(null);

  /** Roles this reader may give the member; one entry means there is nothing to change. */
  protected rolesFor(member: OrganizationMemberView): readonly OrganizationRole[] {
    const mine = this.organization().myRole;
    // An invitation is accepted as it was made.
    if (!member.accepted) return [member.role];
    if (mine === ROLE.owner) return Object.values(ROLE);
    return mine === ROLE.admin && member.role !== ROLE.owner ? [ROLE.admin, ROLE.member] : [member.role];
  }

  protected mayRemove(member: OrganizationMemberView): boolean {
    const mine = this.organization().myRole;
    return member.me || mine === ROLE.owner || (mine === ROLE.admin && member.role !== ROLE.owner);
  }

  /** The words for ending this membership: leaving, withdrawing an invitation, or removing somebody. */
  protected ending(member: OrganizationMemberView): EndingWords {
    const t = this.t();
    const { name } = member;
    if (member.me)
      return {
        name: t.leave,
        label: t.leave,
        question: t.leaveAsk,
        effect: t.leaveText,
        done: t.left(this.organization().name),
      };
    if (!member.accepted)
      return {
        name: t.withdraw,
        label: t.withdrawWhose(name),
        question: t.withdrawAsk(name),
        effect: t.withdrawText,
        done: t.withdrawn(name),
      };
    return {
      name: t.remove,
      label: t.removeWho(name),
      question: t.removeAsk(name),
      effect: t.removeText,
      done: t.removed(name),
    };
  }

  protected async changeRole(member: OrganizationMemberView, select: HTMLSelectElement): Promise<void> {
    const role = Object.values(ROLE).find((known) => known === select.value) ?? member.role;
    try {
      const after = await this.#api.changeRole(this.organization().id, member.id, role);
      this.#toasts.show(this.t().roleChanged(member.name, this.roleNames()[role]));
      this.changed.emit(after);
      // My own rights may have become fewer.
      if (member.me) await this.#session.refresh();
    } catch (error) {
      select.value = member.role;
      this.#toasts.show(this.problemText(error), 'failed');
    }
  }

  protected ask(member: OrganizationMemberView): void {
    this.asked.set(member);
    this.problem.set(null);
    this.dialog().open();
  }

  protected async remove(): Promise<void> {
    const member = this.asked();
    if (member === null) return;
    this.busy.set(true);
    try {
      await this.#api.removeMember(this.organization().id, member.id);
      this.dialog().close();
      this.#toasts.show(this.ending(member).done);
      if (member.me) this.left.emit();
      else this.removed.emit();
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
