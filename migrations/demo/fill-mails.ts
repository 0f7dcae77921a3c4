import { SCORING_ROLES } from '@loi-giai/shared';
import { releasedMail } from '../../api/src/features/evaluations/decision-mails';
import {
  panelMail,
  recommendedMail,
  scoringOpenMail,
} from '../../api/src/features/evaluations/evaluation-mails';
import type { Recipient } from '../../api/src/platform/mail/letter';
import type { Mail } from '../../api/src/platform/mail/mail';
import { MailMessage } from '../../api/src/platform/mail/mail-message.entity';
import { type DemoCity, insertAll, type SeededPerson } from './city';
import type { SeededChallenge } from './fill-challenges';
import { complaintsUntil } from './fill-complaints';
import type { SeededMember } from './fill-evaluations';
import type { SeededProposal } from './fill-proposals';

/** The mails of an evaluation as the portal writes them, in the administrator's outbox: kept, never sent. */
export async function fillMails(
  city: DemoCity,
  challenge: SeededChallenge,
  members: readonly SeededMember[],
  entered: readonly SeededProposal[],
): Promise<void> {
  const { agencyCode, title, timeline } = challenge.content;
  const named = { code: challenge.code, title };
  const until = await complaintsUntil(city, challenge.content);
  const { publicUrl: url } = city;
  const at = (day: number | undefined, time: string, mails: () => readonly Mail[]): Partial<MailMessage>[] =>
    day === undefined
      ? []
      : mails().map((mail) => ({ ...mail, status: 'kept', createdAt: city.calendar.at(day, time) }));
  const to = ({ key }: SeededMember): Recipient => recipient(city.person(key));
  const scoring = members.filter(({ role }) => SCORING_ROLES.includes(role));
  const rows = [
    ...at(timeline.panelFormed, '09:30', () =>
      members.map((member) => panelMail(url, to(member), named, member.role)),
    ),
    ...at(timeline.scoringOpened, '13:30', () =>
      scoring.map((member) => scoringOpenMail(url, to(member), named)),
    ),
    ...at(timeline.recommended, '15:40', () => [
      recommendedMail(url, recipient(city.holder(agencyCode, 'leader')), named),
    ]),
    ...at(timeline.released, '09:00', () =>
      entered.map(({ id, content }) =>
        releasedMail(url, recipient(city.owner(content.organization)), named, {
          proposalId: id,
          until,
        }),
      ),
    ),
  ];
  await insertAll(rows, (portion) => city.manager.insert(MailMessage, portion));
}

function recipient({ email, name }: SeededPerson): Recipient {
  return { email, name, locale: 'vi' };
}
