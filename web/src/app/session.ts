import { useQueryClient } from '@tanstack/react-query';
import { device } from '../shared/device';
import { forgetDrafts } from '../shared/draft';
import { acting, sendJson } from '../shared/http';

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
