import type { ResultWords } from '@loi-giai/shared';
import { type AwardedStage, dayFromToday, setAwardedStage } from './awarded-stage';
import { type MadeRecord, makeCommission, makeMilestone } from './factories';
import type { TestPortal } from './test-app';

const NONE = { vi: '', en: '' };

/** The body of the first save of a result. */
export const firstEdition = (words: ResultWords) => ({ number: 1, revision: 0, reason: NONE, ...words });

export const WORDS: ResultWords = {
  story: { vi: 'Người bệnh chờ ít hơn một nửa.', en: 'Patients wait half as long.' },
  lessons: 'Bắt đầu sớm.',
};

type Sides = Pick<AwardedStage, 'challenge' | 'officer' | 'leader'>;

/** Written and submitted by the officer, published by the leader. */
export async function publishFirst({ challenge, officer, leader }: Sides, words = WORDS): Promise<void> {
  const at = `/challenges/${challenge.code}/result`;
  await officer.put(at, firstEdition(words)).expect(200);
  await officer.post(`${at}/submit`).expect(200);
  await leader.post(`${at}/publish`).expect(200);
}

export interface MeasuredStage extends AwardedStage {
  readonly indicatorId: string;
  readonly commissionId: string;
}

/** A challenge whose work was accepted and measured once: ready to be published. */
export async function setMeasuredStage(portal: TestPortal, agency?: MadeRecord): Promise<MeasuredStage> {
  const stage = await setAwardedStage(portal, 'measuring', agency);
  const { challenge, officer, leader, proposalId } = stage;
  const commissionId = await makeCommission(portal, {
    challengeId: challenge.id,
    proposalId,
    state: 'accepted',
  });
  await portal.database.query(`UPDATE commission SET accepted_at = portal_now() WHERE id = $1`, [
    commissionId,
  ]);
  await makeMilestone(portal, commissionId, { dueIn: -3, done: true });
  const [yearAgo, tomorrow] = [await dayFromToday(portal, -365), await dayFromToday(portal, 1)];
  const indicator = {
    name: { vi: 'Thời gian chờ khám', en: 'Waiting time' },
    unit: { vi: 'phút', en: 'minutes' },
    direction: 'down',
    baseline: 90,
    baselineOn: yearAgo,
    target: 30,
    targetOn: tomorrow,
    method: 'Đo tại quầy tiếp nhận trong một tuần',
    source: 'Sổ tiếp nhận',
    frequency: 'monthly',
  };
  const { body } = await officer
    .put(`/challenges/${challenge.code}/indicators`, { indicators: [indicator] })
    .expect(200);
  const measured = { ...stage, commissionId, indicatorId: body.indicators[0].id as string };
  await measure(portal, measured, 42, -7);
  return { ...measured, leader };
}

/** Entered by the officer, verified by the leader. */
export async function measure(
  portal: TestPortal,
  { indicatorId, officer, leader }: Pick<MeasuredStage, 'indicatorId' | 'officer' | 'leader'>,
  value: number,
  day = 0,
): Promise<void> {
  const { body } = await officer
    .post(`/indicators/${indicatorId}/measurements`, {
      value,
      periodFrom: null,
      measuredOn: await dayFromToday(portal, day),
      method: 'Đo tại quầy trong một tuần',
      sampleSize: 1_240,
      evidence: 'Biên bản 15/BB',
      note: '',
    })
    .expect(200);
  const [latest] = body.indicators[0].measurements;
  await leader.post(`/measurements/${latest.id}/verify`).expect(200);
}
