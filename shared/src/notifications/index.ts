export * from './watching';
export * from './subscriptions';
