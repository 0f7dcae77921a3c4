import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ChallengeView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { RichText } from '../../ui/rich-text';
import { ORGANIZATION_KIND_TEXTS } from '../organizations/organizations.texts';
import { ChecklistView } from './checklist-view';
import { CHECKLIST_TEXTS } from './screening.texts';
import { CHALLENGES_TEXTS } from './challenges.texts';
import { FORM_SECTION_NAMES } from './form-sections.texts';

/** What a solver has to know before answering: who may, what is asked, on which terms, and the files to read. */
@Component({
  selector: 'lg-challenge-terms',
  imports: [ChecklistView, Column, DataTable, RichText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let item = challenge();
    <section aria-labelledby="eligibility">
      <h2 id="eligibility">{{ t().eligibility }}</h2>
      @if (kinds().length > 0) {
        <ul>
          @for (kind of kinds(); track kind) {
            <li>{{ kind }}</li>
          }
        </ul>
      }
      <p>{{ limit() }}</p>
      @if (local(item.eligibility); as html) {
        <lg-rich-text [html]="html" />
      }
    </section>
    @if (item.evaluation.screening.checklist.length > 0) {
      <section aria-labelledby="requirements">
        <h2 id="requirements">{{ checklist().heading }}</h2>
        <lg-checklist-view [terms]="item.evaluation.screening" />
      </section>
    }
    <section aria-labelledby="form">
      <h2 id="form">{{ t().form }}</h2>
      <p class="soft">{{ t().formHint }}</p>
      <lg-data-table [rows]="item.proposalForm" [caption]="t().form" [hideCaption]="true">
        <ng-template [lgColumn]="item.proposalForm" [header]="t().formSection" [rowHeader]="true" let-row>{{
          sectionNames()[row.section]
        }}</ng-template>
        <ng-template [lgColumn]="item.proposalForm" [header]="t().formRequired" let-row>{{
          row.required ? t().yes : t().no
        }}</ng-template>
        <ng-template [lgColumn]="item.proposalForm" [header]="t().formLength" [numeric]="true" let-row>{{
          row.maxLength === null ? t().none : format.number(row.maxLength)
        }}</ng-template>
      </lg-data-table>
    </section>
    @if (local(item.intellectualProperty); as html) {
      <section aria-labelledby="property">
        <h2 id="property">{{ t().intellectualProperty }}</h2>
        <lg-rich-text [html]="html" />
      </section>
    }
    @if (local(item.confidentiality); as html) {
      <section aria-labelledby="confidentiality">
        <h2 id="confidentiality">{{ t().confidentiality }}</h2>
        <lg-rich-text [html]="html" />
      </section>
    }
    @if (item.files.length > 0) {
      <section aria-labelledby="files">
        <h2 id="files">{{ t().files }}</h2>
        <ul>
          @for (file of item.files; track file.id) {
            <li>
              <a [href]="address(file.id)" download>{{ file.name }}</a>
              <span class="soft number"> ({{ format.fileSize(file.size) }})</span>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    section {
      margin-bottom: 2.5rem;
    }
  `,
})
export class ChallengeTerms {
  readonly challenge = input.required<ChallengeView>();

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(CHALLENGES_TEXTS);
  protected readonly checklist = injectTexts(CHECKLIST_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly sectionNames = computed(() => FORM_SECTION_NAMES[this.#locale()]);
  protected readonly kinds = computed(() =>
    this.challenge().eligibleKinds.map((kind) => ORGANIZATION_KIND_TEXTS[this.#locale()][kind]),
  );

  protected readonly limit = computed(() => {
    const { proposalsPerOrganization: count } = this.challenge();
    return count === null ? this.t().proposalsUnlimited : this.t().proposalsLimit(this.format.number(count));
  });

  protected address(fileId: string): string {
    return `/api/v1/challenges/${encodeURIComponent(this.challenge().code)}/files/${fileId}`;
  }
}
