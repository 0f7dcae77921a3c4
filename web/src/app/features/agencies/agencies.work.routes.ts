import type { Routes } from '@angular/router';
import { PERMISSION } from '@loi-giai/shared';
import { requires } from '../../core/guards';

const office = [requires(PERMISSION.agenciesManage)];

const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    canMatch: office,
    loadComponent: () => import('./agency-work-list').then((m) => m.AgencyWorkList),
  },
  {
    path: '',
    pathMatch: 'full',
    canMatch: [requires(PERMISSION.workingGroupManage)],
    loadComponent: () => import('./my-agencies').then((m) => m.MyAgencies),
  },
  { path: 'new', canMatch: office, loadComponent: () => import('./agency-new').then((m) => m.AgencyNew) },
  {
    path: 'import',
    canMatch: office,
    loadComponent: () => import('./agency-import').then((m) => m.AgencyImport),
  },
  { path: ':code', canMatch: office, loadComponent: () => import('./agency-edit').then((m) => m.AgencyEdit) },
  {
    path: ':code/working-group',
    canMatch: [requires(PERMISSION.workingGroupManage)],
    loadComponent: () => import('./working-group-edit').then((m) => m.WorkingGroupEdit),
  },
];

export default routes;
