import { type ChallengeIndicator, MEASURING_FREQUENCY } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import type { Challenge } from '../challenges/challenge.entity';
import { Indicator } from './outcome.entities';

/** Months are not promised where the schedule has no end of measuring: half a year, in days. */
const MEASURED_WITHIN = 182;

interface Basis {
  readonly version: number;
  /** yyyy-MM-dd */
  readonly openedOn: string;
  readonly today: string;
}

/**
 * What the challenge has promised is what is measured: its published indicators become those of the outcomes, where it has none
 * yet. Asked when the commission begins, and again when measuring does, for what was commissioned earlier.
 */
export async function takeIndicatorsOver(tx: Transaction, challenge: Challenge): Promise<void> {
  const { id: challengeId } = challenge;
  if (await tx.manager.existsBy(Indicator, { challengeId })) return;
  const basis = await basisOf(tx, challengeId);
  const taken = challenge.indicators.flatMap((indicator) => outcomeOf(indicator, challenge, basis));
  if (taken.length === 0) return;
  await tx.manager.insert(
    Indicator,
    taken.map((indicator, position) => ({ ...indicator, challengeId, position })),
  );
  tx.audit({
    act: 'indicators.take-over',
    subjectType: 'challenge',
    subjectId: challengeId,
    detail: { code: challenge.code, version: basis.version, indicators: taken.map(({ name }) => name) },
  });
}

const NEW = {
  source: '',
  frequency: MEASURING_FREQUENCY.quarterly,
  edition: 1,
  remindedOf: null,
  remindedLate: false,
} as const;

/** None where a number is missing, as it may be in what was published before it was asked. */
function outcomeOf(
  { name, unit, direction, baseline, baselineOn, target, method }: ChallengeIndicator,
  { measureUntil }: Challenge,
  { version, openedOn, today }: Basis,
): Omit<Indicator, 'id' | 'challengeId' | 'position'>[] {
  if (baseline === null || target === null) return [];
  const since = baselineOn ?? openedOn;
  const end = measureUntil ?? daysAfter(today, MEASURED_WITHIN);
  const terms = { name, unit, direction, baseline, baselineOn: since, target };
  return [
    {
      ...NEW,
      ...terms,
      targetOn: end > since ? end : daysAfter(since, 1),
      method,
      published: { version, ...terms },
    },
  ];
}

async function basisOf(tx: Transaction, challengeId: string): Promise<Basis> {
  const [basis] = await tx.query<Basis>(
    `SELECT COALESCE((SELECT max(v.number) FROM challenge_version v WHERE v.challenge_id = c.id), 1) AS version,
            (COALESCE(c.opened_at, c.created_at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS "openedOn",
            portal_today()::text AS today
       FROM challenge c WHERE c.id = $1`,
    [challengeId],
  );
  if (!basis) throw new Error('the challenge is held by this transaction');
  return basis;
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
