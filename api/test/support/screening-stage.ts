import type { ScreenedItem, ScreeningAct, ScreeningTerms, ScreeningView } from '@loi-giai/shared';
import { type EvaluationStage, declareAll, formPanel, setStage } from './evaluation-stage';
import type { Person } from './login';
import { PDF } from './proposal-requests';
import type { TestPortal } from './test-app';

export const CHECKLIST: ScreeningTerms = {
  checklist: [
    { name: { vi: 'Trả lời đúng bài toán', en: 'Answers the challenge' }, suppliable: false },
    { name: { vi: 'Giấy chứng nhận đăng ký doanh nghiệp', en: 'Business registration' }, suppliable: true },
    { name: { vi: 'Bản cam kết có chữ ký', en: '' }, suppliable: true },
  ],
  days: 5,
};

/** A call with a checklist that has closed, its seal opened and everybody's conflicts declared. */
export async function setScreening(
  portal: TestPortal,
  options: { readonly terms?: ScreeningTerms; readonly solvers?: number; readonly tied?: number } = {},
): Promise<EvaluationStage> {
  const { terms = CHECKLIST, solvers = 2, tied } = options;
  const stage = await setStage(portal, { solvers, evaluation: { screening: terms } });
  await formPanel(stage);
  const organization = tied === undefined ? [] : [stage.solvers[tied]!.organizationId];
  await declareAll(stage, new Map([[stage.secretary, organization]]));
  return stage;
}

const MET: ScreenedItem = { verdict: 'met', note: '' };
export const missing = (note = ''): ScreenedItem => ({ verdict: 'missing', note });
export const failed = (note: string): ScreenedItem => ({ verdict: 'not_met', note });
/** The checklist's verdicts: met, but for those named by their place. */
export const verdicts = (others: Readonly<Record<number, ScreenedItem>> = {}): ScreenedItem[] =>
  CHECKLIST.checklist.map((_, at) => others[at] ?? MET);

export const screen = (
  who: Person,
  { solvers }: EvaluationStage,
  solver: number,
  act: ScreeningAct,
  items: readonly ScreenedItem[] = verdicts(),
) => who.post(`/proposals/${solvers[solver]!.proposalId}/evaluation/screening`, { act, items });

/** @param item from 1 */
export const supply = (
  who: Person,
  { solvers }: EvaluationStage,
  solver: number,
  item: number,
  name = 'giay-to.pdf',
  content = PDF,
) => who.upload(`/proposals/${solvers[solver]!.proposalId}/screening/papers/${item}`, content, name);

export const viewOf = async (who: Person, { challenge }: EvaluationStage): Promise<ScreeningView> =>
  (await who.get(`/challenges/${challenge.code}/evaluation/screening`).expect(200)).body as ScreeningView;

/** What the solver reads of it. */
export const toldTo = async (who: Person, { solvers }: EvaluationStage, solver: number) =>
  who.get(`/proposals/${solvers[solver]!.proposalId}/screening`);

/** What the log has of the screening of a proposal, the first first. */
export async function screeningActs(
  portal: TestPortal,
  { solvers }: EvaluationStage,
  solver: number,
): Promise<string[]> {
  const rows = await portal.database.query<{ act: string }[]>(
    `SELECT e.act FROM audit_entry e
      WHERE e.subject_id IN ($1, (SELECT id::text FROM screening WHERE proposal_id::text = $1))
        AND (e.act LIKE 'screening.%' OR e.act = 'proposal.declare_ineligible') ORDER BY e.seq`,
    [solvers[solver]!.proposalId],
  );
  return rows.map((row) => row.act);
}

/** To the first moment of a day in the city, or some seconds from it. */
export async function setClockTo(portal: TestPortal, day: string, seconds = 0): Promise<void> {
  await portal.setClock(new Date(Date.parse(`${day}T00:00:00+07:00`) + seconds * 1000));
}
