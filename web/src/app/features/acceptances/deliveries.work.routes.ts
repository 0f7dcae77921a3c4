import type { Routes } from '@angular/router';
import { PERMISSION } from '@loi-giai/shared';
import { requires } from '../../core/guards';

const routes: Routes = [
  {
    path: ':id',
    canMatch: [requires(PERMISSION.commissionRead)],
    loadComponent: () => import('./delivery-page').then((m) => m.DeliveryPage),
  },
];

export default routes;
