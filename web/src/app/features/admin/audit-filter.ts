import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { AUDIT_ACTS, AUDIT_GROUPS } from '@loi-giai/shared';
import { injectId } from '../../core/ids';
import { Locale } from '../../core/locale';
import { injectQuery, injectQueryChange } from '../../core/query';
import { injectTexts } from '../../core/texts';
import { COMMON_TEXTS } from '../../ui/common.texts';
import { DateField } from '../../ui/form/date-field';
import { submission } from '../../ui/form/submission';
import { TextField } from '../../ui/form/text-field';
import { AUDIT_GROUP_TEXTS } from './audit-group.texts';
import { AUDIT_ACT_TEXTS, AUDIT_TEXTS } from './audit.texts';

/** The filters of the log, kept in the address. A choice of act acts at once, the rest on Enter or the button. */
@Component({
  selector: 'lg-audit-filter',
  imports: [DateField, FormField, RouterLink, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form role="search" novalidate [attr.aria-label]="common().filter" (submit)="sending.submit($event)">
      <div>
        <label [attr.for]="actId">{{ t().filterAct }}</label>
        <select #act class="control" [id]="actId" (change)="choose(act.value)">
          <option value="" [selected]="model().act === ''">{{ t().allActs }}</option>
          @for (group of groups(); track group.value) {
            <optgroup [label]="group.label">
              @for (option of group.options; track option.value) {
                <option [value]="option.value" [selected]="option.value === model().act">
                  {{ option.label }}
                </option>
              }
            </optgroup>
          }
        </select>
      </div>
      <lg-date-field [formField]="form.from" [label]="t().from" [optionalMark]="false" />
      <lg-date-field [formField]="form.to" [label]="t().to" [optionalMark]="false" />
      <div class="explained">
        <lg-text-field
          type="search"
          [formField]="form.actor"
          [label]="t().filterActor"
          [hint]="t().filterActorHint"
          [optionalMark]="false"
        />
        <lg-text-field
          type="search"
          [formField]="form.subject"
          [label]="t().filterSubject"
          [hint]="t().filterSubjectHint"
          [optionalMark]="false"
        />
      </div>
      <div class="actions">
        <button class="button button-primary" type="submit">{{ common().search }}</button>
        @if (active()) {
          <a class="button button-quiet" [routerLink]="[]">{{ common().clearFilters }}</a>
        }
      </div>
    </form>
  `,
  styleUrl: '../../ui/filter-panel.scss',
  styles: `
    form {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
    }
    .explained,
    .actions {
      grid-column: 1 / -1;
    }
    // Fields with a hint stand among themselves, so that all labels of a row are on one line.
    .explained {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr));
      align-items: end;
      gap: 1rem;
    }
  `,
  host: { class: 'no-print' },
})
export class AuditFilter {
  readonly #locale = inject(Locale).current;
  readonly #query = injectQuery();
  readonly #change = injectQueryChange();

  protected readonly actId = injectId('act');
  protected readonly t = injectTexts(AUDIT_TEXTS);
  protected readonly common = injectTexts(COMMON_TEXTS);
  protected readonly groups = computed(() => {
    const acts = AUDIT_ACT_TEXTS[this.#locale()];
    return AUDIT_GROUPS.map((group) => {
      const label = AUDIT_GROUP_TEXTS[this.#locale()][group];
      const whole = { value: group, label: this.t().wholeGroup(label) };
      const single = AUDIT_ACTS[group].map((act) => ({ value: act, label: acts[act] }));
      return { value: group, label, options: [whole, ...single] };
    });
  });
  /** What the address says, until something else is written here. */
  protected readonly model = linkedSignal(() => {
    const { act = '', actor = '', subject = '', from = null, to = null } = this.#query();
    return { act, actor, subject, from, to };
  });
  protected readonly active = computed(() => Object.values(this.model()).some((value) => !!value));
  protected readonly form = form(this.model);
  protected readonly sending = submission(this.form, () => {
    const { act, actor, subject, from, to } = this.model();
    this.#change({ act, actor: actor.trim(), subject: subject.trim(), from: from ?? '', to: to ?? '' });
    return Promise.resolve();
  });

  protected choose(act: string): void {
    this.model.update((model) => ({ ...model, act }));
    void this.sending.submit();
  }
}
