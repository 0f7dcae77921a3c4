import type { Routes } from '@angular/router';
import { PERMISSION } from '@loi-giai/shared';
import { requires } from '../../core/guards';

const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    canMatch: [requires(PERMISSION.replicationRead)],
    loadComponent: () => import('./replication-list').then((m) => m.ReplicationList),
  },
  {
    path: 'ask/:code',
    canMatch: [requires(PERMISSION.replicationAsk)],
    loadComponent: () => import('./replication-ask').then((m) => m.ReplicationAsk),
  },
  {
    path: ':id',
    canMatch: [requires(PERMISSION.replicationRead)],
    loadComponent: () => import('./replication-page').then((m) => m.ReplicationPage),
  },
];

export default routes;
