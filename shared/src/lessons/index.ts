export * from './lesson-lifecycle';
export * from './lessons';
