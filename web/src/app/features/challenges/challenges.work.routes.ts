import type { Routes, UrlMatchResult, UrlSegment } from '@angular/router';
import { PERMISSION } from '@loi-giai/shared';
import { requires } from '../../core/guards';
import type { CommissionEdit } from '../commissions/commission-edit';
import type { IndicatorsEdit } from '../outcomes/indicators-edit';
import { panelRoute } from '../evaluations/panel.routes';
import type { AddendumDeskPage } from '../questions/addendum-desk';
import type { ChallengeEdit } from './challenge-edit';

const reads = [requires(PERMISSION.challengeReadUnpublished)];
const drafts = [requires(PERMISSION.challengeDraft)];

/** `:code/edit` and `:code/edit/:section` */
function editorAddress(segments: UrlSegment[]): UrlMatchResult | null {
  const [code, edit, section] = segments;
  if (!code || edit?.path !== 'edit' || segments.length > 3) return null;
  return { consumed: segments, posParams: section ? { code, section } : { code } };
}

const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    canMatch: reads,
    loadComponent: () => import('./challenge-work-list').then((m) => m.ChallengeWorkList),
  },
  {
    path: 'new',
    canMatch: drafts,
    loadComponent: () => import('./challenge-new').then((m) => m.ChallengeNew),
  },
  {
    path: 'join-requests',
    canMatch: reads,
    loadComponent: () => import('./join-requests').then((m) => m.JoinRequests),
  },
  {
    path: 'triage',
    canMatch: [requires(PERMISSION.challengePublish)],
    loadComponent: () => import('./triage-queue').then((m) => m.TriageQueue),
  },
  {
    path: ':code',
    canMatch: reads,
    loadComponent: () => import('./challenge-overview').then((m) => m.ChallengeOverview),
  },
  {
    path: ':code/triage',
    canMatch: [requires(PERMISSION.challengePublish)],
    loadComponent: () => import('./triage-page').then((m) => m.TriagePage),
  },
  {
    path: ':code/questions',
    canMatch: reads,
    loadComponent: () => import('../questions/question-desk').then((m) => m.QuestionDeskPage),
  },
  {
    path: ':code/addendum',
    canMatch: reads,
    canDeactivate: [(page: AddendumDeskPage) => page.mayLeave()],
    loadComponent: () => import('../questions/addendum-desk').then((m) => m.AddendumDeskPage),
  },
  {
    // One route for all sections: the editor stays while people go from one to the next.
    matcher: editorAddress,
    runGuardsAndResolvers: (from, to) => from.params['code'] !== to.params['code'],
    canMatch: drafts,
    canDeactivate: [(page: ChallengeEdit) => page.mayLeave()],
    loadComponent: () => import('./challenge-edit').then((m) => m.ChallengeEdit),
  },
  {
    path: ':code/commission',
    // One of several that were selected is named in the query.
    runGuardsAndResolvers: 'paramsOrQueryParamsChange',
    canMatch: [requires(PERMISSION.commissionManage)],
    canDeactivate: [(page: CommissionEdit) => page.mayLeave()],
    loadComponent: () => import('../commissions/commission-edit').then((m) => m.CommissionEdit),
  },
  {
    path: ':code/surveys',
    canMatch: reads,
    loadChildren: () => import('../surveys/surveys.work.routes'),
  },
  {
    path: ':code/outcomes',
    canMatch: reads,
    loadComponent: () => import('../outcomes/outcomes-page').then((m) => m.OutcomesPage),
  },
  {
    path: ':code/outcomes/import',
    canMatch: [requires(PERMISSION.outcomeManage)],
    loadComponent: () => import('../outcomes/measurement-import').then((m) => m.MeasurementImport),
  },
  {
    path: ':code/outcomes/indicators',
    canMatch: [requires(PERMISSION.outcomeManage)],
    canDeactivate: [(page: IndicatorsEdit) => page.mayLeave()],
    loadComponent: () => import('../outcomes/indicators-edit').then((m) => m.IndicatorsEdit),
  },
  panelRoute,
];

export default routes;
