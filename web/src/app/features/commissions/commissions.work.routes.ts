import type { Routes } from '@angular/router';
import { PERMISSION } from '@loi-giai/shared';
import { requires } from '../../core/guards';

const reads = [requires(PERMISSION.commissionRead)];

const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    canMatch: reads,
    loadComponent: () => import('./commission-list').then((m) => m.CommissionList),
  },
  {
    path: ':id',
    canMatch: reads,
    loadComponent: () => import('./commission-page').then((m) => m.CommissionPage),
  },
];

export default routes;
