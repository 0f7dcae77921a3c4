import Fastify from 'fastify';
import pg from 'pg';

/**
 * What one would write by hand for the same reads: Fastify, one pool, named statements, rows straight into JSON. No
 * Nest, no TypeORM, no access rules, no headers. The yardstick of `bench:public`.
 */
const PAGE = 24;
const COLUMNS = `c.code, c.state, c.title, c.summary, c.closing_at AS "closingAt", c.announce_at AS "announceAt",
  c.reward_amount::float8 AS "rewardAmount",
  (SELECT json_build_object('code', f.code, 'name', f.name) FROM field f WHERE f.id = c.field_id) AS field,
  json_build_object('code', a.code, 'name', a.name, 'nameEn', a.name_en) AS agency,
  COALESCE((SELECT json_agg(json_build_object('code', b.code, 'name', b.name, 'nameEn', b.name_en))
              FROM challenge_agency j JOIN agency b ON b.id = j.agency_id WHERE j.challenge_id = c.id), '[]') AS "coAgencies",
  CASE c.state
    WHEN 'commissioned' THEN (SELECT min(s.due)::text FROM milestone s JOIN commission m ON m.id = s.commission_id
                               WHERE m.challenge_id = c.id AND m.state = 'running' AND s.done_on IS NULL)
    WHEN 'measuring' THEN (SELECT min(i.target_on)::text FROM indicator i
                            WHERE i.challenge_id = c.id AND i.target_on >= current_date) END AS "nextOn",
  CASE c.state WHEN 'published' THEN (
    SELECT min(r.published_at) FROM result_publication r WHERE r.challenge_id = c.id) END AS "publishedAt"`;

const LIST = `SELECT ${COLUMNS} FROM challenge c JOIN agency a ON a.id = c.agency_id
  WHERE c.opened_at IS NOT NULL ORDER BY c.closing_at DESC, c.id DESC LIMIT ${PAGE + 1}`;

const SEARCH = `
  WITH hit AS (SELECT s.challenge_id, ts_rank(s.headline, q) AS rank
                 FROM challenge_search s, to_tsquery('loi_giai', $1) q WHERE s.headline @@ q)
  SELECT ${COLUMNS} FROM hit JOIN challenge c ON c.id = hit.challenge_id JOIN agency a ON a.id = c.agency_id
   ORDER BY hit.rank DESC, c.closing_at DESC, c.id DESC LIMIT ${PAGE + 1}`;

const DETAIL = `
  SELECT ${COLUMNS}, c.context, c.affected, c.affected_count::float8 AS "affectedCount", c.attempts,
         c.desired_outcome AS "desiredOutcome", c.constraints, c.offered_data AS "offeredData", c.indicators,
         c.aggregation, c.evaluation, c.reward, c.commission_kind AS "commissionKind", c.eligible_kinds AS "eligibleKinds", c.eligibility,
         c.proposals_per_organization AS "proposalsPerOrganization",
         COALESCE((SELECT json_agg(json_build_object('agency',
                            json_build_object('code', b.code, 'name', b.name, 'nameEn', b.name_en),
                            'leftAt', l.left_at, 'note', l.left_note) ORDER BY l.left_at DESC)
                     FROM join_request l JOIN agency b ON b.id = l.agency_id
                    WHERE l.challenge_id = c.id AND l.left_note IS NOT NULL), '[]') AS "formerAgencies",
         c.intellectual_property AS "intellectualProperty", c.confidentiality, c.proposal_form AS "proposalForm",
         c.evaluation_until::text AS "evaluationUntil", c.pilot_from::text AS "pilotFrom",
         c.pilot_until::text AS "pilotUntil", c.measure_until::text AS "measureUntil",
         (SELECT COALESCE(json_agg(json_build_object('id', s.id, 'name', s.name, 'mediaType', s.media_type, 'size', s.size,
                                                     'sha256', s.sha256) ORDER BY s.created_at, s.id), '[]')
            FROM stored_file s WHERE s.owner_type = 'challenge' AND s.owner_id = c.id) AS files,
         c.enquiry_deadline AS "enquiryDeadline", c.opened_at AS "openedAt", c.cancel_reason AS "cancelReason",
         (SELECT max(v.number) FROM challenge_version v WHERE v.challenge_id = c.id) AS version,
         (SELECT json_agg(json_build_object('id', k.id, 'name', k.name, 'weight', k.weight, 'max', k.max,
                                            'guidance', k.guidance, 'anchors', k.anchors, 'minimum', k.minimum) ORDER BY k.position)
            FROM criterion k WHERE k.challenge_id = c.id) AS criteria,
         (SELECT json_build_object('reasons', d.reasons, 'releasedAt', d.released_at,
                   'winners', (SELECT json_agg(json_build_object('organizationName', v.organization_name,
                                                                 'proposalTitle', v.title))
                                 FROM opened_version v WHERE v.proposal_id = ANY (d.selected_proposal_ids)),
                   'ranking', CASE WHEN c.evaluation->>'publicity' <> 'winner' THEN d.ranking END,
                   'proposals', (SELECT count(*) FROM proposal n WHERE n.challenge_id = c.id AND n.state <> 'draft'))
            FROM decision d
           WHERE d.challenge_id = c.id AND d.released_at IS NOT NULL) AS award,
         (SELECT COALESCE(json_agg(json_build_object('number', m.number, 'kind', m.kind, 'value', m.value, 'signedOn', m.signed_on,
                   'state', m.state, 'milestones', (SELECT json_agg(json_build_object('name', s.name, 'due', s.due,
                     'doneOn', s.done_on) ORDER BY s.position) FROM milestone s WHERE s.commission_id = m.id))), '[]')
            FROM commission m WHERE m.challenge_id = c.id AND m.state IN ('running', 'accepted', 'closed')) AS commissions,
         (SELECT json_build_object('code', o.code, 'title', o.title) FROM challenge o
           WHERE o.id = c.called_again_from_id AND o.opened_at IS NOT NULL) AS "calledAgainFrom",
         (SELECT json_build_object('code', o.code, 'title', o.title) FROM challenge o
           WHERE o.called_again_from_id = c.id AND o.opened_at IS NOT NULL LIMIT 1) AS "calledAgainAs",
         EXISTS (SELECT 1 FROM result_publication r WHERE r.challenge_id = c.id) AS "hasResult",
         (SELECT json_build_object('root', encode(z.root, 'hex'), 'fixedAt', z.sealed_at, 'openedAt', z.opened_at)
            FROM challenge_seal z WHERE z.challenge_id = c.id) AS seal,
         (SELECT json_build_object('code', l.code, 'wave', s.wave) FROM survey s JOIN survey_link l ON l.survey_id = s.id
           WHERE s.challenge_id = c.id AND s.state = 'open' AND l.channel = 'portal' AND l.revoked_at IS NULL
           ORDER BY s.opened_at DESC LIMIT 1) AS survey,
         now() AS "serverTime"
    FROM challenge c JOIN agency a ON a.id = c.agency_id WHERE c.code = $1 AND c.opened_at IS NOT NULL`;

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 20 });
const server = Fastify();

const STEPS = { open: 2, evaluating: 3, decided: 3, commissioned: 4, measuring: 5, published: 5 };
interface Row {
  readonly state: keyof typeof STEPS;
}
const withStep = (row: Row): object => ({ ...row, step: STEPS[row.state] });
const page = (rows: Row[]): object => ({
  items: rows.slice(0, PAGE).map(withStep),
  next: rows.length > PAGE,
});

server.get('/api/v1/challenges', async (request) => {
  const { q } = request.query as { q?: string };
  const statement =
    q === undefined
      ? { name: 'list', text: LIST, values: [] }
      : { name: 'search', text: SEARCH, values: [`${q.split(/\s+/).join(' & ')}:*`] };
  return page((await pool.query<Row>(statement)).rows);
});
server.get('/api/v1/challenges/:code', async (request) => {
  const { code } = request.params as { code: string };
  const { rows } = await pool.query<Row>({ name: 'detail', text: DETAIL, values: [code] });
  return rows.map(withStep)[0];
});

await server.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
process.send?.({ type: 'ready' });
