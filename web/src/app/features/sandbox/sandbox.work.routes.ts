import type { Routes } from '@angular/router';
import { PERMISSION } from '@loi-giai/shared';
import { requires } from '../../core/guards';
import type { SandboxEdit } from './sandbox-edit';

const drafts = [requires(PERMISSION.sandboxDraft)];
const asks = [(page: SandboxEdit): Promise<boolean> => page.mayLeave()];
const edit = (): Promise<typeof SandboxEdit> => import('./sandbox-edit').then((m) => m.SandboxEdit);

const routes: Routes = [
  { path: 'new', canMatch: drafts, canDeactivate: asks, loadComponent: edit },
  { path: ':id/edit', canMatch: drafts, canDeactivate: asks, loadComponent: edit },
  {
    path: ':id',
    canMatch: [requires(PERMISSION.commissionRead)],
    loadComponent: () => import('./sandbox-page').then((m) => m.SandboxPage),
  },
];

export default routes;
