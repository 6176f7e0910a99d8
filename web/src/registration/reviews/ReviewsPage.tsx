import { useQuery } from '@tanstack/react-query';
import { Navigate, useSearchParams } from 'react-router';
import { yuan } from '../../shared/format';
import { got } from '../../shared/http';
import { UnitName } from '../../shared/organizations';
import { listQuery } from '../../shared/listQuery';
import { RecordList } from '../../shared/RecordList';
import { usePageTitle } from '../../shared/States';
import { useTypeText } from '../../shared/topicType';
import { type Circle, latestYear, registration, type Topic } from '../client';
import { RegistrationFigure } from './RegistrationFigure';
import { useReviewText } from './text';

const CIRCLES = '/api/registration/circles';
const TOPICS = '/api/registration/topics';

const circleStates = ['APPLIED', 'RETURNED', 'APPROVED', 'REGISTERED'] as const;
const topicStates = ['APPLIED', 'RETURNED', 'APPROVED', 'REGISTERED'] as const;
const resultStates = ['RESULT_SUBMITTED', 'RESULT_RETURNED', 'ACCEPTED'] as const;

const kinds = { circles: 'APPLIED', topics: 'APPLIED', results: 'RESULT_SUBMITTED' } as const;
type Kind = keyof typeof kinds;

const count = (service: typeof CIRCLES | typeof TOPICS) => ({
  queryKey: ['registration', 'counts', service],
  queryFn: async ({ signal }: { signal: AbortSignal }) =>
    (await got(registration.GET(service, { signal, params: { query: { limit: 1 } } }))).counts,
});

/** What waits for a promoter: registrations, topics and results, each with how many there are. */
export function ReviewsPage() {
  const t = useReviewText();
  const [params] = useSearchParams();
  const kind = params.get('kind') as Kind;
  const circles = useQuery(count(CIRCLES)).data;
  const topics = useQuery(count(TOPICS)).data;
  usePageTitle(t('title'));
  if (!(kind in kinds)) return <Navigate to="?kind=circles&state=APPLIED" replace />;
  const waiting = { circles: circles?.APPLIED, topics: topics?.APPLIED, results: topics?.RESULT_SUBMITTED };
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="quiet">{t('about')}</p>
      <Kinds kind={kind} waiting={waiting} />
      {kind === 'circles' ? <CirclesToReview /> : <TopicsToReview key={kind} results={kind === 'results'} />}
      <RegistrationFigure />
    </>
  );
}

function Kinds({ kind, waiting }: { kind: Kind; waiting: Record<Kind, number | undefined> }) {
  const t = useReviewText();
  const [, setParams] = useSearchParams();
  return (
    <div className="states" role="group" aria-label={t('waiting')}>
      {(Object.keys(kinds) as Kind[]).map((one) => (
        <button
          key={one}
          type="button"
          className="state"
          aria-pressed={one === kind}
          onClick={() => setParams({ kind: one, state: kinds[one] })}
        >
          <b>{t(one)}</b> <span className="num">{waiting[one] ?? ''}</span>
        </button>
      ))}
    </div>
  );
}

function CirclesToReview() {
  const t = useReviewText();
  return (
    <RecordList<Circle>
      name={['registration', 'circles']}
      label={t('circles')}
      rowKey={(row) => row.circle}
      href={(row) => `/registration/reviews/circles/${row.circle}`}
      search={t('findCircle')}
      states={circleStates.map((state) => ({ value: state, text: t(state) }))}
      exportPath={CIRCLES}
      usualState={kinds.circles}
      whenEmpty={t('noCircles')}
      read={(question, cursor, signal) => got(registration.GET(CIRCLES, { signal, params: { query: listQuery(question, cursor) } }))}
      columns={[
        { key: 'name', title: t('name'), sort: 'name', cell: (row) => row.name, card: 'heading' },
        { key: 'unit', title: t('unit'), cell: (row) => <UnitName organization={row.organization} unit={row.unit} /> },
        { key: 'members', title: t('members'), cell: (row) => row.members.length, number: true },
        { key: 'year', title: t('year'), sort: 'year', cell: (row) => latestYear(row)?.year ?? '–', number: true },
        {
          key: 'state',
          title: t('state'),
          cell: (row) => <span className="tag">{t(latestYear(row)?.state ?? 'FORMED')}</span>,
          card: 'aside',
        },
        { key: 'number', title: t('number'), sort: 'number', cell: (row) => latestYear(row)?.number ?? '–' },
      ]}
    />
  );
}

function TopicsToReview({ results }: { results: boolean }) {
  const t = useReviewText();
  const typeText = useTypeText();
  const states = results ? resultStates : topicStates;
  return (
    <RecordList<Topic>
      name={['registration', 'topics']}
      label={t(results ? 'results' : 'topics')}
      rowKey={(row) => row.topic}
      href={(row) => `/registration/reviews/topics/${row.topic}`}
      search={t('findTopic')}
      states={states.map((state) => ({ value: state, text: t(state) }))}
      exportPath={TOPICS}
      usualState={results ? kinds.results : kinds.topics}
      whenEmpty={t(results ? 'noResults' : 'noTopics')}
      read={(question, cursor, signal) => got(registration.GET(TOPICS, { signal, params: { query: listQuery(question, cursor) } }))}
      columns={[
        { key: 'title', title: t('topic'), sort: 'title', cell: (row) => row.title, card: 'heading' },
        { key: 'unit', title: t('unit'), cell: (row) => <UnitName organization={row.organization} unit={row.unit} /> },
        { key: 'type', title: t('type'), cell: (row) => typeText(row.type) },
        { key: 'state', title: t('state'), cell: (row) => <span className="tag">{t(row.state)}</span>, card: 'aside' },
        { key: 'planned', title: t('planned'), sort: 'plannedUntil', cell: (row) => `${row.plannedFrom} – ${row.plannedUntil}` },
        results
          ? { key: 'benefit', title: t('benefit'), cell: (row) => (row.result ? yuan(row.result.benefitFen) : '–'), number: true }
          : { key: 'number', title: t('number'), sort: 'number', cell: (row) => row.number ?? '–' },
      ]}
    />
  );
}
