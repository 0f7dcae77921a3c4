import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ChallengeContent, ChallengeVersionView, LocalText } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectLocalText, injectTexts } from '../../core/texts';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { RichText } from '../../ui/rich-text';
import { Skeleton } from '../../ui/skeleton';
import { ChallengeCriteria } from '../challenges/challenge-criteria';
import { ChallengeIndicators } from '../challenges/challenge-indicators';
import { ChallengeTimeline } from '../challenges/challenge-timeline';
import { FIELD_NAMES } from '../challenges/field-names';
import { AddendumList } from './addendum-list';
import { QUESTIONS_TEXTS } from './questions.texts';

const FORMATTED = [
  'context',
  'affected',
  'attempts',
  'desiredOutcome',
  'constraints',
  'offeredData',
  'eligibility',
  'intellectualProperty',
  'confidentiality',
] as const satisfies readonly (keyof ChallengeContent)[];

/** A challenge as it was published once, and what that version changed. */
@Component({
  selector: 'lg-version-page',
  imports: [
    AddendumList,
    ChallengeCriteria,
    ChallengeIndicators,
    ChallengeTimeline,
    PageHeader,
    ProblemView,
    RichText,
    RouterLink,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      @if (version.hasValue()) {
        @let found = version.value();
        <lg-page-header
          [heading]="t().versionHeading(format.number(found.number)) + ' – ' + local(found.content.title)"
          [lead]="t().published(format.dateTime(found.publishedAt))"
          [crumbs]="[
            { label: t().challenges, link: '/challenges' },
            { label: found.code, link: '/challenges/' + found.code },
          ]"
        />
        <nav class="versions" [attr.aria-label]="t().versions">
          <ul class="row plain-list">
            @for (one of found.versions; track one.number) {
              <li>
                <a
                  [routerLink]="['/challenges', found.code, 'versions', one.number]"
                  [attr.aria-current]="one.number === found.number ? 'page' : null"
                  >{{ t().versionHeading(format.number(one.number)) }} ({{ format.date(one.publishedAt) }})</a
                >
              </li>
            }
          </ul>
        </nav>
        @if (found.addendum; as addendum) {
          <section aria-labelledby="addenda">
            <h2 id="addenda">{{ t().changes }}</h2>
            <lg-addendum-list [code]="found.code" [addenda]="[addendum]" />
          </section>
        } @else {
          <p>{{ t().firstVersion }}</p>
        }
        <section aria-labelledby="full">
          <h2 id="full">{{ t().fullText }}</h2>
          <p class="lead">{{ local(found.content.summary) }}</p>
          @for (part of parts(); track part.label) {
            <h3>{{ part.label }}</h3>
            <lg-rich-text [html]="local(part.text)" />
          }
          @if (found.content.indicators.length > 0) {
            <h3>{{ names().indicators }}</h3>
            <lg-challenge-indicators [indicators]="found.content.indicators" />
          }
          <h3>{{ names().criteria }}</h3>
          <lg-challenge-criteria
            [criteria]="found.content.criteria"
            [aggregation]="found.content.aggregation"
            [evaluation]="found.content.evaluation"
          />
          <h3>{{ t().schedule }}</h3>
          <lg-challenge-timeline
            [schedule]="found.content"
            [openedAt]="found.versions[0]?.publishedAt ?? null"
          />
          @if (found.files.length > 0) {
            <h3>{{ names().files }}</h3>
            <ul>
              @for (file of found.files; track file.id) {
                <li>
                  <a [href]="'/api/v1/challenges/' + found.code + '/files/' + file.id" download>{{
                    file.name
                  }}</a>
                  ({{ format.fileSize(file.size) }})
                  <code class="small">SHA-256 {{ file.sha256 }}</code>
                </li>
              }
            </ul>
          }
        </section>
      } @else if (version.error()) {
        <lg-problem-view [error]="version.error()" (retry)="version.reload()" />
      } @else {
        <lg-skeleton kind="card" [count]="3" />
      }
    </div>
  `,
  styles: `
    .versions {
      margin-bottom: 1.5rem;
    }
    section {
      margin-bottom: 2.5rem;
    }
    h3 {
      margin-top: 2rem;
    }
    code {
      display: block;
      overflow-wrap: anywhere;
    }
  `,
})
export class VersionPage {
  readonly code = input.required<string>();
  readonly number = input.required<string>();

  readonly #locale = inject(Locale);
  protected readonly t = injectTexts(QUESTIONS_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly names = computed(() => FIELD_NAMES[this.#locale.current()]);
  protected readonly version = httpResource<ChallengeVersionView>(
    () =>
      `/api/v1/challenges/${encodeURIComponent(this.code())}/versions/${encodeURIComponent(this.number())}`,
  );
  protected readonly parts = computed<readonly { label: string; text: LocalText }[]>(() => {
    if (!this.version.hasValue()) return [];
    const { content } = this.version.value();
    return FORMATTED.map((field) => ({ label: this.names()[field], text: content[field] })).filter(
      ({ text }) => text.vi !== '',
    );
  });
  constructor() {
    describePage(() => {
      if (!this.version.hasValue()) return null;
      const { content, number } = this.version.value();
      const title = `${this.t().versionHeading(String(number))} – ${this.local(content.title)}`;
      return { title, description: this.local(content.summary) };
    });
  }
}
