import {
  type AuditAct,
  ERROR,
  actsFrom,
  isAuditAct,
  lifecycleFaults,
  type Lifecycle,
} from '@loi-giai/shared';
import type { EntityTarget, FindOptionsWhere } from 'typeorm';
import type { NamedStatement } from '../database/read-database';
import type { Transaction } from '../database/transactions';
import { notFound, problem } from '../errors/problem';

export interface StatefulRecord<State extends string> {
  id: string;
  state: State;
}

/**
 * Says no by throwing a coded error. Each is a named function of its own.
 * @param facts what the mover has read under the record's lock; without them the guard reads for itself
 */
export type LifecycleGuard<R, Facts = undefined> = (
  tx: Transaction,
  record: R,
  facts?: Facts,
) => void | Promise<void>;

/** The guards of every act; an act without one says so by an empty list. */
export type GuardTable<Act extends string, R, Facts = undefined> = Readonly<
  Record<Act, readonly LifecycleGuard<R, Facts>[]>
>;

export interface TransitionOptions<R> {
  /** Columns that change with the state. */
  readonly changes?: Partial<R>;
  /** What the audit log keeps beside from and to. */
  readonly detail?: Readonly<Record<string, unknown>>;
  /** The audit log keeps who acted under seal. */
  readonly sealed?: boolean;
}

/**
 * Moves records of one kind through their lifecycle; the only way a state changes. The table is checked when the
 * machine is made, at boot: an impossible one stops the portal.
 */
export class StateMachine<
  State extends string,
  Act extends string,
  R extends StatefulRecord<State>,
  Facts = undefined,
> {
  /** By their texts, the names of the statements that write a state. */
  private readonly statements = new Map<string, string>();

  constructor(
    readonly lifecycle: Lifecycle<State, Act>,
    private readonly entity: EntityTarget<R>,
    private readonly guards: GuardTable<Act, R, Facts>,
    /** Is told of every move, in its transaction. */
    private readonly moved: (tx: Transaction, record: R) => void = () => undefined,
  ) {
    const faults = lifecycleFaults(lifecycle);
    if (faults.length > 0) throw new Error(`The lifecycle is not sound: ${faults.join('; ')}`);
    for (const act of Object.keys(lifecycle.acts) as Act[]) this.auditActOf(act);
  }

  /** The record, its row locked until the end of the transaction. @throws not_found */
  async lock(tx: Transaction, id: string): Promise<R> {
    const record = await tx.manager.findOne(this.entity, {
      where: { id } as FindOptionsWhere<R>,
      lock: { mode: 'pessimistic_write' },
    });
    if (!record) throw notFound();
    return record;
  }

  /**
   * Locks the row, then reads its state, asks the act's guards and writes the new state with its audit row.
   * @throws wrong_state where the act does not start in the record's state, or what a guard throws.
   */
  async transition(tx: Transaction, id: string, act: Act, options: TransitionOptions<R> = {}): Promise<R> {
    const record = await this.lock(tx, id);
    await this.allow(tx, record, act);
    const { text, values } = this.step(tx, record, act, options);
    await tx.query(text, values);
    return record;
  }

  /**
   * As `transition`, for a record that this transaction has locked and read since. The state is written with the COMMIT: nothing
   * in this transaction may read it.
   * @param facts for the guards
   */
  async move(
    tx: Transaction,
    record: R,
    act: Act,
    options: TransitionOptions<R> = {},
    facts?: Facts,
  ): Promise<void> {
    await this.allow(tx, record, act, facts);
    tx.write(this.step(tx, record, act, options));
  }

  /** Brings the record into its new state, and the audit log an entry. @returns what writes the record */
  private step(
    tx: Transaction,
    record: R,
    act: Act,
    { changes, detail, sealed = false }: TransitionOptions<R>,
  ): NamedStatement {
    const { id, state: from } = record;
    const { to } = this.lifecycle.acts[act];
    tx.audit({
      act: this.auditActOf(act),
      subjectType: this.lifecycle.name,
      subjectId: id,
      detail: { from, to, ...detail },
      sealed,
    });
    const changed = { ...changes, state: to };
    Object.assign(record, changed);
    this.moved(tx, record);
    return this.updateOf(tx, id, changed);
  }

  private updateOf(tx: Transaction, id: string, changed: object): NamedStatement {
    const { dataSource } = tx.manager;
    const { tableName, columns } = dataSource.getMetadata(this.entity);
    const values = new Map(Object.entries(changed).filter(([, value]) => value !== undefined));
    const written = columns.filter(({ propertyName }) => values.has(propertyName));
    const set = written.map(({ databaseName }, index) => `${databaseName} = $${index + 2}`);
    const text = `UPDATE ${tableName} SET ${set.join(', ')} WHERE id = $1`;
    const name = this.statements.get(text) ?? `${this.lifecycle.name}-state-${this.statements.size}`;
    this.statements.set(text, name);
    const { driver } = dataSource;
    return {
      name,
      text,
      values: [
        id,
        ...written.map(
          (column): unknown =>
            driver.preparePersistentValue(values.get(column.propertyName), column) as unknown,
        ),
      ],
    };
  }

  /**
   * Locks the row and asks whether the act can happen now: for what must be written before the state moves.
   * @throws wrong_state where the act does not start in the record's state, or what a guard throws.
   */
  async check(tx: Transaction, id: string, act: Act): Promise<R> {
    const record = await this.lock(tx, id);
    await this.allow(tx, record, act);
    return record;
  }

  private async allow(tx: Transaction, record: R, act: Act, facts?: Facts): Promise<void> {
    if (!this.lifecycle.acts[act].from.includes(record.state))
      throw problem(ERROR.wrongState, { params: { state: record.state, act } });
    for (const guard of this.guards[act]) await guard(tx, record, facts);
  }

  /** Acts that start in this state; permissions and guards aside. */
  actsFrom(state: State): Act[] {
    return actsFrom(this.lifecycle, state);
  }

  /** As the audit log calls it. A lifecycle that the log does not know stops the portal at boot, like an unsound one. */
  private auditActOf(act: Act): AuditAct {
    const name = `${this.lifecycle.name}.${act}`;
    if (!isAuditAct(name)) throw new Error(`The audit log knows no act ${name}`);
    return name;
  }
}
