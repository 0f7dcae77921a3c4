import type { Routes } from '@angular/router';
import { PERMISSION } from '@loi-giai/shared';
import { requires } from '../../core/guards';

const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    canMatch: [requires(PERMISSION.challengeReadUnpublished)],
    loadComponent: () => import('./outcome-list').then((m) => m.OutcomeList),
  },
];

export default routes;
