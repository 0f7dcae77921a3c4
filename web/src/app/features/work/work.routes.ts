import type { Routes } from '@angular/router';

const routes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./todo').then((m) => m.Todo) },
];

export default routes;
