import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { yuan } from '../../shared/format';
import { HistoryLink } from '../../shared/HistoryLink';
import { usePersonNames } from '../../shared/persons';
import { Pair } from '../../shared/Pair';
import { Answer, usePageTitle } from '../../shared/States';
import { useTypeText } from '../../shared/topicType';
import { useLanguage } from '../../shared/text';
import { type Circle, circle, me, topic, type Topic, useStepName } from '../client';
import { ActivityForm } from './ActivityForm';
import { useTopicText } from './text';

/** The topic with the steps of its type as a timeline, each with what was recorded of it. */
export function TopicPage() {
  const { id = '' } = useParams();
  return <Answer query={useQuery(topic(id))}>{(found) => <TopicView key={id} topic={found} />}</Answer>;
}

function TopicView({ topic: one }: { topic: Topic }) {
  const t = useTopicText();
  const typeText = useTypeText();
  const own = useQuery(circle(one.circle)).data;
  usePageTitle(one.title);
  return (
    <>
      <Link to="/registration/topics">← {t('back')}</Link>
      <div className="head">
        <h1>{one.title}</h1>
        <span className="tag">{t(one.state)}</span>
      </div>
      {one.returnedBecause && one.state === 'RETURNED' && <Returned why={one.returnedBecause} />}
      {one.result?.returnedBecause && one.state === 'RESULT_RETURNED' && <Returned why={one.result.returnedBecause} />}
      {own && <NextStep topic={one} circle={own} />}
      <div className="card">
        <dl className="pairs">
          {own && (
            <Pair name={t('circle')}>
              <Link to={`/registration/circles/${own.circle}`}>{own.name}</Link>
            </Pair>
          )}
          <Pair name={t('type')}>{typeText(one.type)}</Pair>
          <Pair name={t('number')}>{one.number ?? '–'}</Pair>
          <Pair name={t('planned')}>{`${one.plannedFrom} – ${one.plannedUntil}`}</Pair>
          <Pair name={t('reason')}>{one.reason}</Pair>
          <Pair name={t('goal')}>{one.goal}</Pair>
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
            <Pair name={t('effect')}>{one.result.effect}</Pair>
            <Pair name={t('benefit')}>{t('yuan', { n: yuan(one.result.benefitFen) })}</Pair>
            {one.result.authenticity && <Pair name={t('authenticity')}>{one.result.authenticity}</Pair>}
            {one.result.effectiveness && <Pair name={t('effectiveness')}>{one.result.effectiveness}</Pair>}
          </dl>
          <Files of={one.result.attachments} step={t('result')} date="" />
        </section>
      )}
    </>
  );
}

function Returned({ why }: { why: string }) {
  const t = useTopicText();
  return (
    <section className="card notice" aria-labelledby="returned">
      <h2 id="returned">{t('returned')}</h2>
      <p className="said">{why}</p>
    </section>
  );
}

/** What a member can do now; who is none sees the topic alone, and the service decides. */
function NextStep({ topic: one, circle: own }: { topic: Topic; circle: Circle }) {
  const t = useTopicText();
  const stepName = useStepName();
  const lang = useLanguage();
  const [params, setParams] = useSearchParams();
  const self = useQuery(me).data;
  const writing = params.get('record');
  const leads = self === own.leader;
  if (!self || !own.members.includes(self)) return null;
  if (one.state === 'ACCEPTED')
    return (
      <p>
        <Link className="button" to={`/registration/topics/${one.topic}/feedback`}>
          {t('feedback')}
        </Link>
      </p>
    );
  if (one.state === 'RETURNED' && leads)
    return (
      <p>
        <Link className="button" to={`/registration/topics/${one.topic}/application`}>
          {t('mendTopic')}
        </Link>
      </p>
    );
  if (one.state === 'APPLIED' || one.state === 'APPROVED') return <p className="quiet">{t('awaiting')}</p>;
  if (one.state !== 'REGISTERED' && one.state !== 'RESULT_RETURNED') return null;
  const lacking = one.steps.filter((step) => one.activities.every((record) => record.step !== step));
  const handIn = lacking.length === 0 && leads && (
    <Link className="button" to={`/registration/topics/${one.topic}/result`}>
      {t(one.state === 'RESULT_RETURNED' ? 'mendResult' : 'handIn')}
    </Link>
  );
  return (
    <>
      {writing === null ? (
        <div className="tools">
          <button type="button" className="button" onClick={() => setParams({ record: '' })}>
            {t('write')}
          </button>
          {handIn}
        </div>
      ) : (
        <section className="card" aria-labelledby="write">
          <div className="head">
            <h2 id="write">{t('write')}</h2>
            <button type="button" className="flat push" onClick={() => setParams({})}>
              {t('close')}
            </button>
          </div>
          <ActivityForm topic={one} circle={own} mend={writing || null} onMended={() => setParams({ record: '' }, { replace: true })} />
        </section>
      )}
      {writing !== null && handIn && <p>{handIn}</p>}
      <p className="quiet small">
        {lacking.length > 0
          ? t('lacking', { steps: lacking.map(stepName).join(lang === 'en' ? ', ' : '、') })
          : !leads && t('leaderHandsIn')}
      </p>
    </>
  );
}

function Steps({ topic: one }: { topic: Topic }) {
  const t = useTopicText();
  const lang = useLanguage();
  const stepName = useStepName();
  const called = usePersonNames(one.activities.flatMap((record) => record.attendees));
  return (
    <ol className="timeline">
      {one.steps.map((step) => {
        const records = one.activities.filter((activity) => activity.step === step);
        return (
          <li key={step}>
            <h3>{stepName(step)}</h3>
            {records.length === 0 && <p className="quiet">{t('noRecord')}</p>}
            {records.map((record) => (
              <div key={record.record}>
                <p className="quiet num">
                  {record.heldOn} · {t('people', { n: record.attendees.length })}
                  {record.place && ` · ${t('place')} ${record.place}`}
                </p>
                <p className="quiet small">{record.attendees.map(called).join(lang === 'en' ? ', ' : '、')}</p>
                <p className="said">{record.content}</p>
                <Files of={record.attachments} step={stepName(step)} date={record.heldOn} />
              </div>
            ))}
          </li>
        );
      })}
    </ol>
  );
}

function Files({ of: files, step, date }: { of: Topic['activities'][number]['attachments']; step: string; date: string }) {
  const t = useTopicText();
  if (files.length === 0) return null;
  return (
    <div className="chips">
      {files.map((file) => {
        const address = `/api/registration/attachments/${file.attachment}`;
        return (
          <a key={file.attachment} href={address} className="photo">
            {file.type.startsWith('image/') ? (
              <img src={address} alt={t('photo', { step, date })} loading="lazy" />
            ) : (
              t('file', { type: file.type.split(/[./]/).pop()?.toUpperCase() ?? '' })
            )}
          </a>
        );
      })}
    </div>
  );
}
