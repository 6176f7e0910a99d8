import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { yuan } from '../../shared/format';
import { HistoryLink } from '../../shared/HistoryLink';
import { Answer, usePageTitle } from '../../shared/States';
import { topic, type Topic } from '../client';
import { useTopicText } from './text';

/** The topic with the steps of its type as a timeline, each with what was recorded of it. */
export function TopicPage() {
  const { id = '' } = useParams();
  return <Answer query={useQuery(topic(id))}>{(found) => <TopicView topic={found} />}</Answer>;
}

function TopicView({ topic: one }: { topic: Topic }) {
  const t = useTopicText();
  usePageTitle(one.title);
  return (
    <>
      <Link to="/registration/topics">← {t('back')}</Link>
      <div className="head">
        <h1>{one.title}</h1>
        <span className="tag">{t(one.state)}</span>
      </div>
      <div className="card">
        <dl className="pairs">
          <Pair name={t('type')} text={t(one.type)} />
          <Pair name={t('number')} text={one.number ?? '–'} />
          <Pair name={t('planned')} text={`${one.plannedFrom} – ${one.plannedUntil}`} />
          <Pair name={t('reason')} text={one.reason} />
          <Pair name={t('goal')} text={one.goal} />
          {one.returnedBecause && <Pair name={t('returned')} text={one.returnedBecause} />}
        </dl>
        <HistoryLink kind="topic" id={one.topic} />
      </div>
      <section className="card" aria-labelledby="steps">
        <h2 id="steps">{t('steps')}</h2>
        <Steps topic={one} />
      </section>
      {one.result && (
        <section className="card" aria-labelledby="result">
          <h2 id="result">{t('result')}</h2>
          <p className="said">{one.result.summary}</p>
          <dl className="pairs">
            <Pair name={t('effect')} text={one.result.effect} />
            <Pair name={t('benefit')} text={t('yuan', { n: yuan(one.result.benefitFen) })} />
            {one.result.returnedBecause && <Pair name={t('returned')} text={one.result.returnedBecause} />}
          </dl>
        </section>
      )}
    </>
  );
}

function Steps({ topic: one }: { topic: Topic }) {
  const t = useTopicText();
  return (
    <ol className="timeline">
      {one.steps.map((step) => {
        const records = one.activities.filter((activity) => activity.step === step);
        return (
          <li key={step}>
            <h3>{step}</h3>
            {records.length === 0 && <p className="quiet">{t('noRecord')}</p>}
            {records.map((record) => (
              <div key={record.record}>
                <p className="quiet num">
                  {record.heldOn} · {t('people', { n: record.attendees.length })}
                  {record.place && ` · ${t('place')} ${record.place}`}
                </p>
                <p className="said">{record.content}</p>
              </div>
            ))}
          </li>
        );
      })}
    </ol>
  );
}

function Pair({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
