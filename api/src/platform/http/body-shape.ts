/**
 * What a body may be made of: far more than any form sends, and so little that reading and checking it keeps nobody waiting. Its length
 * alone says nothing of that: a megabyte holds hundreds of thousands of fields, or levels.
 */
export const BODY_LIMITS = { depth: 20, fields: 500, items: 5_000, values: 60_000 } as const;

/** Whether a body that was read as JSON or as a form keeps to the limits. Goes no deeper than they do. */
export function isWithinShape(body: unknown): boolean {
  let values = 0;
  let level: readonly unknown[] = [body];
  for (let depth = 0; level.length > 0; depth++) {
    const below: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) continue;
      const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
      if (parts.length > (Array.isArray(value) ? BODY_LIMITS.items : BODY_LIMITS.fields)) return false;
      values += parts.length;
      if (values > BODY_LIMITS.values || depth >= BODY_LIMITS.depth) return false;
      for (const part of parts) below.push(part);
    }
    level = below;
  }
  return true;
}
