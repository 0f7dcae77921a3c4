import type { Routes } from '@angular/router';

const routes: Routes = [
  { path: '', loadComponent: () => import('./result-list').then((m) => m.ResultList) },
  { path: ':code', loadComponent: () => import('./result-page').then((m) => m.ResultPage) },
];

export default routes;
