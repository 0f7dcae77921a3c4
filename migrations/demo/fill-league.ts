import { randomUUID } from 'node:crypto';
import { LEAGUE_RULE, cityDayOf, leaguePeriod, monthAfter, monthOf, periodBefore } from '@loi-giai/shared';
import { Milestone } from '../../api/src/features/commissions/plan.entities';
import { frozenLeague } from '../../api/src/features/league/league-lines';
import { Commendation, DelayReason, LeagueSnapshot } from '../../api/src/features/league/league.entities';
import { countedIn, readLeagueTime, readStanding } from '../../api/src/features/league/standing-reads';
import type { DemoCity, SeededPerson } from './city';
import { COMMENDATIONS, DELAYS, type DemoCommendation, type DemoDelay } from './content/league';
import type { SeededChallenge } from './fill-challenges';
import { selectedOf } from './fill-reports';

const MONTHS = 3;

/** The league of the last months, with reasons of delay and what was said of whom. */
export async function fillLeague(
  city: DemoCity,
  challenges: ReadonlyMap<string, SeededChallenge>,
): Promise<void> {
  for (const delay of DELAYS) {
    const challenge = challenges.get(delay.challenge);
    if (challenge) await fillDelay(city, challenge, delay);
  }
  await freezeMonths(city);
  for (const said of COMMENDATIONS) await commend(city, said);
}

async function fillDelay(city: DemoCity, challenge: SeededChallenge, content: DemoDelay): Promise<void> {
  const { calendar, manager, journal } = city;
  const { commission, speak } = await selectedOf(city, challenge);
  const milestone = await manager.findOneBy(Milestone, { commissionId: commission.id, name: content.row });
  if (!milestone) throw new Error(`the demo city has no row ${content.row}`);
  const id = randomUUID();
  const about = { subjectType: 'delay-reason', subjectId: id };
  const detail = { challenge: challenge.code, commission: commission.id, milestoneId: milestone.id };
  const stater = speak(content.by);
  const statedAt = calendar.at(content.stated, '09:20');
  journal.record(stater, statedAt, {
    act: 'delay-reason.state',
    ...about,
    detail: { ...detail, kind: content.kind },
  });
  const { answer } = content;
  const answerer = answer && speak(answer.by);
  const answeredAt = answer && calendar.at(answer.on, '14:05');
  const state = !answer ? 'stated' : answer.accepted ? 'accepted' : 'refused';
  if (answer && answerer && answeredAt)
    journal.record(answerer, answeredAt, {
      act: answer.accepted ? 'delay-reason.accept' : 'delay-reason.refuse',
      ...about,
      detail: { from: 'stated', to: state, ...detail },
    });
  await manager.insert(DelayReason, {
    id,
    milestoneId: milestone.id,
    kind: content.kind,
    text: content.text,
    state,
    statedBy: stater.id,
    statedAt,
    answeredBy: answerer?.id ?? null,
    answeredAt: answeredAt ?? null,
    answer: answer?.text ?? '',
  });
}

/** The months as they would have been frozen, each on the first day after it. */
async function freezeMonths(city: DemoCity): Promise<void> {
  const { transaction: tx, manager, journal, calendar } = city;
  const rows = await readStanding(tx, null);
  const { calendar: workdays } = await readLeagueTime(tx);
  let month = monthOf(cityDayOf(calendar.now));
  for (let count = 0; count < MONTHS; count++) {
    month = periodBefore(month);
    const days = leaguePeriod(month);
    if (!days) throw new Error(`no month: ${month}`);
    const asOf = `${monthAfter(month)}-01`;
    const boards = frozenLeague(countedIn(rows, workdays, days, asOf));
    const madeAt = new Date(`${asOf}T00:05:00+07:00`);
    await manager.insert(LeagueSnapshot, { month, ruleVersion: LEAGUE_RULE.version, asOf, madeAt, boards });
    const { agencies, solvers } = boards;
    journal.record(null, madeAt, {
      act: 'league.freeze',
      subjectType: 'league',
      subjectId: month,
      detail: {
        ruleVersion: LEAGUE_RULE.version,
        asOf,
        agencies: agencies.length,
        solvers: solvers.length,
      },
    });
  }
}

async function commend(city: DemoCity, said: DemoCommendation): Promise<void> {
  const { calendar, manager, journal } = city;
  const { kind, reason, agencyCode } = said;
  const id = randomUUID();
  const recorder: SeededPerson =
    agencyCode === undefined ? city.person(said.by) : city.holder(agencyCode, 'leader');
  const recordedAt = calendar.at(said.on, '10:40');
  const period = periodBefore(monthOf(cityDayOf(recordedAt)));
  const { id: organizationId } = city.organization(said.organization);
  await manager.insert(Commendation, {
    id,
    kind,
    level: agencyCode === undefined ? 'programme' : 'unit',
    issuerAgencyId: agencyCode === undefined ? null : city.agency(agencyCode),
    organizationId,
    reason,
    period,
    documentNumber: said.number,
    documentOn: calendar.day(said.on),
    recordedBy: recorder.id,
    recordedAt,
  });
  journal.record(recorder, recordedAt, {
    act: 'commendation.record',
    subjectType: 'commendation',
    subjectId: id,
    detail: { kind, period, documentNumber: said.number, organizationId },
  });
}
