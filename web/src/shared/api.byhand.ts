/**
 * The public answers that pages read before each service's OpenAPI document was generated from. To be replaced by the
 * services' `api.gen.ts` (web/README.md says how); a page imports these types nowhere else than through its client.
 */
type Read<Answer, Path = never> = {
  get: {
    parameters: [Path] extends [never] ? { path?: never } : { path: Path };
    responses: { 200: { content: { 'application/json': Answer } } };
  };
};

export interface Contest {
  contest: string;
  organizer: string;
  season: number;
  name: string;
  theme: string;
  entriesUntil: string;
  tiers: { code: string; title: string; share: number }[];
  publicityDays: number;
}

export interface PublicEntry {
  entry: string;
  organization: string;
  organizationName: string;
  circleName: string;
  topicTitle: string;
  type: string;
}

export interface LogPlace {
  service: string;
  position: string;
  proof: string;
}

export interface AwardRow {
  place: number;
  rank: number;
  tier: string;
  tierTitle: string;
  score: number;
  award: string;
  entry: string;
  circleName: string;
  topicTitle: string;
  organizationName: string;
  conferred?: LogPlace | null;
}

export interface AwardList {
  awardList: string;
  contest: string;
  organizer: string;
  ranking: string;
  state: 'proposed' | 'in-publicity' | 'conferred';
  count: number;
  hash: string;
  from?: string | null;
  until?: string | null;
  items: AwardRow[];
  now?: string;
}

export interface Decision {
  title: string;
  index: number;
  service: string;
  position: number;
  name: string;
  at: string;
  proof: string;
}

export interface AwardPaths {
  '/api/award/public/contests': Read<{ items: Contest[]; now?: string }>;
  '/api/award/public/contests/{contest}': Read<Contest & { now?: string }, { contest: string }>;
  '/api/award/public/contests/{contest}/entries': Read<{ items: PublicEntry[] }, { contest: string }>;
  '/api/award/public/contests/{contest}/awards': Read<AwardList, { contest: string }>;
}

export interface AuditPaths {
  '/api/audit/public/history/{kind}/{id}': Read<
    { decisions: Decision[]; next?: number | null },
    { kind: 'award' | 'entry' | 'contest'; id: string }
  >;
  '/api/audit/public/witnesses': Read<{ items: { name: string; stance?: string }[] }>;
}

export interface PlanPaths {
  '/api/plan/public/organizations': Read<{ items: { id: string; name: string; kind: string; level: string }[] }>;
}
