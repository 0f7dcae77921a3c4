export * from './criteria';
export * from './delivery-lifecycle';
export * from './deliveries';
