import { useQueries, useQuery } from '@tanstack/react-query';
import { Bars } from '../../shared/Bars';
import { Figure } from '../../shared/Figure';
import { got } from '../../shared/http';
import { useOrganization } from '../../shared/organizations';
import { useActing } from '../../shared/session';
import { defineText } from '../../shared/text';
import { registration } from '../client';

const useText = defineText('registration.figure', {
  'zh-CN': {
    title: '小组与课题的进展',
    see: '已注册的小组 {{circles}} 个；课题 {{topics}} 个，其中已验收 {{accepted}} 个。数字由列表按部门计数得出。',
    none: '还没有已注册的小组。',
    unit: '部门、车间、班组',
    rest: '本单位直属',
    others: '其他部门与本单位直属',
    circles: '已注册小组',
    topics: '课题',
    accepted: '已验收',
  },
  en: {
    title: 'How far circles and topics are',
    see: 'Circles registered: {{circles}}. Topics: {{topics}}, of which accepted: {{accepted}}. Counted by the lists, unit by unit.',
    none: 'No circle is registered yet.',
    unit: 'Unit',
    rest: 'The organisation itself',
    others: 'Other units and the organisation itself',
    circles: 'Circles registered',
    topics: 'Topics',
    accepted: 'Accepted',
  },
});

/** More would be no figure to look at, and too many questions. */
const MOST_UNITS = 20;

const CIRCLES = '/api/registration/circles';
const TOPICS = '/api/registration/topics';

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, n) => all + n, 0);

/** Registered circles, topics, accepted topics: as the lists count them. */
const numbers = (unit: string | null) => ({
  queryKey: ['registration', 'figure', unit],
  queryFn: async ({ signal }: { signal: AbortSignal }) => {
    const query = { limit: 1, ...(unit && { unit }) };
    const [circles, topics] = await Promise.all([
      got(registration.GET(CIRCLES, { signal, params: { query } })),
      got(registration.GET(TOPICS, { signal, params: { query } })),
    ]);
    return [circles.counts.REGISTERED ?? 0, sum(topics.counts), topics.counts.ACCEPTED ?? 0];
  },
  staleTime: 60_000,
});

export function RegistrationFigure() {
  const t = useText();
  const organization = useOrganization(useActing()?.organization).data;
  const every = organization?.units ?? [];
  const units = every.slice(0, MOST_UNITS);
  const all = useQuery(numbers(null)).data;
  const each = useQueries({ queries: units.map((unit) => numbers(unit.id)) });
  if (!all || !organization || each.some((one) => !one.data)) return null;
  const [circles = 0, topics = 0, accepted = 0] = all;
  const rows = units.map((unit, i) => ({ label: unit.name, values: each[i]?.data ?? [] }));
  const rest = all.map((total, i) => total - rows.reduce((part, row) => part + (row.values[i] ?? 0), 0));
  if (rest.some((n) => n > 0)) rows.push({ label: t(every.length > units.length ? 'others' : 'rest'), values: rest });
  const series = [t('circles'), t('topics'), t('accepted')];
  if (circles + topics === 0) return <p className="quiet">{t('none')}</p>;
  return (
    <Figure
      title={t('title')}
      see={t('see', { circles, topics, accepted })}
      head={[t('unit'), ...series]}
      rows={rows.map((row) => [row.label, ...row.values])}
    >
      <Bars series={series} rows={rows} />
    </Figure>
  );
}
