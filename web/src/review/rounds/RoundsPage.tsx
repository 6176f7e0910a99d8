import { Link } from 'react-router';
import { moment } from '../../shared/format';
import { got } from '../../shared/http';
import { listQuery } from '../../shared/listQuery';
import { RecordList } from '../../shared/RecordList';
import { useMay } from '../../shared/session';
import { usePageTitle } from '../../shared/States';
import { useLanguage } from '../../shared/text';
import type { components } from '../api.gen';
import { review } from '../client';
import { useRoundText } from './text';

type Round = components['schemas']['RoundOpen'];

const LIST = '/api/review/rounds';
const states = ['PREPARING', 'SCORING', 'CLOSED', 'REVEALED'] as const;
const known = (state: string) => states.find((one) => one === state) ?? 'PREPARING';

export function RoundsPage() {
  const t = useRoundText();
  const lang = useLanguage();
  const { may } = useMay();
  usePageTitle(t('title'));
  return (
    <>
      <div className="head">
        <h1>{t('title')}</h1>
        {may('manage-rounds') && (
          <Link className="button push" to="/review/rounds/new">
            {t('open')}
          </Link>
        )}
      </div>
      <RecordList<Round>
        name={['review', 'rounds']}
        label={t('title')}
        rowKey={(row) => row.round}
        href={(row) => `/review/rounds/${row.round}`}
        states={states.map((state) => ({ value: state, text: t(state) }))}
        exportPath={LIST}
        whenEmpty={t('none')}
        read={(question, cursor, signal) => got(review.GET(LIST, { signal, params: { query: listQuery(question, cursor) } }))}
        columns={[
          { key: 'name', title: t('name'), cell: (row) => row.name, card: 'heading' },
          { key: 'state', title: t('state'), cell: (row) => <span className="tag">{t(known(row.state))}</span>, card: 'aside' },
          { key: 'entries', title: t('entries'), cell: (row) => row.entries, number: true },
          { key: 'seats', title: t('seats'), cell: (row) => row.seats, number: true },
          { key: 'until', title: t('until'), cell: (row) => moment(row.scoringUntil, lang) },
        ]}
      />
    </>
  );
}
