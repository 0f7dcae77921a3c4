/**
 * SQL: the proposal exists for the member (I4). The declarations are copied into this table when the seal is opened; before that
 * there is nothing to join.
 * @param member @param proposal expressions of SQL for their ids
 */
export const notRecused = (member: string, proposal: string): string => `
  NOT EXISTS (SELECT 1 FROM conflict_declaration recusal
               WHERE recusal.panel_member_id = ${member} AND recusal.proposal_id = ${proposal} AND recusal.conflict)`;
