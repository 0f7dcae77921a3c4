import {
  CHALLENGE_ACT,
  CHALLENGE_ROOM,
  CHALLENGE_WORK_ACT,
  type ChallengeAct,
  challengeLifecycle,
  type ChallengeRoom,
  type ChallengeState,
  type ChallengeWorkAct,
  PERMISSION,
} from '@loi-giai/shared';
import { type Actor, mayIn } from '../../platform/access/actor';
import { isAnother } from '../../platform/access/writers';
import { CALLED_AGAIN_FROM, isFinal } from './challenge-ends';

/** What decides, beside role and state, which acts are open to a reader. */
export interface ChallengeFacts {
  readonly agency_id: string;
  readonly state: ChallengeState;
  readonly author_id: string;
  /** The agencies that have joined it. */
  readonly co_owners: readonly string[];
  readonly archived: boolean;
  /** Another challenge, not cancelled, calls it again. */
  readonly called_again: boolean;
  /** Everybody who ever wrote in the draft. */
  readonly editors: readonly string[];
  /** Who last sent it to review, and who last approved it; null where nobody did. */
  readonly submitted_by: string | null;
  readonly approved_by: string | null;
  /** The closing time lies ahead. */
  readonly closing_ahead: boolean;
  /** The programme office has weighed what was last approved. */
  readonly triaged: boolean;
  /** When it will be published by itself; null where that is not planned. */
  readonly publish_at: Date | null;
  /** Whether a released decision selected somebody; null before the release. */
  readonly awarded: boolean | null;
}

type OpenAct = ChallengeAct | ChallengeWorkAct;
type Rule = (facts: ChallengeFacts, actor: Actor) => boolean;

const P = PERMISSION;
const A = CHALLENGE_ACT;
const W = CHALLENGE_WORK_ACT;

const drafts: Rule = (c, actor) => mayIn(actor, P.challengeDraft, c.agency_id);
const hasOutcomes = ({ state }: ChallengeFacts): boolean =>
  ['commissioned', 'measuring', 'published'].includes(state);
const worksOnOutcomes: Rule = (c, actor) =>
  [P.outcomeManage, P.outcomeVerify, P.resultWrite, P.resultPublish].some((permission) =>
    mayIn(actor, permission, c.agency_id),
  );

/** Who wrote in it or approved it takes no part in its publication (I6). */
const mayPublish: Rule = (c, actor) =>
  mayIn(actor, P.challengePublish, c.agency_id) &&
  isAnother(actor, [c.author_id, ...c.editors, c.approved_by]);

/** Permission and four eyes for each act of this feature; the lifecycle's table says from which states. */
const ACT_RULES: readonly (readonly [ChallengeAct, Rule])[] = [
  [A.submitForReview, (c, actor) => mayIn(actor, P.challengeDraft, c.agency_id)],
  [
    A.approve,
    (c, actor) =>
      mayIn(actor, P.challengeReview, c.agency_id) &&
      isAnother(actor, [c.author_id, ...c.editors, c.submitted_by]),
  ],
  [
    A.returnToDraft,
    (c, actor) => mayIn(actor, c.state === 'in_review' ? P.challengeReview : P.challengePublish, c.agency_id),
  ],
  [A.triage, mayPublish],
  [A.publish, (c, actor) => c.closing_ahead && c.triaged && mayPublish(c, actor)],
  [A.schedule, (c, actor) => c.closing_ahead && c.triaged && mayPublish(c, actor)],
  [A.unschedule, (c, actor) => c.publish_at !== null && mayIn(actor, P.challengePublish, c.agency_id)],
  [A.closeWithoutAward, (c, actor) => c.awarded === false && mayIn(actor, P.decisionMake, c.agency_id)],
  [A.cancel, (c, actor) => mayIn(actor, P.challengeCancel, c.agency_id)],
];

/** What stands on the same page but belongs to the features of steps 3 to 5. */
const WORK_RULES: readonly (readonly [ChallengeWorkAct, Rule])[] = [
  [
    W.edit,
    (c, actor) =>
      c.state === 'draft' &&
      [c.agency_id, ...c.co_owners].some((agencyId) => mayIn(actor, P.challengeDraft, agencyId)),
  ],
  [W.callAgain, (c, actor) => CALLED_AGAIN_FROM.includes(c.state) && !c.called_again && drafts(c, actor)],
  [W.archive, (c, actor) => isFinal(c.state) && !c.archived && drafts(c, actor)],
  [W.unarchive, (c, actor) => c.archived && drafts(c, actor)],
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
  [W.manageOutcomes, (c, actor) => hasOutcomes(c) && worksOnOutcomes(c, actor)],
];

/** For those who see the challenge at work: what they may read of steps 3 and 5 and have no part in. */
const ROOM_RULES: readonly (readonly [ChallengeRoom, Rule])[] = [
  [
    CHALLENGE_ROOM.evaluation,
    // Not the leader, who has a part in it, and from whom a tie to a solver hides it all (I4).
    (c, actor) =>
      c.awarded !== null &&
      mayIn(actor, P.evaluationRead, c.agency_id) &&
      !mayIn(actor, P.decisionMake, c.agency_id),
  ],
  [CHALLENGE_ROOM.outcomes, (c, actor) => hasOutcomes(c) && !worksOnOutcomes(c, actor)],
];

/** The rooms of the later steps that the reader may look into. */
export function openRooms(facts: ChallengeFacts, actor: Actor): ChallengeRoom[] {
  return ROOM_RULES.filter(([, rule]) => rule(facts, actor)).map(([room]) => room);
}

/** The acts open to the reader now; the service asks the same again when one is taken. */
export function openActs(facts: ChallengeFacts, actor: Actor): OpenAct[] {
  const acts = ACT_RULES.filter(
    ([act, rule]) => challengeLifecycle.acts[act].from.includes(facts.state) && rule(facts, actor),
  );
  return [...WORK_RULES.filter(([, rule]) => rule(facts, actor)), ...acts].map(([act]) => act);
}
