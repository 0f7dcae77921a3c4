export * from './proposal-form';
export * from './proposal-lifecycle';
export * from './proposals';
