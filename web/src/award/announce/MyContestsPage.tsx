import { Link } from 'react-router';
import { moment, share } from '../../shared/format';
import { serverClock } from '../../shared/http';
import { listQuery } from '../../shared/listQuery';
import { RecordList } from '../../shared/RecordList';
import { useActing, useMay } from '../../shared/session';
import { ErrorPage, usePageTitle } from '../../shared/States';
import { useLanguage } from '../../shared/text';
import type { components } from '../api.gen';
import { contestsOf } from '../client';
import { useAnnounceText } from './text';

type Contest = components['schemas']['ContestAnnounced'];

export function MyContestsPage() {
  const t = useAnnounceText();
  const lang = useLanguage();
  const way = useActing();
  const { may } = useMay();
  usePageTitle(t('title'));
  if (way === null) return <ErrorPage status={403} />;
  if (!way) return <div className="bones" role="status" />;
  return (
    <>
      <div className="head">
        <h1>{t('title')}</h1>
        {may('manage-contests') && (
          <Link className="button push" to="/award/contests/new">
            {t('announce')}
          </Link>
        )}
      </div>
      <p className="quiet">{t('about')}</p>
      <RecordList<Contest>
        name={['award', 'contests-of', way.organization]}
        label={t('title')}
        rowKey={(row) => row.contest}
        search={t('find')}
        whenEmpty={t('none')}
        read={(question, cursor, signal) => contestsOf({ ...listQuery(question, cursor), organizer: way.organization }, signal)}
        columns={[
          { key: 'name', title: t('name'), sort: 'name', cell: (row) => row.name, card: 'heading' },
          { key: 'season', title: t('season'), sort: 'season', cell: (row) => row.season, number: true },
          {
            key: 'state',
            title: t('state'),
            card: 'aside',
            cell: (row) => <span className="tag">{t(Date.parse(row.entriesUntil) > serverClock.now() ? 'open' : 'closed')}</span>,
          },
          { key: 'until', title: t('until'), sort: 'entriesUntil', cell: (row) => moment(row.entriesUntil, lang) },
          {
            key: 'tiers',
            title: t('tiers'),
            cell: (row) => row.tiers.map((tier) => `${tier.title} ${share(tier.share)}`).join(' · '),
          },
          {
            key: 'go',
            title: t('go'),
            cell: (row) => (
              <span className="exports">
                <a href={`/public/contests/${row.contest}`}>{t('public')}</a>
                {may('manage-rounds') && <Link to={`/review/rounds/new?contest=${row.contest}`}>{t('round')}</Link>}
                <Link to={`/award/lists?contest=${row.contest}`}>{t('list')}</Link>
              </span>
            ),
          },
        ]}
      />
    </>
  );
}
