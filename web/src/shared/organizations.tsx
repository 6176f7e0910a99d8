import { useQuery } from '@tanstack/react-query';
import { fetchJson, Problem } from './http';
import { defineText } from './text';

const useText = defineText('organizations', {
  'zh-CN': { self: '本单位', nobody: '单位不对您公开' },
  en: { self: 'the organisation itself', nobody: 'organisation not open to you' },
});

const LONG = 300_000;

interface Organization {
  id: string;
  name: string;
  kind: string;
  units?: { id: string; name: string; parent: string | null }[];
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
