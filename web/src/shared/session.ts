import { useQuery } from '@tanstack/react-query';
import { draftsOf } from './draft';
import { acting, fetchJson, serverClock } from './http';

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

/** A choice that ended with its appointment is none. */
async function readSession(signal: AbortSignal, before: Session | undefined): Promise<Session> {
  const session = await fetchJson<Session>('/session', signal);
  serverClock.told(session.now);
  if (!session.signedIn) return session;
  draftsOf(session.person);
  acting.become(session.person);
  if (before?.signedIn && before.person !== session.person) {
    // Signed in in another tab: what this page has read, and what was typed into it, is somebody else's.
    location.reload();
    return new Promise<never>(() => undefined);
  }
  const chosen = acting.get();
  if (chosen && !session.waysToAct.some((way) => way.appointment === chosen)) acting.forget();
  if (!acting.known() && (session.actsFor || session.waysToAct.length < 2)) acting.set(session.actsFor);
  return session;
}

const KEY = ['session'];

export const useSession = () =>
  useQuery({ queryKey: KEY, queryFn: ({ signal, client }) => readSession(signal, client.getQueryData(KEY)), staleTime: 60_000 });

function useSignedIn() {
  const { data } = useSession();
  return data?.signedIn ? data : undefined;
}

/** The appointment that this page acts by: the chosen one. Undefined while it is not known, null for somebody without any. */
export function useActing(): WayToAct | null | undefined {
  const session = useSignedIn();
  return session && (session.waysToAct.find((way) => way.appointment === acting.get()) ?? null);
}

/** Whether the session's rights name it: what is not named is not offered. The service decides all the same. */
export function useMay() {
  const session = useSignedIn();
  return { may: (right: string) => session?.may.includes(right) ?? false, person: session?.person };
}
