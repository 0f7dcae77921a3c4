import { randomUUID } from 'node:crypto';
import { Commission } from '../../api/src/features/commissions/commission.entities';
import { Milestone } from '../../api/src/features/commissions/plan.entities';
import { Obstacle, ObstacleEntry } from '../../api/src/features/obstacles/obstacle.entities';
import type { DemoCity } from './city';
import { type DemoObstacle, type DemoObstacleStep, OBSTACLES, type ObstacleVoice } from './content/obstacles';
import type { SeededChallenge } from './fill-challenges';
import type { SeededProposal } from './fill-proposals';

/** What kept the commission back, with everything that was said about it. */
export async function fillObstacles(
  city: DemoCity,
  challenge: SeededChallenge,
  proposals: readonly SeededProposal[],
): Promise<void> {
  const selected = proposals.find(({ state }) => state === 'selected');
  for (const content of OBSTACLES.filter(({ challenge: key }) => key === challenge.content.key)) {
    if (!selected) continue;
    const speak = voicesOf(city, challenge.content.agencyCode, selected.content.organization);
    await fillObstacle(city, challenge, { content, proposalId: selected.id, speak });
  }
}

interface Speaker {
  readonly id: string;
  readonly name: string;
}
type Voices = (voice: ObstacleVoice) => Speaker | null;

function voicesOf(city: DemoCity, agencyCode: string, organization: string): Voices {
  return (voice) => {
    if (voice === 'rule') return null;
    if (voice === 'solver') return city.owner(organization);
    if (voice === 'officer' || voice === 'leader' || voice === 'chair') return city.holder(agencyCode, voice);
    return city.person(voice);
  };
}

interface Filled {
  readonly content: DemoObstacle;
  readonly proposalId: string;
  readonly speak: Voices;
}

async function fillObstacle(
  city: DemoCity,
  { code }: SeededChallenge,
  { content, proposalId, speak }: Filled,
): Promise<void> {
  const { calendar, manager, journal } = city;
  const { id: commissionId } = await manager.findOneByOrFail(Commission, { proposalId });
  const id = randomUUID();
  const raisedAt = calendar.at(content.raised, '09:10');
  const about = { subjectType: 'obstacle', subjectId: id };
  const { kind, title } = content;
  const raiser = speak(content.by);
  journal.record(raiser, raisedAt, {
    act: 'obstacle.raise',
    ...about,
    detail: { challenge: code, commission: commissionId, kind, title },
  });
  await manager.insert(Obstacle, {
    id,
    commissionId,
    milestoneId: await milestoneOf(city, commissionId, content.milestone),
    kind,
    title,
    description: content.description,
    raisedBy: raiser?.id ?? '',
    raisedAt,
    shareable: true,
    ...stateOf(city, content, speak),
  });
  const raised = { obstacleId: id, kind: 'raised' as const, at: raisedAt, authorId: raiser?.id ?? null };
  await manager.insert(ObstacleEntry, { ...raised, level: 'team' });
  let level: DemoObstacleStep['level'] = 'team';
  for (const step of content.steps) {
    const author = speak(step.by);
    const at = calendar.at(step.on, author === null ? '08:00' : '15:40');
    const to = step.to && speak(step.to.voice);
    const text = step.to ? `${to?.name ?? ''} – ${step.to.unit}` : (step.text ?? '');
    const said = { kind: step.kind, level: step.level, text, legalBasis: step.legalBasis ?? '' };
    await manager.insert(ObstacleEntry, { obstacleId: id, at, authorId: author?.id ?? null, ...said });
    journal.record(author, at, { ...actOf(step, level, code), ...about });
    level = step.level;
  }
}

async function milestoneOf(
  { manager }: DemoCity,
  commissionId: string,
  position: number | undefined,
): Promise<string | null> {
  if (position === undefined) return null;
  const milestone = await manager.findOneBy(Milestone, { commissionId, position });
  return milestone?.id ?? null;
}

/** As the last of its steps have left it. */
function stateOf({ calendar }: DemoCity, { raised, steps }: DemoObstacle, speak: Voices): Partial<Obstacle> {
  const rise = steps.findLast(({ kind }) => kind === 'escalated');
  const taken = steps.findLast(({ kind }) => kind === 'taken');
  const resolved = steps.findLast(({ kind }) => kind === 'resolved');
  const owner = taken?.to && speak(taken.to.voice);
  return {
    level: rise?.level ?? 'team',
    levelSince: calendar.at(rise?.on ?? raised, '08:00'),
    state: resolved ? 'resolved' : taken ? 'in_hand' : 'open',
    ...(taken && {
      ownerId: owner?.id ?? null,
      ownerUnit: taken.to?.unit ?? '',
      takenLevel: taken.level,
    }),
    ...(resolved && {
      decision: resolved.text ?? '',
      legalBasis: resolved.legalBasis ?? '',
      shared: true,
      resolvedBy: speak(resolved.by)?.id ?? null,
      resolvedAt: calendar.at(resolved.on, '15:40'),
    }),
  };
}

function actOf({ kind, by, level: to, text }: DemoObstacleStep, from: string, challenge: string) {
  switch (kind) {
    case 'escalated':
      return {
        act: 'obstacle.escalate' as const,
        detail: { challenge, from, to, byRule: by === 'rule', ...(text && { reason: text }) },
      };
    case 'answered':
      return { act: 'obstacle.answer' as const, detail: { challenge, level: to } };
    case 'taken':
      return { act: 'obstacle.take' as const, detail: { challenge, from: 'open', to: 'in_hand' } };
    case 'resolved':
      return { act: 'obstacle.resolve' as const, detail: { challenge, from: 'in_hand', to: 'resolved' } };
    case 'reopened':
      return { act: 'obstacle.reopen' as const, detail: { challenge, from: 'resolved', to: 'open' } };
    case 'withdrawn':
      return { act: 'obstacle.withdraw' as const, detail: { challenge, to: 'withdrawn' } };
  }
}
