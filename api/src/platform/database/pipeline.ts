import { type Connection, type PoolClient, Query, type QueryResult, type Submittable } from 'pg';
import { QueryFailedError } from 'typeorm';
import type { NamedStatement } from './read-database';

/** What the driver keeps of a connection, and calls of a query, beyond its types. */
interface DriverConnection extends Connection {
  readonly submittedNamedStatements: Record<string, string>;
}
interface DriverQuery extends Query {
  readonly name: string;
  readonly text: string;
  submit(connection: Connection): Error | null;
  handleRowDescription(message: object): void;
  handleDataRow(message: object): void;
  handleCommandComplete(message: object, connection: Connection): void;
  handleEmptyQuery(connection: Connection): void;
  handleError(error: Error, connection: Connection): void;
  handleReadyForQuery(connection: Connection): void;
}

/**
 * Sends statements in one message and takes their results from one answer. Each runs after the one before; the first that fails is
 * the last that runs.
 * @throws QueryFailedError
 */
export async function sendTogether(
  client: PoolClient,
  statements: readonly NamedStatement[],
): Promise<object[][]> {
  const pipeline = new Pipeline(statements);
  client.query(pipeline);
  const results = await Promise.all(pipeline.results);
  return results.map(({ rows }) => rows as object[]);
}

/**
 * The driver sends each query with a sync of its own and waits for the answer to it. This is one query to the driver, made of
 * several of its own that share one sync: https://www.postgresql.org/docs/17/protocol-flow.html#PROTOCOL-FLOW-PIPELINING
 */
class Pipeline implements Submittable {
  readonly results: readonly Promise<QueryResult>[];
  private readonly queries: DriverQuery[] = [];
  private running = 0;
  /** Why one of the queries could not even be written. */
  private unwritten: Error | null = null;

  constructor(statements: readonly NamedStatement[]) {
    this.results = statements.map(
      ({ name, text, values }) =>
        new Promise<QueryResult>((resolve, reject) => {
          const answered = (error: Error | undefined, result: unknown): void => {
            this.unwritten ??= error ?? null;
            if (error) reject(new QueryFailedError(text, [...values], error));
            else resolve(result as QueryResult);
          };
          this.queries.push(new Query({ name, text, values: [...values] }, answered) as DriverQuery);
        }),
    );
  }

  /** By these the driver keeps account of what the connection has prepared. */
  get name(): string {
    return this.current.name;
  }

  get text(): string {
    return this.current.text;
  }

  /** All or nothing is written: the others must not run, least of all a COMMIT, where one of them does not. */
  submit(connection: Connection): void {
    const { stream } = connection;
    const unsynced = Object.create(connection, { sync: { value: () => undefined } }) as Connection;
    stream.cork();
    for (const query of this.queries) {
      const refused = query.submit(unsynced) ?? this.unwritten;
      if (refused) {
        stream.destroy(refused);
        return;
      }
    }
    connection.sync();
    stream.uncork();
  }

  handleRowDescription(message: object): void {
    this.current.handleRowDescription(message);
  }

  handleDataRow(message: object): void {
    this.current.handleDataRow(message);
  }

  handleCommandComplete(message: object, connection: Connection): void {
    this.current.handleCommandComplete(message, connection);
    this.running += 1;
  }

  handleEmptyQuery(connection: Connection): void {
    this.current.handleEmptyQuery(connection);
    this.running += 1;
  }

  /** What comes after an error was not even prepared. */
  handleError(error: Error, connection: DriverConnection): void {
    for (const query of this.queries.slice(this.running)) {
      Reflect.deleteProperty(connection.submittedNamedStatements, query.name);
      query.handleError(error, connection);
    }
  }

  handleReadyForQuery(connection: Connection): void {
    for (const query of this.queries) query.handleReadyForQuery(connection);
  }

  private get current(): DriverQuery {
    const query = this.queries[Math.min(this.running, this.queries.length - 1)];
    if (!query) throw new Error('a pipeline has statements');
    return query;
  }
}
