export * from './sandbox-lifecycle';
export * from './sandbox';
