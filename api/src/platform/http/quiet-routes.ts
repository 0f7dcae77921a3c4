/**
 * Addresses whose mere traffic would tell something sealed: whoever counts the submissions in a log or a counter knows
 * how many proposals there are (I1). They are neither logged nor measured; failures still are, without the address.
 */
const QUIET = /\/proposals(\/|\?|$)/;

export function isQuiet(address: string): boolean {
  return QUIET.test(address);
}
