export * from './payment-lifecycle';
export * from './payments';
