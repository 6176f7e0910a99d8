import { Fragment } from 'react';
import { share, yuan } from '../../shared/format';
import { PersonName } from '../../shared/persons';
import { type Topic, useStepName } from '../client';
import { factsOf } from './facts';
import { Pair } from '../../shared/Pair';
import { useReviewText } from './text';

/** What the records say: counted first, then each record as it was written. */
export function WorkFacts({ topic, members }: { topic: Topic; members: number }) {
  const t = useReviewText();
  const title = useStepName();
  const facts = factsOf(topic, members);
  const at = topic.registeredOn ?? '–';
  const told: [boolean, string][] = [
    [facts.missing.length === 0, facts.missing.length === 0 ? t('allSteps') : t('stepsMissing', { n: facts.missing.length })],
    [facts.early === 0, facts.early === 0 ? t('afterRegistration', { at }) : t('beforeRegistration', { at })],
    [facts.outside === 0, facts.outside === 0 ? t('withinPlan') : t('outsidePlan', { n: facts.outside })],
  ];
  return (
    <section className="card" aria-labelledby="work">
      <h2 id="work">{t('work')}</h2>
      <p className="quiet small">{t('workAbout')}</p>
      <ul className="steps">
        {told.map(([good, text]) => (
          <li key={text} className={good ? 'passed' : 'told'} data-mark={good ? '✓' : '!'}>
            {text}
          </li>
        ))}
        <li data-mark="i">
          {facts.attendance !== null && `${t('attendance', { n: share(facts.attendance) })} · `}
          {t('withFiles', { n: facts.files })}
        </li>
      </ul>
      {topic.result && (
        <>
          <h3>{t('result')}</h3>
          <dl className="pairs">
            <Pair name={t('summary')}>
              <span className="keep">{topic.result.summary}</span>
            </Pair>
            <Pair name={t('effect')}>
              <span className="keep">{topic.result.effect}</span>
            </Pair>
            <Pair name={t('benefit')}>
              <span className="num">{t('yuan', { n: yuan(topic.result.benefitFen) })}</span>
            </Pair>
            {topic.result.attachments.length > 0 && (
              <Pair name={t('resultFiles')}>
                <Files files={topic.result.attachments} />
              </Pair>
            )}
            {topic.result.returnedBecause && <Pair name={t('returned')}>{topic.result.returnedBecause}</Pair>}
            {topic.result.authenticity && <Pair name={t('authenticity')}>{topic.result.authenticity}</Pair>}
            {topic.result.effectiveness && <Pair name={t('effectiveness')}>{topic.result.effectiveness}</Pair>}
          </dl>
        </>
      )}
      <h3>{t('records')}</h3>
      <ol className="timeline">
        {topic.steps.map((step) => (
          <li key={step}>
            <b>{title(step)}</b>
            {!topic.activities.some((record) => record.step === step) && <p className="quiet">{t('noRecord')}</p>}
            {topic.activities
              .filter((record) => record.step === step)
              .map((record) => (
                <Fragment key={record.record}>
                  <p className="quiet small num">
                    {record.heldOn} · {record.place}
                  </p>
                  <p className="said">{record.content}</p>
                  <details>
                    <summary>
                      {t('attended')} <span className="num">{t('people2', { n: record.attendees.length })}</span>
                    </summary>
                    <ul className="inline">
                      {record.attendees.map((person) => (
                        <li key={person}>
                          <PersonName id={person} />
                        </li>
                      ))}
                    </ul>
                  </details>
                  <Files files={record.attachments} />
                </Fragment>
              ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Files({ files }: { files: Topic['activities'][number]['attachments'] }) {
  const t = useReviewText();
  return (
    <ul className="inline">
      {files.map((file, i) => (
        <li key={file.attachment}>
          <a href={`/api/registration/attachments/${encodeURIComponent(file.attachment)}`} target="_blank" rel="noreferrer">
            {t('file', { n: i + 1, type: file.type.slice(file.type.indexOf('/') + 1) })}
          </a>
        </li>
      ))}
    </ul>
  );
}
