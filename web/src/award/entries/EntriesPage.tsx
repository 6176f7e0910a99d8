import { Link } from 'react-router';
import { got } from '../../shared/http';
import { listQuery } from '../../shared/listQuery';
import { RecordList } from '../../shared/RecordList';
import { useMay } from '../../shared/session';
import { usePageTitle } from '../../shared/States';
import { useTypeText } from '../../shared/topicType';
import { award, ContestName, type Entry } from '../client';
import { useEntryText } from './text';

const LIST = '/api/award/entries';
const states = ['submitted', 'returned', 'admitted'] as const;

export function EntriesPage() {
  const t = useEntryText();
  const typeText = useTypeText();
  const { may } = useMay();
  usePageTitle(t('title'));
  return (
    <>
      <div className="head">
        <h1>{t('title')}</h1>
        {may('enter-contest') && (
          <Link className="button push" to="/award/entries/new">
            {t('enter')}
          </Link>
        )}
      </div>
      <p className="quiet">{t('about')}</p>
      <RecordList<Entry>
        name={['award', 'entries-of-mine']}
        label={t('title')}
        rowKey={(row) => row.entry}
        href={(row) => `/award/entries/${row.entry}`}
        search={t('find')}
        states={states.map((state) => ({ value: state, text: t(state) }))}
        exportPath={LIST}
        whenEmpty={t('none')}
        read={(question, cursor, signal) => got(award.GET(LIST, { signal, params: { query: listQuery(question, cursor) } }))}
        columns={[
          { key: 'topic', title: t('topic'), sort: 'topicTitle', cell: (row) => row.topicTitle, card: 'heading' },
          { key: 'type', title: t('type'), cell: (row) => typeText(row.type) },
          { key: 'circle', title: t('circle'), sort: 'circleName', cell: (row) => row.circleName },
          { key: 'organization', title: t('organization'), sort: 'organizationName', cell: (row) => row.organizationName },
          { key: 'contest', title: t('contest'), cell: (row) => <ContestName id={row.contest} /> },
          { key: 'state', title: t('state'), cell: (row) => <span className="tag">{t(row.state)}</span>, card: 'aside' },
        ]}
      />
    </>
  );
}
