/*
 * Decorators of request fields. Each says type, bounds and documentation at once, and gives every failure the field
 * error code and the bounds that the web needs to explain it.
 */
export * from './fields/choices';
export * from './fields/formats';
export * from './fields/moments';
export * from './fields/numbers';
export * from './fields/parts';
export * from './fields/texts';
