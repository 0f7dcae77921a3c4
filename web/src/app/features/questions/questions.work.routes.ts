import type { Routes } from '@angular/router';
import { PERMISSION } from '@loi-giai/shared';
import { requires } from '../../core/guards';

const routes: Routes = [
  {
    path: ':code',
    canMatch: [requires(PERMISSION.proposalWrite)],
    loadComponent: () => import('./question-ask').then((m) => m.QuestionAsk),
  },
];

export default routes;
