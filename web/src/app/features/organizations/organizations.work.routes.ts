import type { Routes } from '@angular/router';

/** Anybody with an account may register an organization; its own pages exist for its members only, says the API. */
const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    loadComponent: () => import('./my-organizations').then((m) => m.MyOrganizations),
  },
  { path: 'new', loadComponent: () => import('./organization-new').then((m) => m.OrganizationNew) },
  { path: 'claims', loadComponent: () => import('./claim-page').then((m) => m.ClaimPage) },
  { path: ':id', loadComponent: () => import('./organization-page').then((m) => m.OrganizationPage) },
];

export default routes;
