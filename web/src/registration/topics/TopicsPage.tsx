import { got } from '../../shared/http';
import { listQuery } from '../../shared/listQuery';
import { RecordList } from '../../shared/RecordList';
import { usePageTitle } from '../../shared/States';
import { useTypeText } from '../../shared/topicType';
import { registration, type Topic } from '../client';
import { useTopicText } from './text';

const LIST = '/api/registration/topics';
const states = ['APPLIED', 'RETURNED', 'APPROVED', 'REGISTERED', 'RESULT_SUBMITTED', 'RESULT_RETURNED', 'ACCEPTED'] as const;

export function TopicsPage() {
  const t = useTopicText();
  const typeText = useTypeText();
  usePageTitle(t('title'));
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="quiet">{t('about')}</p>
      <RecordList<Topic>
        name={['registration', 'topics']}
        label={t('title')}
        rowKey={(row) => row.topic}
        href={(row) => `/registration/topics/${row.topic}`}
        search={t('find')}
        states={states.map((state) => ({ value: state, text: t(state) }))}
        exportPath={LIST}
        whenEmpty={t('none')}
        read={(question, cursor, signal) => got(registration.GET(LIST, { signal, params: { query: listQuery(question, cursor) } }))}
        columns={[
          { key: 'title', title: t('name'), sort: 'title', cell: (row) => row.title, card: 'heading' },
          { key: 'type', title: t('type'), cell: (row) => typeText(row.type) },
          { key: 'state', title: t('state'), cell: (row) => <span className="tag">{t(row.state)}</span>, card: 'aside' },
          { key: 'number', title: t('number'), sort: 'number', cell: (row) => row.number ?? '–' },
          { key: 'planned', title: t('planned'), sort: 'plannedUntil', cell: (row) => `${row.plannedFrom} – ${row.plannedUntil}` },
          { key: 'records', title: t('records'), cell: (row) => row.activities.length, number: true },
        ]}
      />
    </>
  );
}
