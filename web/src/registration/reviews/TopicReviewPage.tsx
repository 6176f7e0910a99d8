import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { type Decision, Outcome, useDecision } from '../../shared/decision';
import { OrganizationName, UnitName } from '../../shared/organizations';
import { PersonName } from '../../shared/persons';
import { Answer, Updating, usePageTitle } from '../../shared/States';
import { useTypeText } from '../../shared/topicType';
import { circle as circleOf, topic, type Topic } from '../client';
import { Acceptance } from './Acceptance';
import { Pair } from '../../shared/Pair';
import { useMay } from '../../shared/session';
import { useReviewText } from './text';
import { TopicApproval } from './TopicApproval';
import { WorkFacts } from './WorkFacts';

/** A topic as whoever judges it needs it: first whether it may begin, later whether its result is true and worth it. */
export function TopicReviewPage() {
  const { id = '' } = useParams();
  const decision = useDecision('registration', ['/reason', '/authenticity', '/effectiveness']);
  const query = useQuery({
    ...topic(id),
    refetchInterval: ({ state }) => (decision.overtaken || state.data?.state === 'APPROVED' ? 2000 : false),
  });
  return <Answer query={query}>{(found) => <TopicReview topic={found} decision={decision} />}</Answer>;
}

function TopicReview({ topic: one, decision }: { topic: Topic; decision: Decision }) {
  const t = useReviewText();
  const typeText = useTypeText();
  const { may, person } = useMay();
  const circle = useQuery(circleOf(one.circle)).data;
  const thisYear = circle?.registrations.find((registered) => registered.year === one.year);
  const own = person !== undefined && circle?.members.includes(person);
  const judging = one.state === 'RESULT_SUBMITTED' && may('accept-result');
  const approving = one.state === 'APPLIED' && may('review-topic');
  const back = one.state === 'APPLIED' ? 'topics&state=APPLIED' : 'results&state=RESULT_SUBMITTED';
  usePageTitle(one.title);
  return (
    <>
      <Link to={`/registration/reviews?kind=${back}`}>← {t('back')}</Link>
      <div className="head">
        <h1>{one.title}</h1>
        <span className="tag">{t(one.state)}</span>
        {one.state === 'APPROVED' && <Updating />}
      </div>
      <Outcome decision={decision} />
      <section className="card" aria-labelledby="facts">
        <h2 id="facts">{t('facts')}</h2>
        <dl className="pairs">
          <Pair name={t('circle')}>
            <Link to={`/registration/reviews/circles/${one.circle}`}>{circle?.name ?? '…'}</Link>
          </Pair>
          <Pair name={t('organization')}>
            <OrganizationName id={one.organization} /> · <UnitName organization={one.organization} unit={one.unit} />
          </Pair>
          <Pair name={t('leader')}>
            <PersonName id={circle?.leader} />
          </Pair>
          <Pair name={t('circleThisYear')}>
            <span className="num">
              {circle && (thisYear ? `${one.year} · ${thisYear.number ?? t(thisYear.state)}` : t('notRegistered'))}
            </span>
          </Pair>
          <Pair name={t('type')}>{typeText(one.type)}</Pair>
          <Pair name={t('planned')}>
            <span className="num">
              {one.plannedFrom} – {one.plannedUntil}
            </span>
          </Pair>
          {one.number && (
            <Pair name={t('number')}>
              <span className="num">
                {one.number} · {one.registeredOn}
              </span>
            </Pair>
          )}
          <Pair name={t('reason')}>
            <span className="keep">{one.reason}</span>
          </Pair>
          <Pair name={t('goal')}>
            <span className="keep">{one.goal}</span>
          </Pair>
          {one.returnedBecause && <Pair name={t('returned')}>{one.returnedBecause}</Pair>}
        </dl>
      </section>
      <div className="beside">
        {one.number && <WorkFacts topic={one} members={circle?.members.length ?? 0} />}
        {judging && !own && <Acceptance topic={one} decision={decision} />}
      </div>
      {approving && !own && <TopicApproval topic={one} decision={decision} />}
      {own && (judging || approving) && <p className="card">{t('own')}</p>}
      {!judging && !approving && <p className="quiet">{t('nothing')}</p>}
    </>
  );
}
