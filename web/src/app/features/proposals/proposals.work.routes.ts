import type { Routes } from '@angular/router';
import type { ProposalPage } from './proposal-page';

// Without a guard: people without an organization find here how they get one. What they may read, the API decides.
const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    loadComponent: () => import('./proposal-list').then((m) => m.ProposalList),
  },
  { path: 'new', loadComponent: () => import('./proposal-new').then((m) => m.ProposalNew) },
  {
    path: ':id',
    canDeactivate: [(page: ProposalPage) => page.mayLeave()],
    loadComponent: () => import('./proposal-page').then((m) => m.ProposalPage),
  },
  {
    path: ':id/changes',
    loadComponent: () => import('./proposal-changes').then((m) => m.ProposalChanges),
  },
  { path: ':id/check', loadComponent: () => import('./proposal-check').then((m) => m.ProposalCheck) },
  { path: ':id/papers', loadComponent: () => import('./papers-page').then((m) => m.PapersPage) },
  {
    path: ':id/receipts/:number',
    loadComponent: () => import('./receipt-page').then((m) => m.ReceiptPage),
  },
];

export default routes;
