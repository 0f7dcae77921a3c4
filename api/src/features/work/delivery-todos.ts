import { PERMISSION, TODO_KIND, type TodoItem, type TodoKind } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { ACCEPTANCE_DAYS } from '../acceptances/delivery-reads';
import { endOfDay, ownPlaces, type TodoReader, type TodoRow, toItem } from './todo';

interface DeliveryRow extends TodoRow {
  readonly kind: TodoKind;
  readonly path: string;
}

/** Deliveries to check, to accept, to hand in anew; payments to mend, to check, to approve, to make. */
@Injectable()
export class DeliveryTodos implements TodoReader {
  constructor(private readonly database: ReadDatabase) {}

  async read(actor: SignedInActor): Promise<TodoItem[]> {
    const lists = await Promise.all([
      this.rows(
        'todo-deliveries',
        DELIVERIES,
        [PERMISSION.deliverySubmit, PERMISSION.deliveryCheck, PERMISSION.deliveryAccept],
        actor,
      ),
      this.rows(
        'todo-payments',
        PAYMENTS,
        [
          PERMISSION.paymentRequest,
          PERMISSION.paymentCheck,
          PERMISSION.paymentApprove,
          PERMISSION.paymentPay,
        ],
        actor,
      ),
    ]);
    return lists.flat();
  }

  private async rows(
    name: string,
    text: string,
    permissions: Parameters<typeof ownPlaces>[1][],
    actor: SignedInActor,
  ): Promise<TodoItem[]> {
    const places = permissions.map((permission) => ownPlaces(actor, permission));
    if (places.every((own) => own.length === 0)) return [];
    const rows = await this.database.query<DeliveryRow>({ name, text, values: [actor.accountId, ...places] });
    return rows.map((row) => toItem(row.kind, row, row.path));
  }
}

const OF = (table: string): string => `
    FROM ${table} x
    JOIN commission k ON k.id = x.commission_id
    JOIN challenge ch ON ch.id = k.challenge_id
    JOIN opened_version v ON v.proposal_id = k.proposal_id
    LEFT JOIN milestone m ON m.id = x.milestone_id`;

// I6: nothing for whoever has written in it, and nothing to accept for whoever has checked it.
const DELIVERIES = `
  SELECT ch.code, ch.title, m.name AS note, '/work/deliveries/' || x.id AS path,
         CASE x.state WHEN 'submitted' THEN '${TODO_KIND.checkDelivery}' WHEN 'checked' THEN '${TODO_KIND.acceptDelivery}'
                      ELSE '${TODO_KIND.answerDelivery}' END AS kind,
         CASE x.state WHEN 'submitted' THEN x.submitted_at WHEN 'checked' THEN x.checked_at ELSE x.decided_at END AS since,
         ${endOfDay('x.respond_by')} AS until, CASE x.state WHEN 'returned' THEN x.respond_by < portal_today()
                      ELSE working_days(x.submitted_at, portal_now()) > ${ACCEPTANCE_DAYS} END AS late
    ${OF('delivery')}
   WHERE k.state = 'running'
     AND ((x.state = 'submitted' AND ch.agency_id = ANY ($3::uuid[]) AND $1::uuid <> ALL (x.writers))
       OR (x.state = 'checked' AND ch.agency_id = ANY ($4::uuid[]) AND $1 <> ALL (x.writers) AND x.checked_by <> $1)
       OR (x.state = 'returned' AND (v.organization_id = ANY ($2::uuid[]) OR v.partner_ids && $2::uuid[])
           AND NOT EXISTS (SELECT 1 FROM delivery n WHERE n.milestone_id = x.milestone_id AND n.round > x.round AND n.state <> 'draft')))`;

const PAYMENTS = `
  SELECT ch.code, ch.title, COALESCE(m.name, k.number) AS note, '/work/payments/' || x.id AS path,
         CASE x.state WHEN 'requested' THEN '${TODO_KIND.checkPayment}' WHEN 'checked' THEN '${TODO_KIND.approvePayment}'
                      WHEN 'approved' THEN '${TODO_KIND.payPayment}' ELSE '${TODO_KIND.mendPayment}' END AS kind,
         (SELECT max(e.at) FROM payment_entry e WHERE e.payment_id = x.id) AS since, NULL::timestamptz AS until, false AS late
    ${OF('payment')}
   WHERE (x.state = 'returned' AND v.organization_id = ANY ($2::uuid[]))
      OR ($1::uuid <> ALL (x.writers)
          AND ((x.state = 'requested' AND ch.agency_id = ANY ($3::uuid[]))
            OR (x.state = 'checked' AND ch.agency_id = ANY ($4::uuid[]) AND x.checked_by <> $1)
            OR (x.state = 'approved' AND ch.agency_id = ANY ($5::uuid[]) AND x.approved_by <> $1)))`;
