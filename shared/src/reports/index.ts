export * from './report-lifecycle';
export * from './report-schedule';
export * from './reports';
