import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  ObstacleReasonRequest,
  ObstacleRequest,
  ObstacleResolveRequest,
  ObstacleRules,
  ObstacleTakeRequest,
  ObstacleView,
} from '@loi-giai/shared';
import { firstValueFrom } from 'rxjs';

/** Writes of the feature; each answers with the obstacle as it stands afterwards. */
@Injectable({ providedIn: 'root' })
export class ObstaclesApi {
  readonly #http = inject(HttpClient);

  /** @throws ApiProblem with `wrong_state` once the commission has ended */
  raise(commissionId: string, obstacle: ObstacleRequest): Promise<ObstacleView> {
    return this.#post(`/api/v1/commissions/${encodeURIComponent(commissionId)}/obstacles`, obstacle);
  }

  take(id: string, request: ObstacleTakeRequest): Promise<ObstacleView> {
    return this.#post(`${obstacleAddress(id)}/take`, request);
  }

  answer(id: string, text: string): Promise<ObstacleView> {
    return this.#post(`${obstacleAddress(id)}/answers`, { text });
  }

  /** @throws ApiProblem with `highest_level`, `wrong_state` */
  explain(id: string, act: 'escalate' | 'reopen', request: ObstacleReasonRequest): Promise<ObstacleView> {
    return this.#post(`${obstacleAddress(id)}/${act}`, request);
  }

  /** @throws ApiProblem with `four_eyes`, `wrong_state` */
  resolve(id: string, request: ObstacleResolveRequest): Promise<ObstacleView> {
    return this.#post(`${obstacleAddress(id)}/resolve`, request);
  }

  withdraw(id: string): Promise<ObstacleView> {
    return this.#post(`${obstacleAddress(id)}/withdraw`, {});
  }

  /** @throws ApiProblem with `file_type_refused`, `file_too_large`, `too_many_files` */
  attach(id: string, file: File): Promise<ObstacleView> {
    const body = new FormData();
    body.append('file', file, file.name);
    return this.#post(`${obstacleAddress(id)}/files`, body);
  }

  saveRules(rules: ObstacleRules): Promise<ObstacleRules> {
    return firstValueFrom(this.#http.put<ObstacleRules>('/api/v1/obstacle-rules', rules));
  }

  #post(address: string, body: object): Promise<ObstacleView> {
    return firstValueFrom(this.#http.post<ObstacleView>(address, body));
  }
}

export function obstacleAddress(id: string): string {
  return `/api/v1/obstacles/${encodeURIComponent(id)}`;
}
