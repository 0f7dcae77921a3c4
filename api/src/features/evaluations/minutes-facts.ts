import {
  DEFAULT_MINUTES_WORDS,
  type EvaluationSheets,
  MINUTES_WORD_KEYS,
  type MinutesFacts,
  type MinutesMember,
  type MinutesRecord,
  type MinutesWords,
  type RankingRow,
} from '@loi-giai/shared';
import { paperDay, paperTime } from '../../platform/minutes/paper-moment';
import { aggregationWords } from './paper-words';

/** What minutes tell of, before it is put into words. */
export interface MinutesMatter {
  readonly code: string;
  readonly challenge: string;
  readonly agency: string;
  readonly decisionNumber: string;
  /** yyyy-MM-dd */
  readonly decisionDate: string;
  readonly members: readonly MinutesMember[];
  /** Who is recused from what, of the proposals that were evaluated. */
  readonly recusals: readonly { readonly memberId: string; readonly proposalId: string }[];
  readonly record: MinutesRecord;
  readonly ineligible: number;
  readonly sheets: Pick<
    EvaluationSheets,
    'criteria' | 'aggregation' | 'normalised' | 'members' | 'proposals'
  >;
  readonly ranking: readonly RankingRow[];
  /** Null until the panel has recommended. */
  readonly recommendation: { readonly proposalIds: readonly string[] } | null;
  /** The edition that this one replaces, and why. */
  readonly replaces: {
    readonly numberLine: string;
    readonly issuedAt: string;
    readonly reason: string;
  } | null;
}

/** What stands in braces in the office's words. */
export function factsOf(matter: MinutesMatter): MinutesFacts {
  const { record, members, recusals, sheets } = matter;
  const named = (role: MinutesMember['role']): string =>
    members.find((member) => member.role === role)?.name ?? '';
  return {
    agency: matter.agency,
    challenge: matter.challenge,
    challengeCode: matter.code,
    decisionNumber: matter.decisionNumber,
    decisionDate: slashed(matter.decisionDate),
    number: record.number,
    date: paperDay(record.startedAt),
    place: record.place,
    startTime: paperTime(record.startedAt),
    endTime: paperTime(record.endedAt),
    members: count(members.length),
    present: count(members.length - record.absent.length),
    absent: count(record.absent.length),
    chair: named('chair'),
    secretary: named('secretary'),
    recusedMembers: count(new Set(recusals.map(({ memberId }) => memberId)).size),
    recusals: count(recusals.length),
    proposals: count(sheets.proposals.length),
    ineligible: count(matter.ineligible),
    rule: ruleOf(sheets),
  };
}

/** Words that were saved before one of today's was asked for have the portal's own there. */
export function completeWords(saved: Partial<MinutesWords> | null): MinutesWords {
  const entries = MINUTES_WORD_KEYS.map((key) => [key, saved?.[key] ?? DEFAULT_MINUTES_WORDS[key]] as const);
  return Object.fromEntries(entries) as unknown as MinutesWords;
}

function ruleOf({ aggregation, normalised }: MinutesMatter['sheets']): string {
  const [first = '', ...rest] = aggregationWords(aggregation);
  return `${first.toLocaleLowerCase('vi')}${rest.join('')}${normalised ? ', sau khi chuẩn hóa điểm giữa các thành viên' : ''}`;
}

const slashed = (day: string): string => day.split('-').reverse().join('/');

/** Counts below ten are written with a leading zero, so that none can be put before them. */
const count = (value: number): string => (value > 0 && value < 10 ? `0${value}` : String(value));
