import type { Routes } from '@angular/router';
import { PERMISSION } from '@loi-giai/shared';
import { requires } from '../../core/guards';

const reads = [requires(PERMISSION.complaintRead)];

const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    canMatch: reads,
    loadComponent: () => import('./complaint-list').then((m) => m.ComplaintList),
  },
  {
    path: ':id',
    canMatch: reads,
    loadComponent: () => import('./complaint-page').then((m) => m.ComplaintPage),
  },
];

export default routes;
