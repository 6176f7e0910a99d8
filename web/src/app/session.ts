import { useQuery, useQueryClient } from '@tanstack/react-query';
import { device } from '../shared/device';
import { draftsOf, forgetDrafts } from '../shared/draft';
import { acting, fetchJson, sendJson, serverClock } from '../shared/http';

export interface WayToAct {
  appointment: string;
  organization: string;
  organizationName: string;
  unit: string | null;
  role: string;
}

export type Session =
  | { signedIn: false; now: string }
  | {
      signedIn: true;
      name: string;
      person: string;
      now: string;
      actsFor: string | null;
      waysToAct: WayToAct[];
      may: string[];
    };

export type SignedIn = Extract<Session, { signedIn: true }>;

export const sessionKey = ['session'] as const;

/** A choice that ended with its appointment is none. */
async function readSession(signal: AbortSignal): Promise<Session> {
  const session = await fetchJson<Session>('/session', signal);
  serverClock.told(session.now);
  if (!session.signedIn) return session;
  draftsOf(session.person);
  const chosen = acting.get();
  if (chosen && !session.waysToAct.some((way) => way.appointment === chosen)) acting.forget();
  if (!acting.known() && (session.actsFor || session.waysToAct.length < 2)) acting.set(session.actsFor);
  return session;
}

export const useSession = () => useQuery({ queryKey: sessionKey, queryFn: ({ signal }) => readSession(signal), staleTime: 60_000 });

/** Navigation, never fetch: what is typed is on the device already, and is there again afterwards. */
export function signIn() {
  const next = location.pathname + location.search;
  location.assign(`/oauth2/authorization/qunzhi?next=${encodeURIComponent(next)}`);
}

export async function signOut() {
  const { next } = await sendJson<{ next: string }>('POST', '/logout');
  forgetDrafts();
  await device.forget().catch(() => undefined);
  sessionStorage.clear();
  location.assign(next);
}

/** Everything that was read was read on behalf of somebody else: it is asked for again. */
export function useChoice() {
  const queries = useQueryClient();
  return async (appointment: string | null) => {
    await sendJson('PUT', '/session/acting', { appointment });
    acting.set(appointment);
    await queries.resetQueries();
  };
}
