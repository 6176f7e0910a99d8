import { useQueries, useQuery } from '@tanstack/react-query';
import { fetchJson, Problem } from './http';
import { defineText } from './text';

const useText = defineText('known', {
  'zh-CN': { someone: '姓名不对您公开', erased: '姓名已删除', self: '本单位', nobody: '单位不对您公开' },
  en: {
    someone: 'Name not open to you',
    erased: 'name erased',
    self: 'the organisation itself',
    nobody: 'organisation not open to you',
  },
});

interface Named {
  id: string;
  name: { state: string; value?: string };
}

interface Organization {
  id: string;
  name: string;
  kind: string;
  units?: { id: string; name: string; parent: string | null }[];
}

const LONG = 300_000;
const MOST_AT_ONCE = 100;

let batch: { ids: Set<string>; names: Promise<Map<string, Named['name']>> } | null = null;

/** Names that a page asks for in one moment go in one request; who is not the asker's to know is not in its answer. */
function nameOf(id: string) {
  if (!batch || batch.ids.size >= MOST_AT_ONCE) {
    const ids = new Set<string>();
    const names = Promise.resolve().then(async () => {
      batch = null;
      const asked = new URLSearchParams([...ids].map((one) => ['person', one]));
      const { items } = await fetchJson<{ items: Named[] }>(`/api/plan/persons/names?${asked}`);
      return new Map(items.map((one) => [one.id, one.name]));
    });
    batch = { ids, names };
  }
  batch.ids.add(id);
  return batch.names.then((names) => names.get(id) ?? null);
}

const personName = (id: string) => ({ queryKey: ['plan', 'person', id], queryFn: () => nameOf(id), staleTime: LONG });

function useSaid() {
  const t = useText();
  return (name: Named['name'] | null | undefined) => name?.value ?? t(name?.state === 'erased' ? 'erased' : 'someone');
}

export function usePersonName(id: string | null | undefined) {
  const said = useSaid();
  const { data, isPending } = useQuery({ ...personName(id ?? ''), enabled: Boolean(id) });
  return isPending ? '…' : said(data);
}

/** The names of several, as far as they are known yet. */
export function usePersonNames(ids: string[]) {
  const said = useSaid();
  const found = useQueries({ queries: [...new Set(ids)].map(personName) });
  const names = new Map([...new Set(ids)].map((id, i) => [id, found[i]?.isPending ? '…' : said(found[i]?.data)]));
  return (id: string) => names.get(id) ?? '…';
}

export function PersonName({ id }: { id: string | null | undefined }) {
  const name = usePersonName(id);
  return <>{id ? name : '–'}</>;
}

/** What may be known of an organisation; null where it is not there for who asks. */
async function readOrganization(path: string, signal: AbortSignal) {
  try {
    return await fetchJson<Organization>(path, signal);
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  }
}

export function useOrganization(id: string | null | undefined) {
  return useQuery({
    queryKey: ['plan', 'organization', id],
    queryFn: ({ signal }) => readOrganization(`/api/plan/organizations/${encodeURIComponent(id ?? '')}`, signal),
    enabled: Boolean(id),
    staleTime: LONG,
  });
}

/** By what everybody may know of it, signed in or not. */
export function useOrganizationName(id: string | null | undefined) {
  const t = useText();
  const { data, isPending } = useQuery({
    queryKey: ['plan', 'public-organization', id],
    queryFn: ({ signal }) => readOrganization(`/api/plan/public/organizations/${encodeURIComponent(id ?? '')}`, signal),
    enabled: Boolean(id),
    staleTime: LONG,
  });
  return isPending ? '…' : (data?.name ?? t('nobody'));
}

export function OrganizationName({ id }: { id: string | null | undefined }) {
  const name = useOrganizationName(id);
  return <>{id ? name : '–'}</>;
}

/** A unit by its name where it may be known; the organisation itself where it is none. */
export function UnitName({ organization, unit }: { organization: string; unit: string | null }) {
  const t = useText();
  const { data } = useOrganization(organization);
  if (!unit) return <>{t('self')}</>;
  return <>{data?.units?.find((one) => one.id === unit)?.name ?? unit.slice(unit.indexOf('/') + 1)}</>;
}
