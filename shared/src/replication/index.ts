export * from './follow-ups';
export * from './replication-lifecycle';
export * from './replications';
