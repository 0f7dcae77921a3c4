/**
 * Addresses whose mere traffic would tell something sealed: whoever counts the submissions in a log or a counter knows
 * how many proposals there are (I1). They are neither logged nor measured; failures still are, without the address.
 */
const QUIET = /\/(proposals|partnerships|questions|receipts|uploads)(\/|\?|$)/;

export function isQuiet(address: string): boolean {
  return QUIET.test(address);
}

/** Files of the web build are not logged: that of a page tells how often the page is opened, such as the one a proposal is written on. */
const FILE = /^\/(?!api\/)[^?]*\.\w+(\?|$)/;

export function isFile(address: string): boolean {
  return FILE.test(address);
}
