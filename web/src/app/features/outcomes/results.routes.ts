import type { Routes } from '@angular/router';

const routes: Routes = [
  { path: '', loadComponent: () => import('./result-list').then((m) => m.ResultList) },
  {
    path: ':code/versions/:number',
    loadComponent: () => import('./result-page').then((m) => m.ResultPage),
  },
  { path: ':code', loadComponent: () => import('./result-page').then((m) => m.ResultPage) },
];

export default routes;
