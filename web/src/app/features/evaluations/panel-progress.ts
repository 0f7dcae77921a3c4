import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { SCORING_ROLES, type PanelMemberView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { injectMemberName } from './blind-names';
import { EVALUATIONS_TEXTS } from './evaluations.texts';
import { PANEL_ROLE_TEXTS } from './panel-roles.texts';
import { PANEL_TEXTS } from './panel.texts';

/** Who sits on the panel and how far each is: counts and nothing more (I3). */
@Component({
  selector: 'lg-panel-progress',
  imports: [Column, DataTable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-data-table [rows]="members()" [caption]="t().members" [hideCaption]="true">
      <ng-template [lgColumn]="members()" [header]="t().member" [rowHeader]="true" let-row>{{
        memberName(row.name)
      }}</ng-template>
      <ng-template [lgColumn]="members()" [header]="t().role" let-row>{{ roles()[row.role] }}</ng-template>
      <ng-template [lgColumn]="members()" [header]="words().invitation" let-row>
        <span [class.soft]="!row.acceptedAt">{{ invitationOf(row) }}</span>
      </ng-template>
      <ng-template [lgColumn]="members()" [header]="t().declaration" let-row>
        <span [class.soft]="!row.declared">{{ row.declared ? t().declaredYes : t().declaredNo }}</span>
      </ng-template>
      <ng-template [lgColumn]="members()" [header]="t().recusals" [numeric]="true" let-row>{{
        row.declared ? format.number(row.recusals) : '–'
      }}</ng-template>
      <ng-template [lgColumn]="members()" [header]="t().sheetsOf" [numeric]="true" let-row>{{
        scores(row) ? format.number(row.sheetsSubmitted) + '/' + format.number(row.sheetsDue) : '–'
      }}</ng-template>
    </lg-data-table>
  `,
})
export class PanelProgress {
  readonly members = input.required<readonly PanelMemberView[]>();

  readonly #locale = inject(Locale);
  protected readonly t = injectTexts(EVALUATIONS_TEXTS);
  protected readonly memberName = injectMemberName();
  protected readonly words = injectTexts(PANEL_TEXTS);
  protected readonly format = injectFormat();
  protected readonly roles = computed(() => PANEL_ROLE_TEXTS[this.#locale.current()]);

  /** Outside experts accept by name and time. */
  protected invitationOf({ invited, acceptedAt }: PanelMemberView): string {
    const { notAsked, invited: waiting, accepted } = this.words();
    if (!invited) return notAsked;
    return acceptedAt === null ? waiting : accepted(this.format.dateTime(acceptedAt));
  }

  /** Before there is anything to score nought of nought says nothing. */
  protected scores({ role, sheetsDue }: PanelMemberView): boolean {
    return SCORING_ROLES.includes(role) && sheetsDue > 0;
  }
}
