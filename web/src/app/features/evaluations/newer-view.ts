import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Column, DataTable } from '../../ui/data-table';
import { LIVE_TEXTS } from './live-meeting.texts';

/** One part of a form, as one types it and as it has been stored since. */
export interface NewerPart {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Something newer has been stored while one types: both stand side by side, and people choose. */
@Component({
  selector: 'lg-newer-view',
  imports: [Banner, Button, Column, DataTable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-banner tone="late" [heading]="t().newerHeading" [announce]="true">
      <p>{{ text() }}</p>
      @let rows = parts();
      <lg-data-table [rows]="rows" [caption]="t().newerHeading" [hideCaption]="true">
        <ng-template [lgColumn]="rows" [header]="t().part" [rowHeader]="true" let-row>{{
          row.label
        }}</ng-template>
        <ng-template [lgColumn]="rows" [header]="t().mine" let-row>{{ row.mine || t().nothing }}</ng-template>
        <ng-template [lgColumn]="rows" [header]="t().theirs" let-row>{{
          row.theirs || t().nothing
        }}</ng-template>
      </lg-data-table>
      <div class="row">
        <button type="button" lgButton="secondary" (click)="taken.emit()">{{ t().takeTheirs }}</button>
        <button type="button" lgButton="quiet" (click)="kept.emit()">{{ t().keepMine }}</button>
      </div>
    </lg-banner>
  `,
  styles: `
    .row {
      margin-top: 0.75rem;
    }
  `,
})
export class NewerView {
  readonly text = input.required<string>();
  /** Those that differ. */
  readonly parts = input.required<readonly NewerPart[]>();
  readonly taken = output();
  readonly kept = output();

  protected readonly t = injectTexts(LIVE_TEXTS);
}
