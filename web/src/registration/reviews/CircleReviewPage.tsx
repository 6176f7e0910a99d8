import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { type Decision, Outcome, useDecision } from '../../shared/decision';
import { Dialog } from '../../shared/Dialog';
import { OrganizationName, UnitName } from '../../shared/organizations';
import { PersonName } from '../../shared/persons';
import { ReasonDialog } from '../../shared/ReasonDialog';
import { Answer, Updating, usePageTitle } from '../../shared/States';
import { type Circle, circle, registration, topicsOf } from '../client';
import { Pair } from '../../shared/Pair';
import { useMay } from '../../shared/session';
import { useReviewText } from './text';

const CIRCLE = '/api/registration/circles/{id}';

export function CircleReviewPage() {
  const { id = '' } = useParams();
  const decision = useDecision('registration', ['/reason']);
  const query = useQuery({
    ...circle(id),
    // The number comes from the register a moment later; and whoever was overtaken is shown what the other did.
    refetchInterval: ({ state }) =>
      decision.overtaken || state.data?.registrations.some((one) => one.state === 'APPROVED') ? 2000 : false,
  });
  return <Answer query={query}>{(found) => <CircleReview circle={found} decision={decision} />}</Answer>;
}

function CircleReview({ circle, decision }: { circle: Circle; decision: Decision }) {
  const t = useReviewText();
  const { may, person } = useMay();
  const applied = circle.registrations.find((one) => one.state === 'APPLIED');
  const numbering = circle.registrations.some((one) => one.state === 'APPROVED');
  const own = person !== undefined && circle.members.includes(person);
  usePageTitle(circle.name);
  return (
    <>
      <Link to="/registration/reviews?kind=circles&state=APPLIED">← {t('back')}</Link>
      <div className="head">
        <h1>{circle.name}</h1>
        <span className="tag">{t(applied?.state ?? circle.registrations.at(-1)?.state ?? 'FORMED')}</span>
        {numbering && <Updating />}
      </div>
      <Outcome decision={decision} />
      <section className="card" aria-labelledby="facts">
        <h2 id="facts">{t('facts')}</h2>
        <dl className="pairs">
          <Pair name={t('organization')}>
            <OrganizationName id={circle.organization} />
          </Pair>
          <Pair name={t('unit')}>
            <UnitName organization={circle.organization} unit={circle.unit} />
          </Pair>
          <Pair name={t('leader')}>
            <PersonName id={circle.leader} />
          </Pair>
          <Pair name={t('memberNames')}>
            <span className="num">{t('people', { n: circle.members.length })}</span>
            <ul className="inline">
              {circle.members.map((member) => (
                <li key={member}>
                  <PersonName id={member} />
                </li>
              ))}
            </ul>
          </Pair>
        </dl>
      </section>
      <section className="card" aria-labelledby="years">
        <h2 id="years">{t('years')}</h2>
        {circle.registrations.length === 0 && <p>{t('noYears')}</p>}
        <ol className="timeline">
          {[...circle.registrations].reverse().map((year) => (
            <li key={year.year}>
              <b className="num">{year.year}</b> <span className="tag">{t(year.state)}</span> <span className="num">{year.number}</span>
              {year.reason && (
                <p className="said">
                  {t('returned')}：{year.reason}
                </p>
              )}
            </li>
          ))}
        </ol>
      </section>
      <TopicsOfCircle circle={circle.circle} />
      {applied && may('review-registration') ? (
        own ? (
          <p className="card">{t('own')}</p>
        ) : (
          <Acts circle={circle} year={applied.year} decision={decision} />
        )
      ) : (
        <p className="quiet">{t('nothing')}</p>
      )}
    </>
  );
}

function Acts({ circle, year, decision }: { circle: Circle; year: number; decision: Decision }) {
  const t = useReviewText();
  const [asking, setAsking] = useState<'approve' | 'return' | null>(null);
  const path = { id: circle.circle };
  const approve = async () => {
    await decision.decide(t('approveCircle', { year }), path, (key) =>
      registration.POST(`${CIRCLE}/approval`, { params: { path, header: { 'Idempotency-Key': key } }, body: { year } }),
    );
    setAsking(null);
  };
  const giveBack = async (reason: string) => {
    const taken = await decision.decide(t('returnCircle'), { ...path, year, reason }, (key) =>
      registration.POST(`${CIRCLE}/return`, { params: { path, header: { 'Idempotency-Key': key } }, body: { year, reason } }),
    );
    setAsking(null);
    return taken;
  };
  return (
    <div className="sticky">
      <button type="button" className="button" onClick={() => setAsking('approve')}>
        {t('approveCircle', { year })}
      </button>
      <button type="button" className="button plain" onClick={() => setAsking('return')}>
        {t('return')}
      </button>
      <Dialog
        open={asking === 'approve'}
        title={t('approveAsk')}
        confirm={t('approve')}
        cancel={t('cancel')}
        busy={decision.busy}
        onConfirm={() => void approve()}
        onCancel={() => setAsking(null)}
      >
        <p>
          {circle.name} · <span className="num">{year}</span> · <span className="num">{t('people', { n: circle.members.length })}</span>
        </p>
        <p>{t('approveWarn')}</p>
      </Dialog>
      <ReasonDialog
        name={`return-circle:${circle.circle}:${year}`}
        open={asking === 'return'}
        title={t('returnAsk')}
        confirm={t('return')}
        busy={decision.busy}
        faults={decision.faults}
        onConfirm={giveBack}
        onCancel={() => setAsking(null)}
      >
        <p>{t('returnWarn')}</p>
      </ReasonDialog>
    </div>
  );
}

function TopicsOfCircle({ circle }: { circle: string }) {
  const t = useReviewText();
  const query = useQuery(topicsOf(circle));
  return (
    <section className="card after" aria-labelledby="topics">
      <h2 id="topics">{t('ofCircle')}</h2>
      <Answer
        query={query}
        empty={(items) => items.length === 0}
        whenEmpty={<p className="quiet">{t('noTopicsOfCircle')}</p>}
        height={64}
      >
        {(items) => (
          <ul className="plainlist">
            {items.map((topic) => (
              <li key={topic.topic}>
                <Link to={`/registration/reviews/topics/${topic.topic}`}>{topic.title}</Link>{' '}
                <span className="tag">{t(topic.state)}</span>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </section>
  );
}
