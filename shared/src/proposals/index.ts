export * from './proposal-lifecycle';
export * from './proposals';
