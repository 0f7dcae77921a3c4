import type { ScreenedItem, ScreeningAct, ScreeningTerms } from '@loi-giai/shared';
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
