import { useQuery } from '@tanstack/react-query';
import { fetchJson, Problem } from './http';
import { defineText } from './text';

const useText = defineText('known', {
  'zh-CN': { someone: '姓名不对您公开', self: '本单位' },
  en: { someone: 'Name not open to you', self: 'the organisation itself' },
});

interface Named {
  name: { state: string; value?: string };
}

interface Organization {
  id: string;
  name: string;
  units?: { id: string; name: string; parent: string | null }[];
}

/** What the plan service knows somebody or something as; null where it is not open to who asks. */
const known = async <T,>(path: string, signal: AbortSignal) => {
  try {
    return await fetchJson<T>(path, signal);
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  }
};

const LONG = 300_000;

export function usePersonName(id: string | null | undefined) {
  const t = useText();
  const { data, isPending } = useQuery({
    queryKey: ['plan', 'person', id],
    queryFn: ({ signal }) => known<Named>(`/api/plan/persons/${encodeURIComponent(id ?? '')}`, signal),
    enabled: Boolean(id),
    staleTime: LONG,
  });
  return isPending ? '…' : (data?.name.value ?? t('someone'));
}

export function PersonName({ id }: { id: string | null | undefined }) {
  const name = usePersonName(id);
  return <>{id ? name : '–'}</>;
}

export function useOrganization(id: string | null | undefined) {
  return useQuery({
    queryKey: ['plan', 'organization', id],
    queryFn: ({ signal }) => known<Organization>(`/api/plan/organizations/${encodeURIComponent(id ?? '')}`, signal),
    enabled: Boolean(id),
    staleTime: LONG,
  });
}

export function OrganizationName({ id }: { id: string | null | undefined }) {
  const { data } = useOrganization(id);
  return <>{id ? (data?.name ?? '…') : '–'}</>;
}

/** A unit by its name where it may be known; the organisation itself where it is none. */
export function UnitName({ organization, unit }: { organization: string; unit: string | null }) {
  const t = useText();
  const { data } = useOrganization(organization);
  if (!unit) return <>{t('self')}</>;
  return <>{data?.units?.find((one) => one.id === unit)?.name ?? unit.slice(unit.indexOf('/') + 1)}</>;
}
