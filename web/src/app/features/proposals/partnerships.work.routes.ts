import type { Routes } from '@angular/router';

/** An invitation to answer together with others exists for those who manage the invited organization, says the API. */
const routes: Routes = [
  { path: ':id', loadComponent: () => import('./partnership-page').then((m) => m.PartnershipPage) },
];

export default routes;
