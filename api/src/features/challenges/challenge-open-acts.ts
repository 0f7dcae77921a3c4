import {
  CHALLENGE_ACT,
  CHALLENGE_WORK_ACT,
  type ChallengeAct,
  challengeLifecycle,
  type ChallengeState,
  type ChallengeWorkAct,
  PERMISSION,
} from '@loi-giai/shared';
import { type Actor, mayIn } from '../../platform/access/actor';

/** What decides, beside role and state, which acts are open to a reader. */
export interface ChallengeFacts {
  readonly agency_id: string;
  readonly state: ChallengeState;
  readonly author_id: string;
  /** Who last sent it to review, and who last approved it; null where nobody did. */
  readonly submitted_by: string | null;
  readonly approved_by: string | null;
  /** The closing time lies ahead. */
  readonly closing_ahead: boolean;
  /** Whether a released decision selected somebody; null before the release. */
  readonly awarded: boolean | null;
}

type OpenAct = ChallengeAct | ChallengeWorkAct;
type Rule = (facts: ChallengeFacts, actor: Actor) => boolean;

const P = PERMISSION;
const A = CHALLENGE_ACT;
const W = CHALLENGE_WORK_ACT;

const isAnother = (actor: Actor, ...accounts: (string | null)[]): boolean =>
  !accounts.includes(actor.accountId);

/** Permission and four eyes for each act of this feature; the lifecycle's table says from which states. */
const ACT_RULES: readonly (readonly [ChallengeAct, Rule])[] = [
  [A.submitForReview, (c, actor) => mayIn(actor, P.challengeDraft, c.agency_id)],
  [
    A.approve,
    (c, actor) =>
      mayIn(actor, P.challengeReview, c.agency_id) && isAnother(actor, c.author_id, c.submitted_by),
  ],
  [
    A.returnToDraft,
    (c, actor) => mayIn(actor, c.state === 'in_review' ? P.challengeReview : P.challengePublish, c.agency_id),
  ],
  [
    A.publish,
    (c, actor) =>
      c.closing_ahead &&
      mayIn(actor, P.challengePublish, c.agency_id) &&
      isAnother(actor, c.author_id, c.approved_by),
  ],
  [A.closeWithoutAward, (c, actor) => c.awarded === false && mayIn(actor, P.decisionMake, c.agency_id)],
  [A.cancel, (c, actor) => mayIn(actor, P.challengeCancel, c.agency_id)],
];

/** What stands on the same page but belongs to the features of steps 3 to 5. */
const WORK_RULES: readonly (readonly [ChallengeWorkAct, Rule])[] = [
  [W.edit, (c, actor) => c.state === 'draft' && mayIn(actor, P.challengeDraft, c.agency_id)],
  [
    W.formPanel,
    (c, actor) => ['open', 'evaluating'].includes(c.state) && mayIn(actor, P.panelForm, c.agency_id),
  ],
  [
    W.manageCommission,
    (c, actor) =>
      c.awarded === true &&
      ['decided', 'commissioned', 'measuring'].includes(c.state) &&
      mayIn(actor, P.commissionManage, c.agency_id),
  ],
  [
    W.manageOutcomes,
    (c, actor) =>
      ['commissioned', 'measuring', 'published'].includes(c.state) &&
      [P.outcomeManage, P.outcomeVerify, P.resultPublish].some((permission) =>
        mayIn(actor, permission, c.agency_id),
      ),
  ],
];

/** The acts open to the reader now; the service asks the same again when one is taken. */
export function openActs(facts: ChallengeFacts, actor: Actor): OpenAct[] {
  const acts = ACT_RULES.filter(
    ([act, rule]) => challengeLifecycle.acts[act].from.includes(facts.state) && rule(facts, actor),
  );
  return [...WORK_RULES.filter(([, rule]) => rule(facts, actor)), ...acts].map(([act]) => act);
}
