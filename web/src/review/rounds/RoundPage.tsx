import { Link, useParams } from 'react-router';
import { HistoryLink } from '../../shared/HistoryLink';
import { got } from '../../shared/http';
import { listQuery } from '../../shared/listQuery';
import { RecordList } from '../../shared/RecordList';
import { usePageTitle } from '../../shared/States';
import type { components } from '../api.gen';
import { review } from '../client';
import { useRoundText } from './text';

type Entry = components['schemas']['RoundEntry'];

const states = ['OPEN', 'ENDED', 'HALTED', 'SCORED', 'UNSCORED'] as const;
const known = (state: string) => states.find((one) => one === state) ?? 'OPEN';

/** Who has handed in, never what: the service has no points to give before the reveal. */
export function RoundPage() {
  const { round = '' } = useParams();
  const t = useRoundText();
  usePageTitle(t('entries'));
  return (
    <>
      <Link to="/review/rounds">← {t('back')}</Link>
      <h1>{t('entries')}</h1>
      <p className="quiet">{t('about')}</p>
      <p>
        <HistoryLink kind="round" id={round} />
      </p>
      <RecordList<Entry>
        name={['review', 'round', round]}
        label={t('entries')}
        rowKey={(row) => row.entry}
        search={t('find')}
        states={states.map((state) => ({ value: state, text: t(state) }))}
        exportPath={`/api/review/rounds/${encodeURIComponent(round)}/entries`}
        whenEmpty={t('empty')}
        read={(question, cursor, signal) =>
          got(
            review.GET('/api/review/rounds/{round}/entries', {
              signal,
              params: { path: { round }, query: listQuery(question, cursor) },
            }),
          )
        }
        columns={[
          { key: 'topic', title: t('topic'), cell: (row) => row.topicTitle ?? '–', card: 'heading' },
          { key: 'circle', title: t('circle'), cell: (row) => row.circleName ?? '–' },
          { key: 'organization', title: t('organization'), cell: (row) => row.organizationName ?? '–' },
          { key: 'sheets', title: t('sheets'), cell: (row) => row.sheets, number: true },
          { key: 'state', title: t('state'), cell: (row) => <span className="tag">{t(known(row.state))}</span>, card: 'aside' },
          { key: 'history', title: t('history'), cell: (row) => <HistoryLink kind="entry" id={row.entry} /> },
        ]}
      />
    </>
  );
}
