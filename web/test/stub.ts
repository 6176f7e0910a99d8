import { vi } from 'vitest';
import season from './season.json';
import { fromBase64 } from '../src/shared/digest';
import type { WayToAct } from '../src/shared/session';

type Answer = () => Response | Promise<Response>;

/** A `fetch` that answers what a test says and keeps what was asked. What is not said is 404, as at the gateway; no draft is there yet. */
export function stubFetch(given: Record<string, Answer> = {}) {
  const answers = new Map(Object.entries(given));
  const requests: Request[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    requests.push(request.clone());
    const url = new URL(request.url);
    const answer = answers.get(`${request.method} ${url.pathname}`);
    if (!answer && request.method === 'GET' && url.pathname.includes('/drafts/')) return new Response(null, { status: 204 });
    return (answer ?? problem(404, 'not-found', '没有这个地址。'))();
  });
  return { answers, requests };
}

export const json =
  (body: unknown, headers: Record<string, string> = {}): Answer =>
  () =>
    Response.json(body, { headers });

/** Somebody who is signed in, and what the session's rights name. */
export const signedIn = (person: string, may: string[], waysToAct: Partial<WayToAct>[] = []): Answer =>
  json({
    signedIn: true,
    name: person,
    person,
    now: new Date().toISOString(),
    actsFor: waysToAct.length === 1 ? waysToAct[0]?.appointment : null,
    waysToAct,
    may,
  });

export const problem =
  (status: number, code: string, detail: string, more: object = {}): Answer =>
  () =>
    Response.json({ code, detail, status, ...more }, { status, headers: { 'Content-Type': 'application/problem+json' } });

const text =
  (body: string): Answer =>
  () =>
    new Response(body, { headers: { 'Content-Type': 'text/plain;charset=UTF-8' } });

export const contestId = season.awards.contest;
export const firstRow = season.awards.items[0] as (typeof season.awards.items)[number];

/** What the season of test/season.json answers to everybody. */
export function seasonAnswers(): Record<string, Answer> {
  const base = `GET /api/award/public/contests`;
  const proofs = Object.entries(season.proofs).map(([at, file]) => [`GET /api/audit/public/proofs/${at}`, text(file)] as const);
  const tiles = Object.entries(season.tiles).map(
    ([path, bytes]) => [`GET /api/audit/public/tile/${path}`, () => new Response(fromBase64(bytes))] as const,
  );
  return {
    [base]: json(season.contests),
    [`${base}/${contestId}`]: json(season.contests.items[0]),
    [`${base}/${contestId}/awards`]: json(season.awards),
    ...Object.fromEntries(season.organizations.items.map((one) => [`GET /api/plan/public/organizations/${one.id}`, json(one)])),
    [`GET /api/audit/public/history/entry/${firstRow.entry}`]: json(season.history),
    [`GET /api/audit/public/history/award/${firstRow.award}`]: json({ ...season.history, decisions: [] }),
    'GET /api/audit/public/keys': text(season.keys),
    'GET /api/audit/public/checkpoint': text(season.checkpoint),
    'GET /api/audit/public/witnesses': json({ items: [] }),
    ...Object.fromEntries(proofs),
    ...Object.fromEntries(tiles),
  };
}
