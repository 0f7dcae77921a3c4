import { HttpErrorResponse } from '@angular/common/http';
import { signal } from '@angular/core';
import { keptWhileReading } from './kept-reading';

describe('what is kept while it is read anew', () => {
  const answer = signal<string | undefined>(undefined);
  const error = signal<Error | undefined>(undefined);
  const resource = {
    hasValue: () => error() === undefined && answer() !== undefined,
    value: answer,
    error,
  } as unknown as Parameters<typeof keptWhileReading<string>>[0];
  const failed = (status: number): Error => new HttpErrorResponse({ status });

  beforeEach(() => {
    answer.set(undefined);
    error.set(undefined);
  });

  it('is nothing before the first answer, then the last one', () => {
    const kept = keptWhileReading(resource);
    expect(kept()).toBeNull();
    answer.set('một');
    expect(kept()).toBe('một');
    answer.set('hai');
    expect(kept()).toBe('hai');
  });

  it('stays where the next reading fails for a moment', () => {
    const kept = keptWhileReading(resource);
    answer.set('một');
    expect(kept()).toBe('một');
    for (const status of [0, 503]) {
      error.set(failed(status));
      expect(kept()).toBe('một');
    }
  });

  it('goes once the reader may not see it any more', () => {
    const kept = keptWhileReading(resource);
    answer.set('một');
    expect(kept()).toBe('một');
    error.set(failed(404));
    expect(kept()).toBeNull();
  });
});
