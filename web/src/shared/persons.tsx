import { useQueries, useQuery } from '@tanstack/react-query';
import { fetchJson } from './http';
import { defineText } from './text';

const useText = defineText('persons', {
  'zh-CN': { someone: '姓名不对您公开', erased: '姓名已删除' },
  en: { someone: 'Name not open to you', erased: 'name erased' },
});

interface Named {
  id: string;
  name: { state: string; value?: string };
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
