import { HttpErrorResponse } from '@angular/common/http';
import { ApiProblem, asProblem } from './api-problem';

describe('ApiProblem', () => {
  it('takes over what a problem document says', () => {
    const error = { type: 'about:blank', title: '', status: 409, code: 'stale', correlationId: 'c-1' };
    expect(ApiProblem.from(new HttpErrorResponse({ status: 409, error }))).toMatchObject({
      status: 409,
      code: 'stale',
      errors: [],
      correlationId: 'c-1',
    });
  });

  it('knows a broken connection and an answer of something in between', () => {
    expect(ApiProblem.from(new HttpErrorResponse({ status: 0 })).code).toBe('offline');
    expect(ApiProblem.from(new HttpErrorResponse({ status: 502, error: '<html>' })).code).toBe('internal');
    expect(ApiProblem.from(new HttpErrorResponse({ status: 404, error: null })).notFound).toBe(true);
  });

  it('is found below the errors that wrap it', () => {
    const problem = new ApiProblem(404, 'not_found');
    expect(asProblem(new Error('wrapped', { cause: problem }))).toBe(problem);
    expect(asProblem('anything').code).toBe('internal');
  });
});
