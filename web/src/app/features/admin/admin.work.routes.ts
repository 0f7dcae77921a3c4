import { inject } from '@angular/core';
import { type Routes, Router } from '@angular/router';
import { PERMISSION } from '@loi-giai/shared';
import { requires } from '../../core/guards';
import { Session } from '../../core/session';

const routes: Routes = [
  {
    path: '',
    loadComponent: () => import('./admin-shell').then((m) => m.AdminShell),
    children: [
      {
        path: '',
        pathMatch: 'full',
        // The first part this account may use: administrators keep accounts, auditors read the log.
        redirectTo: () => {
          const part = inject(Session).can(PERMISSION.accountsManage) ? 'accounts' : 'audit';
          return inject(Router).parseUrl(`/work/admin/${part}`);
        },
      },
      {
        path: 'accounts',
        canMatch: [requires(PERMISSION.accountsManage)],
        loadComponent: () => import('./account-list').then((m) => m.AccountList),
      },
      {
        path: 'invitation',
        canMatch: [requires(PERMISSION.accountsManage)],
        loadComponent: () => import('./invite').then((m) => m.Invite),
      },
      {
        path: 'mails',
        canMatch: [requires(PERMISSION.mailRead)],
        loadComponent: () => import('./mail-list').then((m) => m.MailList),
      },
      {
        path: 'mails/:id',
        canMatch: [requires(PERMISSION.mailRead)],
        loadComponent: () => import('./mail-page').then((m) => m.MailPage),
      },
      {
        path: 'audit',
        canMatch: [requires(PERMISSION.auditRead)],
        loadComponent: () => import('./audit-list').then((m) => m.AuditList),
      },
    ],
  },
];

export default routes;
