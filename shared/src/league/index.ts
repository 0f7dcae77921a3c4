export * from './commendation';
export * from './delay-reason';
export * from './league';
export * from './league-rule';
