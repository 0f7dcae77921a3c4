const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/**
 * Whether the text is a Vietnamese tax code: ten digits, the last being the check digit, and for a dependent unit a
 * hyphen and three more digits. Check digit: 10 − (Σ digit × weight mod 11), with the weights 31 29 23 19 17 13 7 5 3
 * (General Department of Taxation, Circular 105/2020/TT-BTC keeps the structure).
 */
export function isTaxCode(text: string): boolean {
  if (!/^\d{10}(-\d{3})?$/.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + Number(text[index]) * weight, 0);
  return 10 - (sum % 11) === Number(text[9]);
}
