import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { LessonAudience, LessonEditRequest, LessonRequest, LessonView } from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';

/** Writes of lessons; each answers with the lesson as it stands afterwards. */
@Injectable({ providedIn: 'root' })
export class LessonsApi {
  readonly #http = inject(HttpClient);

  create(code: string, lesson: LessonRequest): Promise<LessonView> {
    return this.#post(`/api/v1/challenges/${encodeURIComponent(code)}/lessons`, lesson);
  }

  /** @throws ApiProblem with `stale`, `wrong_state` */
  edit(id: string, lesson: LessonEditRequest): Promise<LessonView> {
    return firstValueFrom(this.#http.put<LessonView>(`/api/v1/lessons/${id}`, lesson));
  }

  submit(id: string): Promise<LessonView> {
    return this.#post(`/api/v1/lessons/${id}/submit`, {});
  }

  discard(id: string): Promise<LessonView> {
    return this.#post(`/api/v1/lessons/${id}/discard`, {});
  }

  /** @throws ApiProblem with `four_eyes`, `wrong_state` */
  approve(id: string, audience: LessonAudience): Promise<LessonView> {
    return this.#post(`/api/v1/lessons/${id}/approve`, { audience });
  }

  /** @throws ApiProblem with `four_eyes`, `wrong_state` */
  return(id: string, reason: string): Promise<LessonView> {
    return this.#post(`/api/v1/lessons/${id}/return`, { reason });
  }

  withdraw(id: string, reason: string): Promise<LessonView> {
    return this.#post(`/api/v1/lessons/${id}/withdraw`, { reason });
  }

  writeView(id: string, solverView: string): Promise<LessonView> {
    return firstValueFrom(this.#http.put<LessonView>(`/api/v1/lessons/${id}/solver-view`, { solverView }));
  }

  async renameTag(from: string, to: string): Promise<void> {
    await firstValueFrom(this.#http.post('/api/v1/lesson-tags/rename', { from, to }));
  }

  #post(address: string, body: object): Promise<LessonView> {
    return firstValueFrom(this.#http.post<LessonView>(address, body));
  }
}
