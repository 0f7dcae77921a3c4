import type { Routes } from '@angular/router';
import { PERMISSION } from '@loi-giai/shared';
import { requires } from '../../core/guards';

const routes: Routes = [
  {
    path: 'new',
    canMatch: [requires(PERMISSION.paymentRequest)],
    loadComponent: () => import('./payment-new').then((m) => m.PaymentNew),
  },
  {
    path: ':id',
    canMatch: [requires(PERMISSION.commissionRead)],
    loadComponent: () => import('./payment-page').then((m) => m.PaymentPage),
  },
];

export default routes;
