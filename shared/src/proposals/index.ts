export * from './costs';
export * from './declarations';
export * from './partners';
export * from './proposal-form';
export * from './proposal-lifecycle';
export * from './proposal-presence';
export * from './proposals';
