import { EMPTY_CONTENT, ORGANIZATION_KINDS } from '@loi-giai/shared';
import { ChallengeTemplate } from '../../api/src/features/challenges/challenge-template.entity';
import { Challenge } from '../../api/src/features/challenges/challenge.entity';
import { ChallengeAgency, JoinRequest } from '../../api/src/features/challenges/joining.entities';
import { formatted } from './challenge-content';
import type { DemoCity } from './city';
import { FOOD_SAFETY, HEALTH, ONE_STOP } from './content/agencies';
import { type DemoTemplate, TEMPLATES } from './content/templates';
import { CONFIDENTIALITY, INTELLECTUAL_PROPERTY } from './content/terms';
import type { SeededChallenge } from './fill-challenges';

/** By the key of their content. */
type Seeded = ReadonlyMap<string, SeededChallenge>;

/** Templates, an agency that has joined another one's challenge, one that waits for an answer, a challenge called again. */
export async function fillReuse(city: DemoCity, challenges: Seeded): Promise<void> {
  for (const template of TEMPLATES) await fillTemplate(city, template);
  await join(city, challengeOf(challenges, 'school-kitchens'), {
    agencyCode: HEALTH,
    ownerCode: FOOD_SAFETY,
    askedOn: -4,
    answeredOn: -3,
    message:
      'Sở Y tế theo dõi các ca ngộ độc tại trường học và có dữ liệu của các bệnh viện. Đề nghị cùng thực hiện để bếp ăn và cơ sở y tế dùng chung một cách cảnh báo.',
  });
  await join(city, challengeOf(challenges, 'disability'), {
    agencyCode: ONE_STOP,
    ownerCode: HEALTH,
    askedOn: -2,
    answeredOn: null,
    message:
      'Trung tâm tiếp nhận hồ sơ xác định mức độ khuyết tật và gặp đúng khó khăn này tại quầy: người đến không tự lấy số, không nghe gọi tên. Đề nghị cùng thực hiện và thí điểm thêm tại năm điểm tiếp nhận.',
  });
  const { id } = challengeOf(challenges, 'tourist-information');
  const again = challengeOf(challenges, 'tourist-information-again');
  await city.manager.update(Challenge, again.id, { calledAgainFromId: id });
}

function challengeOf(challenges: Seeded, key: string): SeededChallenge {
  const found = challenges.get(key);
  if (!found) throw new Error(`the demo city has no challenge ${key}`);
  return found;
}

async function fillTemplate(city: DemoCity, template: DemoTemplate): Promise<void> {
  const { manager, calendar, journal } = city;
  const programme = city.person('programme');
  const { name, description, fieldCode, summary, criteria, reward, commissionKind } = template;
  const createdAt = calendar.at(-150, '10:00');
  const { id } = await manager.save(
    manager.create(ChallengeTemplate, {
      name,
      description,
      content: {
        ...EMPTY_CONTENT,
        fieldCode,
        summary,
        context: formatted(template.context),
        affected: formatted(template.affected),
        attempts: formatted(template.attempts),
        desiredOutcome: formatted(template.desiredOutcome),
        constraints: formatted(template.constraints),
        offeredData: formatted(template.offeredData),
        criteria,
        reward,
        commissionKind,
        eligibleKinds: ORGANIZATION_KINDS,
        intellectualProperty: formatted(INTELLECTUAL_PROPERTY),
        confidentiality: formatted(CONFIDENTIALITY),
      },
      createdAt,
      updatedAt: createdAt,
    }),
  );
  journal.record(programme, createdAt, {
    act: 'template.create',
    subjectType: 'template',
    subjectId: id,
    detail: { name },
  });
}

interface Joining {
  readonly agencyCode: string;
  readonly ownerCode: string;
  readonly askedOn: number;
  /** Null: nobody has answered yet. */
  readonly answeredOn: number | null;
  readonly message: string;
}

async function join(city: DemoCity, { id, code }: SeededChallenge, joining: Joining): Promise<void> {
  const { manager, calendar, journal } = city;
  const { agencyCode, ownerCode, askedOn, answeredOn, message } = joining;
  const challengeId = id;
  const agencyId = city.agency(agencyCode);
  const asker = city.holder(agencyCode, 'officer');
  const requestedAt = calendar.at(askedOn, '09:40');
  const subject = {
    subjectType: 'challenge',
    subjectId: challengeId,
    detail: { code, agency: agencyCode },
  };
  journal.record(asker, requestedAt, { act: 'challenge.ask-to-join', ...subject });
  const asked = { challengeId, agencyId, requestedBy: asker.id, message, requestedAt };
  if (answeredOn === null) {
    await manager.insert(JoinRequest, asked);
    return;
  }
  const leader = city.holder(ownerCode, 'leader');
  const decidedAt = calendar.at(answeredOn, '14:20');
  await manager.insert(JoinRequest, { ...asked, state: 'consented', decidedBy: leader.id, decidedAt });
  await manager.insert(ChallengeAgency, { challengeId, agencyId, joinedAt: decidedAt });
  journal.record(leader, decidedAt, { act: 'challenge.accept-agency', ...subject });
}
