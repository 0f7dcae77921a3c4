import type { AuditItem, LocalText, LocaleCode } from '@loi-giai/shared';
import type { Format } from '../../core/format';
import { localText } from '../../core/texts';
import { PROBLEM_TEXTS } from '../../core/problem.texts';
import { ROLE_TEXTS } from '../../ui/roles.texts';
import { STATE_TEXTS } from '../../ui/states.texts';
import { AGENCY_KIND_TEXTS } from '../agencies/agency-kind.texts';
import { SECTION_TEXTS } from '../challenges/challenges-work.texts';
import {
  AMENDMENT_STATE_TEXTS,
  COMMISSION_KIND_TEXTS,
  COMMISSION_STATE_TEXTS,
  REVIEW_ROLE_TEXTS,
} from '../commissions/commission-kinds.texts';
import { CONFLICT_KIND_TEXTS, PANEL_STATE_TEXTS } from '../evaluations/evaluations.texts';
import { PANEL_ROLE_TEXTS } from '../evaluations/panel-roles.texts';
import { SCREENING_STATE_TEXTS } from '../evaluations/screening.texts';
import { ORGANIZATION_KIND_TEXTS, ORGANIZATION_ROLE_TEXTS } from '../organizations/organizations.texts';
import { LESSON_AUDIENCE_TEXTS, LESSON_STATE_TEXTS } from '../lessons/lesson-words';
import { FREQUENCY_TEXTS, MEASUREMENT_STATE_TEXTS } from '../outcomes/measurement-words';
import { DIRECTION_TEXTS } from '../outcomes/outcomes.texts';
import { PROPOSAL_STATE_TEXTS } from '../proposals/proposals.texts';
import { COMMENDATION_KIND_TEXTS, DELAY_KIND_TEXTS, DELAY_STATE_TEXTS } from '../league/league-words';
import { REPORT_STATE_TEXTS } from '../reports/report-words';
import { EXIT_TEXTS, SANDBOX_STATE_TEXTS, SEVERITY_TEXTS } from '../sandbox/sandbox-words';
import { OBSTACLE_KIND_TEXTS, OBSTACLE_LEVEL_TEXTS, OBSTACLE_STATE_TEXTS } from '../obstacles/obstacle-words';
import { AUDIT_ATTEMPT_TEXTS } from './audit-attempt.texts';
import { LEAGUE_ATTEMPT_TEXTS } from './audit-league.texts';
import { DELIVERY_STATE_TEXTS } from '../acceptances/delivery-words';
import { PAYMENT_STATE_TEXTS } from '../payments/payment-words';
import { PAYMENT_ATTEMPT_TEXTS } from './audit-payment.texts';
import { OUTCOME_ATTEMPT_TEXTS } from './audit-outcome.texts';
import { TRIAL_ATTEMPT_TEXTS } from './audit-trial.texts';
import { AUDIT_DETAIL_TEXTS, AUDIT_LOCALE_TEXTS, AUDIT_VALUE_TEXTS } from './audit-detail.texts';

/** One fact of an entry as a reader sees it. */
export interface Fact {
  readonly label: string;
  /** Empty where the fact has parts. */
  readonly value: string;
  /** An identifier or a digest, there to be compared and not to be read. */
  readonly small: boolean;
  /** Records inside the fact, each with facts of its own. */
  readonly parts: readonly (readonly Fact[])[];
}

type Words = Readonly<Record<LocaleCode, Readonly<Record<string, string>>>>;
type Detail = Readonly<Record<string, unknown>>;
type Entry = Pick<AuditItem, 'act' | 'detail' | 'challengeCode'>;

/** Values that have names, by what the act is about and what the value is called. */
const WORDS: Readonly<Record<string, Words>> = {
  'challenge.state': STATE_TEXTS,
  'challenge.failure': PROBLEM_TEXTS,
  'review-thread.section': SECTION_TEXTS,
  'proposal.state': PROPOSAL_STATE_TEXTS,
  'panel.state': PANEL_STATE_TEXTS,
  'screening.state': SCREENING_STATE_TEXTS,
  'evaluation.panel': PANEL_STATE_TEXTS,
  'evaluation.attempt': AUDIT_ATTEMPT_TEXTS,
  'evaluation.problem': PROBLEM_TEXTS,
  'commission.state': COMMISSION_STATE_TEXTS,
  'amendment.state': AMENDMENT_STATE_TEXTS,
  'delivery.state': DELIVERY_STATE_TEXTS,
  'delivery.attempt': PAYMENT_ATTEMPT_TEXTS,
  'delivery.problem': PROBLEM_TEXTS,
  'payment.state': PAYMENT_STATE_TEXTS,
  'payment.attempt': PAYMENT_ATTEMPT_TEXTS,
  'payment.problem': PROBLEM_TEXTS,
  'obstacle.state': OBSTACLE_STATE_TEXTS,
  'obstacle.level': OBSTACLE_LEVEL_TEXTS,
  'obstacle.kind': OBSTACLE_KIND_TEXTS,
  'obstacle.attempt': TRIAL_ATTEMPT_TEXTS,
  'obstacle.problem': PROBLEM_TEXTS,
  'sandbox.state': SANDBOX_STATE_TEXTS,
  'sandbox.severity': SEVERITY_TEXTS,
  'sandbox.exit': EXIT_TEXTS,
  'sandbox.attempt': TRIAL_ATTEMPT_TEXTS,
  'sandbox.problem': PROBLEM_TEXTS,
  'delay-reason.state': DELAY_STATE_TEXTS,
  'delay-reason.kind': DELAY_KIND_TEXTS,
  'commendation.kind': COMMENDATION_KIND_TEXTS,
  'league.attempt': LEAGUE_ATTEMPT_TEXTS,
  'league.problem': PROBLEM_TEXTS,
  'report.state': REPORT_STATE_TEXTS,
  'report.attempt': LEAGUE_ATTEMPT_TEXTS,
  'report.problem': PROBLEM_TEXTS,
  'account.role': ROLE_TEXTS,
  'organization.role': ORGANIZATION_ROLE_TEXTS,
  'panel.role': PANEL_ROLE_TEXTS,
  'seal.role': PANEL_ROLE_TEXTS,
  'agency.kind': AGENCY_KIND_TEXTS,
  'organization.kind': ORGANIZATION_KIND_TEXTS,
  'conflict.kind': CONFLICT_KIND_TEXTS,
  'commission.kind': COMMISSION_KIND_TEXTS,
  'commission.role': REVIEW_ROLE_TEXTS,
  'indicators.direction': DIRECTION_TEXTS,
  'result.direction': DIRECTION_TEXTS,
  'indicator.direction': DIRECTION_TEXTS,
  'indicator.frequency': FREQUENCY_TEXTS,
  'indicators.frequency': FREQUENCY_TEXTS,
  'measurement.state': MEASUREMENT_STATE_TEXTS,
  'outcome.attempt': OUTCOME_ATTEMPT_TEXTS,
  'outcome.problem': PROBLEM_TEXTS,
  'lesson.attempt': OUTCOME_ATTEMPT_TEXTS,
  'lesson.problem': PROBLEM_TEXTS,
  'lesson.state': LESSON_STATE_TEXTS,
  'lesson.audience': LESSON_AUDIENCE_TEXTS,
  'account.locale': AUDIT_LOCALE_TEXTS,
};

/** Of what `from` and `to` tell the change, where it is no state. */
const CHANGED: Readonly<Record<string, string>> = {
  'organization.change-member': 'role',
  'milestone.report': 'progress',
  'obstacle.escalate': 'level',
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const SHA256 = /^[0-9a-f]{64}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** Whether a value is an identifier or a digest. */
export function isIdentifier(value: string): boolean {
  return UUID.test(value) || SHA256.test(value);
}

/** Writes the details of one entry in one language: known labels, names of states and kinds, dates as they are written here. */
export class FactWriter {
  readonly #item: Entry;
  readonly #about: string;
  readonly #locale: LocaleCode;
  readonly #format: Format;

  constructor(item: Entry, locale: LocaleCode, format: Format) {
    this.#item = item;
    this.#about = item.act.split('.', 1)[0] ?? '';
    this.#locale = locale;
    this.#format = format;
  }

  facts(): Fact[] {
    const { from, to, ...rest } = this.#item.detail;
    const { challengeCode } = this.#item;
    // The challenge stands beside the act already.
    const others = Object.entries(rest).filter(
      ([key, value]) => !(['challenge', 'code'].includes(key) && value === challengeCode),
    );
    if (from !== undefined && from === to) return this.#list(others);
    if (from !== undefined && to !== undefined)
      return [this.#change(CHANGED[this.#item.act] ?? 'state', from, to), ...this.#list(others)];
    return this.#list([...(to === undefined ? [] : [['to', to] as const]), ...others]);
  }

  #list(entries: readonly (readonly [string, unknown])[]): Fact[] {
    return entries.map(([key, value]) => this.#fact(key, value));
  }

  #fact(key: string, value: unknown): Fact {
    if (Array.isArray(value)) return this.#ofList(key, value);
    if (isLocalText(value)) return this.#plain(key, localText(value, this.#locale));
    if (isDetail(value)) return this.#withParts(this.#label(key), [value]);
    return this.#plain(key, value);
  }

  #ofList(key: string, list: readonly unknown[]): Fact {
    // What changed of an agency is told as pairs.
    if (this.#item.act === 'agency.update' && list.length === 2) return this.#change(key, list[0], list[1]);
    if (list.length > 0 && list.every(isDetail)) {
      const label = this.#texts().entries(this.#label(key), this.#format.number(list.length));
      return this.#withParts(label, list);
    }
    const small = list.length > 0 && list.every((value) => isIdentifier(String(value)));
    const value = list.map((part) => this.#write(key, part)).join(', ');
    return { label: this.#label(key), value: value || this.#texts().none, small, parts: [] };
  }

  #withParts(label: string, parts: readonly Detail[]): Fact {
    const written = parts.map((part) => this.#list(Object.entries(part)));
    return { label, value: '', small: false, parts: written };
  }

  #change(key: string, before: unknown, after: unknown): Fact {
    const value = this.#texts().change(this.#write(key, before), this.#write(key, after));
    const small = [before, after].some((part) => typeof part === 'string' && isIdentifier(part));
    return { label: this.#label(key), value, small, parts: [] };
  }

  #plain(key: string, value: unknown): Fact {
    const small = typeof value === 'string' && isIdentifier(value);
    return { label: this.#label(key), value: this.#write(key, value), small, parts: [] };
  }

  #write(key: string, value: unknown): string {
    const { none, yes, no } = this.#texts();
    if (value === null || value === undefined || value === '') return none;
    if (typeof value === 'boolean') return value ? yes : no;
    if (typeof value === 'number') return this.#number(key, value);
    if (typeof value !== 'string') return JSON.stringify(value);
    const word = WORDS[`${this.#about}.${key}`]?.[this.#locale][value];
    if (word !== undefined) return word;
    if (DAY.test(value)) return this.#format.date(value);
    return INSTANT.test(value) ? this.#format.exactTime(value) : value;
  }

  #number(key: string, value: number): string {
    if (key === 'progress') return this.#format.percent(value / 100);
    if (key === 'improvement') return this.#format.percent(value);
    if (key === 'value' && this.#about === 'commission') return this.#format.money(value);
    return this.#format.number(value);
  }

  #label(key: string): string {
    const labels: Readonly<Record<string, string>> = AUDIT_DETAIL_TEXTS[this.#locale];
    return labels[key] ?? key;
  }

  #texts() {
    return AUDIT_VALUE_TEXTS[this.#locale];
  }
}

function isDetail(value: unknown): value is Detail {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLocalText(value: unknown): value is LocalText {
  return isDetail(value) && typeof value['vi'] === 'string' && typeof value['en'] === 'string';
}
