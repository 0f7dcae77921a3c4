/**
 * The functions of the bare server: `bare_submit` takes a submission in all at once; `bare_hold` and `bare_write` are its
 * two halves. The same rows as the portal's: version, proposal, mail, job, one link of the one audit chain.
 */
const HELD = `account_id uuid, account_name text, organization_id uuid, organization_name text, tax_code text, email text,
  challenge_id uuid, sealed_content bytea, code text, title jsonb, at timestamptz`;

export const BARE_FUNCTIONS = [
  `CREATE FUNCTION bare_hold(session_hash bytea, wanted uuid) RETURNS TABLE (${HELD}) LANGUAGE plpgsql AS $$
   DECLARE
     call record;
     draft record;
     moment timestamptz;
   BEGIN
     SELECT c.id, c.code, c.title, c.closing_at, c.state INTO call
       FROM proposal p JOIN challenge c ON c.id = p.challenge_id WHERE p.id = wanted FOR SHARE OF c;
     SELECT p.state, p.revision, p.sealed_content, p.organization_id INTO draft
       FROM proposal p WHERE p.id = wanted FOR UPDATE;
     moment := portal_now();
     IF call.state <> 'open' OR moment >= call.closing_at OR draft.state <> 'draft' THEN
       RETURN;
     END IF;
     RETURN QUERY
       SELECT a.id, a.name, o.id, o.name, o.tax_code, a.email, call.id, draft.sealed_content, call.code, call.title, moment
         FROM session s JOIN account a ON a.id = s.account_id
         JOIN membership m ON m.account_id = a.id AND m.organization_id = draft.organization_id AND m.accepted_at IS NOT NULL
         JOIN organization o ON o.id = m.organization_id
        WHERE s.token_hash = session_hash AND s.expires_at > moment AND a.status = 'active';
   END $$`,
  `CREATE FUNCTION bare_write(wanted uuid, idempotency text, moment timestamptz, solver bytea, content bytea, tag bytea,
                              leaf bytea, letter bytea, facts jsonb, mail_id uuid) RETURNS void LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO proposal_version (proposal_id, number, sealed_solver, sealed_content, receipt_tag, leaf, file_ids,
                                   idempotency_key, submitted_at)
     VALUES (wanted, 1, solver, content, tag, leaf, '{}', idempotency, moment);
     UPDATE proposal SET state = 'submitted', submitted_revision = revision, updated_at = moment WHERE id = wanted;
     INSERT INTO mail_message (id, recipient, subject, text, sealed, hidden_until)
     VALUES (mail_id, '', '', '', letter, moment + interval '1 day');
     INSERT INTO pgboss.job (name, data, retry_limit, retry_delay, retry_backoff, policy)
     VALUES ('mail', jsonb_build_object('id', mail_id), 10, 30, true, 'standard');
     PERFORM audit_append(jsonb_build_array(jsonb_build_object('actorId', NULL, 'actorName', '', 'act', 'proposal.submit',
       'subjectType', 'proposal', 'subjectId', wanted, 'detail', facts)));
   END $$`,
  `CREATE FUNCTION bare_submit(session_hash bytea, wanted uuid, idempotency text, leaf bytea, letter bytea, facts jsonb)
   RETURNS TABLE (${HELD}) LANGUAGE plpgsql AS $$
   DECLARE
     held record;
   BEGIN
     SELECT * INTO held FROM bare_hold(session_hash, wanted);
     IF held IS NULL THEN
       RETURN;
     END IF;
     PERFORM bare_write(wanted, idempotency, held.at, leaf, held.sealed_content, leaf, leaf, letter, facts, gen_random_uuid());
     -- The draft's text does not travel.
     RETURN QUERY SELECT held.account_id, held.account_name, held.organization_id, held.organization_name, held.tax_code,
       held.email, held.challenge_id, NULL::bytea, held.code, held.title, held.at;
   END $$`,
];
