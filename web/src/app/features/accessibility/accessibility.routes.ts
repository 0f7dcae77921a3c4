import type { Routes } from '@angular/router';

const routes: Routes = [
  {
    path: '',
    loadComponent: () => import('./accessibility-statement').then((m) => m.AccessibilityStatement),
  },
];

export default routes;
