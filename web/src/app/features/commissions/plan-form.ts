import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import type { PlanView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { storeOnLeaving } from '../../core/leaving';
import { injectAgencyName, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { LeaveDialog } from '../../ui/leave-dialog';
import { CommissionsApi } from './commissions-api';
import { MilestonesEditor } from './milestones-editor';
import { planModelOf, planRequestOf } from './plan-draft';
import { PLAN_FORM_TEXTS } from './plan-form.texts';
import { planSchema } from './plan-schema';

const ROW_FIELDS = [
  'name',
  'plannedStart',
  'due',
  'responsiblePerson',
  'responsibleUnit',
  'unit',
  'deliverables',
  'acceptanceCriteria',
] as const;

/** The rows of a plan. Once the commission runs, what was agreed stays. */
@Component({
  selector: 'lg-plan-form',
  imports: [Banner, Button, ErrorSummary, FormField, LeaveDialog, MilestonesEditor, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './plan-form.html',
  styles: `
    h2,
    p {
      margin: 0;
    }
  `,
})
export class PlanForm {
  readonly plan = input.required<PlanView>();
  readonly saved = output<PlanView>();

  readonly #agencyName = injectAgencyName();
  readonly #api = inject(CommissionsApi);
  private readonly leaveDialog = viewChild.required(LeaveDialog);

  protected readonly t = injectTexts(PLAN_FORM_TEXTS);
  protected readonly format = injectFormat();
  protected readonly running = computed(() => this.plan().commission.state !== 'draft');
  /** Names for the list of errors, with the number of the row: "Mốc 2, Hạn hoàn thành". */
  protected readonly labels = computed<Record<string, string>>(() => {
    const t = this.t();
    const rows = this.model().milestones.flatMap((_, index) => {
      const row = t.milestone(this.format.number(index + 1));
      const named = ROW_FIELDS.map((field) => [`${index}.${field}`, `${row}, ${t[field]}`] as const);
      return [
        ...named,
        [`${index}.predecessors`, `${row}, ${t.waits}`] as const,
        [`${index}.accountId`, `${row}, ${t.account}`] as const,
      ];
    });
    return { milestones: t.milestones, reason: t.reason, ...Object.fromEntries(rows) };
  });
  protected readonly people = computed(() =>
    this.plan().people.map(({ accountId, name, place, placeEn }) => ({
      value: accountId,
      label: `${name} (${this.#agencyName({ name: place, nameEn: placeEn })})`,
    })),
  );
  protected readonly units = computed(() =>
    this.plan().units.map(({ agencyCode, organizationId, ...unit }) => ({
      value: agencyCode === null ? `organization:${organizationId ?? ''}` : `agency:${agencyCode}`,
      label: this.#agencyName(unit),
    })),
  );

  readonly #start = computed(() => planModelOf(this.plan()));
  protected readonly model = linkedSignal(() => this.#start());
  protected readonly form = form(this.model, planSchema(this.t, this.running));
  protected readonly sending = submission(this.form, async () => {
    const after = await this.#api.savePlan(
      this.plan().commission.id,
      planRequestOf(this.model(), this.plan()),
    );
    this.model.set(planModelOf(after));
    this.#stored = this.model();
    this.saved.emit(after);
  });
  /** Somebody else was faster. */
  protected readonly stale = computed(() => this.sending.problem()?.code === 'stale');
  #stored: unknown = null;

  constructor() {
    // The form has its own button: nothing is stored behind people's backs, they are only asked.
    storeOnLeaving({ dirty: () => this.#dirty(), flush: () => Promise.resolve(!this.#dirty()) });
  }

  /** Whether the page may be left: nothing was changed, or people chose to give it up. */
  leave(): Promise<boolean> {
    return this.#dirty() ? this.leaveDialog().ask() : Promise.resolve(true);
  }

  #dirty(): boolean {
    const model = this.model();
    return model !== this.#stored && JSON.stringify(model) !== JSON.stringify(this.#start());
  }
}
