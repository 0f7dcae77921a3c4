import type { Routes } from '@angular/router';

/** The programme office's own pages; the permission is asked where they are included (app.routes.ts). */
const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'steps' },
  { path: 'steps', loadComponent: () => import('./steps-edit').then((m) => m.StepsEdit) },
  { path: 'fields', loadComponent: () => import('./fields-edit').then((m) => m.FieldsEdit) },
];

export default routes;
