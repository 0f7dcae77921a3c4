import {
  OBSTACLE_KINDS,
  type ObstacleDesk,
  type ObstacleFigures,
  type ObstacleRules,
  type ObstacleStatistics,
  PERMISSION,
  commissionLifecycle,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor';
import { Transactions } from '../../platform/database/transactions';
import { findCommission } from '../commissions/commission-access';
import { standsOn } from '../commissions/commission-circle-reads';
import { rulesOf } from './obstacle-rules';
import { ObstacleRule } from './obstacle.entities';

interface TotalRow {
  readonly waiting: number;
  readonly resolved: number;
  readonly medianDays: number | null;
  readonly on: string;
}

const COUNTS = `
  count(*) FILTER (WHERE state IN ('open', 'in_hand'))::int AS waiting,
  count(*) FILTER (WHERE state = 'resolved')::int AS resolved,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY working_days(raised_at, resolved_at))
    FILTER (WHERE state = 'resolved') AS "medianDays"`;

/** What the programme office and those who oversee it see and set for all obstacles together. Their permissions hold everywhere. */
@Injectable()
export class ObstacleOffice {
  constructor(private readonly transactions: Transactions) {}

  rules(actor: Actor): Promise<ObstacleRules> {
    return this.transactions.run(actor, (tx) => rulesOf(tx));
  }

  saveRules(actor: Actor, rules: ObstacleRules): Promise<ObstacleRules> {
    return this.transactions.run(actor, async (tx) => {
      for (const kind of OBSTACLE_KINDS) await tx.manager.update(ObstacleRule, { kind }, { ...rules[kind] });
      const saved = await rulesOf(tx);
      tx.audit({
        act: 'obstacle.save-rules',
        subjectType: 'programme',
        subjectId: 'obstacles',
        detail: { ...saved },
      });
      return saved;
    });
  }

  /** How long obstacles took, by kind and by the level on which they were resolved. */
  statistics(actor: Actor): Promise<ObstacleStatistics> {
    return this.transactions.run(actor, async (tx) => {
      const figures = await tx.query<ObstacleFigures>(
        `SELECT kind, level, ${COUNTS} FROM obstacle WHERE state <> 'withdrawn' GROUP BY kind, level
          ORDER BY array_position('{law,budget,data,coordination,other}', kind),
                   array_position('{team,leader,programme,city}', level)`,
      );
      const [total] = await tx.query<TotalRow>(
        `SELECT ${COUNTS}, portal_today()::text AS "on" FROM obstacle WHERE state <> 'withdrawn'`,
      );
      if (!total) throw new Error('an aggregate answers one row');
      return { figures, ...total };
    });
  }

  /** What the form needs to raise one. @throws not_found */
  desk(actor: Actor, commissionId: string): Promise<ObstacleDesk> {
    return this.transactions.run(actor, async (tx) => {
      const seen = await findCommission(tx, { id: commissionId });
      const goesOn = !commissionLifecycle.states[seen.commission.state].final;
      return {
        mayRaise: goesOn && standsOn(actor, PERMISSION.obstacleRaise, seen),
        milestones: await tx.query<ObstacleDesk['milestones'][number]>(
          `SELECT id, name FROM milestone WHERE commission_id = $1 ORDER BY position, id`,
          [commissionId],
        ),
      };
    });
  }
}
