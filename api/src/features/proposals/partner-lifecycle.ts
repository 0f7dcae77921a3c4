import { type PartnerAct, partnerLifecycle } from '@loi-giai/shared';
import { type GuardTable, StateMachine } from '../../platform/lifecycle/state-machine';
import { ProposalPartner } from './proposal-partner.entity';

/** The call must be open for all of them: asked by whoever moves a partner, under the call's lock. */
const guards: GuardTable<PartnerAct, ProposalPartner> = {
  consent: [],
  decline: [],
  leave: [],
  remove: [],
  ask_again: [],
};

/** The only way a partner's answer changes. Lock the challenge and the proposal first. */
export const partnerMachine = new StateMachine(partnerLifecycle, ProposalPartner, guards);
