import {
  ERROR,
  FIELD_ERROR,
  type IndicatorInput,
  type IndicatorReviseRequest,
  type IndicatorTerms,
  isStanding,
  targetAgrees,
} from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { fieldProblem, problem } from '../../platform/errors/problem';
import type { Challenge } from '../challenges/challenge.entity';
import { isEditable } from './outcome-access';
import { Indicator, IndicatorEdition } from './outcome.entities';

/** What a measurement is held against, and what its words mean: fixed by the first one. */
const FROZEN = ['direction', 'baseline', 'baselineOn', 'target', 'targetOn'] as const;
const FROZEN_WORDS = ['name', 'unit'] as const;

/** @throws validation for texts that are missing, dates out of order, a target on the wrong side of the baseline */
export function checkIndicators(indicators: readonly IndicatorInput[]): void {
  for (const [index, { name, unit, ...terms }] of indicators.entries()) {
    const path = `indicators.${index}.`;
    if (name.vi === '') throw fieldProblem(`${path}name.vi`, FIELD_ERROR.required);
    if (unit.vi === '') throw fieldProblem(`${path}unit.vi`, FIELD_ERROR.required);
    checkTerms(terms, path);
  }
}

function checkTerms({ direction, baseline, baselineOn, target, targetOn }: IndicatorTerms, path = ''): void {
  if (targetOn <= baselineOn)
    throw fieldProblem(`${path}targetOn`, FIELD_ERROR.mustBeLater, { min: baselineOn });
  if (targetAgrees(baseline, target, direction)) return;
  if (direction === 'up') throw fieldProblem(`${path}target`, FIELD_ERROR.tooSmall, { min: baseline });
  throw fieldProblem(`${path}target`, FIELD_ERROR.tooLarge, { max: baseline });
}

/**
 * Writes the indicators as given: in this order, what is not in the list goes. What the challenge has published does not go.
 * One that has been measured neither goes nor changes what it is measured against (I10), nor what the verifier read above the value (I6). @throws validation
 */
export async function replaceIndicators(
  tx: Transaction,
  challenge: Pick<Challenge, 'id' | 'state'>,
  indicators: readonly IndicatorInput[],
): Promise<void> {
  const { id: challengeId } = challenge;
  const existing = await tx.manager.find(Indicator, {
    where: { challengeId },
    relations: { measurements: true },
  });
  const kept = new Set<string>();
  for (const [index, input] of indicators.entries()) {
    if (input.id === undefined) continue;
    const indicator = existing.find(({ id }) => id === input.id);
    if (!indicator) throw fieldProblem(`indicators.${index}.id`, FIELD_ERROR.unknown);
    if (kept.has(indicator.id)) throw fieldProblem(`indicators.${index}.id`, FIELD_ERROR.duplicate);
    kept.add(indicator.id);
    if (isFixed(challenge, indicator)) checkFrozen(indicator, input, `indicators.${index}`);
  }
  for (const indicator of existing) {
    if (kept.has(indicator.id)) continue;
    if (!isRemovable(indicator)) throw fieldProblem('indicators', FIELD_ERROR.notAllowed);
    await tx.manager.delete(Indicator, { id: indicator.id });
  }
  for (const [position, { id, ...input }] of indicators.entries()) {
    const values = { ...input, name: { ...input.name }, unit: { ...input.unit }, position, challengeId };
    if (id === undefined) await tx.manager.insert(Indicator, values);
    else await tx.manager.update(Indicator, { id }, values);
  }
}

/**
 * Holds the indicator against something else from now on; what it was held against stays as an edition (I8). What is not measured
 * yet is simply edited. @throws wrong_state, validation: nothing changes, or a measurement would be older than its baseline
 */
export async function reviseIndicator(
  tx: Transaction,
  indicator: Indicator,
  { reason, ...terms }: IndicatorReviseRequest,
  replacedBy: string,
): Promise<IndicatorTerms> {
  const former = termsOf(indicator);
  checkTerms(terms);
  if (FROZEN.every((key) => former[key] === terms[key]))
    throw fieldProblem('baseline', FIELD_ERROR.notAllowed);
  const first = (indicator.measurements ?? [])
    .filter(({ state }) => isStanding(state))
    .map(({ measuredOn }) => measuredOn)
    .sort()[0];
  if (first !== undefined && terms.baselineOn > first)
    throw problem(ERROR.measurementTooOld, {
      errors: [{ path: 'baselineOn', code: FIELD_ERROR.tooLarge, params: { max: first } }],
    });
  const { id: indicatorId, edition: number } = indicator;
  await tx.manager.insert(IndicatorEdition, {
    indicatorId,
    number,
    terms: former,
    reason,
    replacedBy,
    replacedAt: await tx.now(),
  });
  await tx.manager.update(Indicator, { id: indicatorId }, { ...terms, edition: number + 1 });
  return former;
}

export function termsOf({
  direction,
  baseline,
  baselineOn,
  target,
  targetOn,
}: IndicatorTerms): IndicatorTerms {
  return { direction, baseline, baselineOn, target, targetOn };
}

type Judged = Pick<Indicator, 'measurements' | 'published'>;

function isMeasured({ measurements = [] }: Judged): boolean {
  return measurements.length > 0;
}

/** Until measuring begins, what the challenge has published may still be corrected, beside what was published. */
export function isFixed({ state }: Pick<Challenge, 'state'>, indicator: Judged): boolean {
  return isMeasured(indicator) || (indicator.published !== null && state !== 'commissioned');
}

/** What stays as it is may be revised, with a reason. */
export function isRevisable(challenge: Pick<Challenge, 'state'>, indicator: Judged): boolean {
  return isFixed(challenge, indicator) && isEditable(challenge);
}

/** What the challenge has promised is measured. */
export function isRemovable(indicator: Judged): boolean {
  return !isMeasured(indicator) && indicator.published === null;
}

function checkFrozen(indicator: Indicator, input: IndicatorInput, path: string): void {
  for (const field of FROZEN)
    if (indicator[field] !== input[field]) throw fieldProblem(`${path}.${field}`, FIELD_ERROR.notAllowed);
  for (const field of FROZEN_WORDS)
    for (const locale of ['vi', 'en'] as const)
      if (indicator[field][locale] !== input[field][locale])
        throw fieldProblem(`${path}.${field}.${locale}`, FIELD_ERROR.notAllowed);
}
