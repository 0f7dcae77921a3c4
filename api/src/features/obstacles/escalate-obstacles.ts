import { COMMISSION_STATE, type ObstacleLevel, commissionLifecycle, levelAbove } from '@loi-giai/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PORTAL_ACTOR } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { Jobs } from '../../platform/jobs/jobs';
import type { Person } from '../commissions/commission-circle-reads';
import { writeEntry } from './obstacle-entries';
import { ObstacleMails, type Told } from './obstacle-mails';
import { PEOPLE_OF } from './obstacle-people-reads';
import { DAYS_OF_LEVEL } from './obstacle-rules';
import { Obstacle } from './obstacle.entities';

interface DueRow extends Told {
  readonly level: ObstacleLevel;
  readonly agencyId: string;
  readonly people: readonly Person[];
}

interface Rose extends Told {
  readonly level: ObstacleLevel;
}

/** Nobody is chased for what has come to its end. */
const GOING_ON = Object.values(COMMISSION_STATE).filter((state) => !commissionLifecycle.states[state].final);

/** Every morning: what has stood on a level for as long as the programme office allows goes up one, and who is concerned gets one letter about all of it. */
@Injectable()
export class EscalateObstacles implements OnModuleInit {
  private readonly mails: ObstacleMails;

  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    configuration: Configuration,
  ) {
    this.mails = new ObstacleMails(configuration.publicUrl);
  }

  onModuleInit(): void {
    this.jobs.handle('escalate-obstacles', () =>
      this.transactions.run(PORTAL_ACTOR, async (tx) => {
        const letters = new Map<string, { readonly person: Person; readonly rose: Rose[] }>();
        for (const due of await takeDue(tx)) {
          const level = await raise(tx, due);
          const people = [...due.people, ...(await PEOPLE_OF[level](tx, due.agencyId))];
          for (const person of new Map(people.map((each) => [each.id, each])).values()) {
            const letter = letters.get(person.id) ?? { person, rose: [] };
            letter.rose.push({ id: due.id, title: due.title, code: due.code, level });
            letters.set(person.id, letter);
          }
        }
        for (const { person, rose } of letters.values()) await this.mails.digest(tx, person, rose);
      }),
    );
  }
}

/** @returns the level it went up to */
async function raise(tx: Transaction, { id, level: from, code: challenge }: DueRow): Promise<ObstacleLevel> {
  const to = levelAbove(from);
  if (to === null) throw new Error('nothing is due on the highest level');
  await tx.manager.update(Obstacle, { id }, { level: to, levelSince: await tx.now() });
  await writeEntry(tx, { id }, { kind: 'escalated', level: to });
  tx.audit({
    act: 'obstacle.escalate',
    subjectType: 'obstacle',
    subjectId: id,
    detail: { challenge, from, to, byRule: true },
  });
  return to;
}

/** Locked, with who raised them and who has them: a job that runs twice finds nothing the second time. */
async function takeDue(tx: Transaction): Promise<DueRow[]> {
  return tx.query<DueRow>(
    `SELECT o.id, o.title, ch.code, o.level, ch.agency_id AS "agencyId",
            (SELECT COALESCE(json_agg(json_build_object('id', p.id, 'email', p.email, 'name', p.name, 'locale', p.locale)), '[]')
               FROM account p WHERE p.id IN (o.raised_by, o.owner_id) AND p.status = 'active') AS people
       FROM obstacle o
       JOIN obstacle_rule r ON r.kind = o.kind
       JOIN commission c ON c.id = o.commission_id
       JOIN challenge ch ON ch.id = c.challenge_id
      WHERE o.state IN ('open', 'in_hand') AND o.level <> 'city' AND c.state = ANY ($1::text[])
        AND working_days(o.level_since, portal_now()) >= ${DAYS_OF_LEVEL('o.level', 'r')}
      ORDER BY o.id FOR UPDATE OF o`,
    [GOING_ON],
  );
}
