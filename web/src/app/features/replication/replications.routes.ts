import type { Routes } from '@angular/router';

const routes: Routes = [
  { path: '', loadComponent: () => import('./replication-register').then((m) => m.ReplicationRegisterPage) },
];

export default routes;
