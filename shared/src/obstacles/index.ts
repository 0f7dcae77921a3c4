export * from './obstacle-lifecycle';
export * from './obstacle-levels';
export * from './obstacles';
