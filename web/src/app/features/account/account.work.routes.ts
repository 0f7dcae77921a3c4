import type { Routes } from '@angular/router';

const routes: Routes = [
  { path: '', loadComponent: () => import('./account-page').then((m) => m.AccountPage) },
];

export default routes;
