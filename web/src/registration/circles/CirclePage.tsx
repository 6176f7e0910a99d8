import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Dialog } from '../../shared/Dialog';
import { got } from '../../shared/http';
import { FaultyForm, useSending } from '../../shared/keptForm';
import { usePersonNames } from '../../shared/persons';
import { Answer, usePageTitle } from '../../shared/States';
import { type Circle, circle, latestYear, me, registration, rules, type Topic, topicsOf } from '../client';
import { isAmendable } from './amendable';
import { useCircleText } from './text';

export function CirclePage() {
  const { id = '' } = useParams();
  return <Answer query={useQuery(circle(id))}>{(found) => <CircleView key={id} circle={found} />}</Answer>;
}

function CircleView({ circle: one }: { circle: Circle }) {
  const t = useCircleText();
  usePageTitle(one.name);
  const self = useQuery(me).data;
  const called = usePersonNames(one.members);
  const latest = latestYear(one);
  const leads = self === one.leader;
  const registered = one.registrations.some((year) => year.state === 'REGISTERED');
  const people = [one.leader, ...one.members.filter((id) => id !== one.leader)];
  return (
    <>
      <Link to="/registration/circles">← {t('back')}</Link>
      <div className="head">
        <h1>{one.name}</h1>
        <span className="tag">{t(latest?.state ?? 'FORMED')}</span>
      </div>
      <section className="card" aria-labelledby="years">
        <h2 id="years">{t('years')}</h2>
        <Years circle={one} leads={leads} />
      </section>
      <section className="card" aria-labelledby="people">
        <h2 id="people">{t('people')}</h2>
        <ul className="plainlist people">
          {people.map((id) => (
            <li key={id}>
              {id === self ? t('self', { name: called(id) }) : called(id)}{' '}
              {id === one.leader && <span className="tag">{t('leader')}</span>}
            </li>
          ))}
        </ul>
      </section>
      <section className="card" aria-labelledby="topics">
        <h2 id="topics">{t('topics')}</h2>
        <Topics circle={one.circle} />
        {leads &&
          (registered ? (
            <Link className="button" to={`/registration/circles/${one.circle}/topic`}>
              {t('newTopic')}
            </Link>
          ) : (
            <p className="quiet">{t('noTopicYet')}</p>
          ))}
      </section>
    </>
  );
}

/** Each year once; a year that is returned is applied for again. */
function Years({ circle: one, leads }: { circle: Circle; leads: boolean }) {
  const t = useCircleText();
  const queries = useQueryClient();
  const sending = useSending();
  const inForce = useQuery(rules).data;
  const [asked, setAsked] = useState<number | null>(null);
  const years = [...one.registrations].sort((a, b) => b.year - a.year);
  const open = inForce ? Array.from({ length: inForce.lastYear - inForce.firstYear + 1 }, (_, i) => inForce.firstYear + i) : [];
  const stateOf = (year: number) => years.find((known) => known.year === year)?.state;
  const due = open.filter((year) => [undefined, 'RETURNED'].includes(stateOf(year)));

  async function apply(year: number) {
    setAsked(null);
    await sending.send({ year }, (key) =>
      got(
        registration.POST('/api/registration/circles/{id}/registration', {
          params: { path: { id: one.circle }, header: { 'Idempotency-Key': key } },
          body: { year },
        }),
      ),
    );
    // Refused as well: somebody may have been first.
    await queries.invalidateQueries({ queryKey: ['registration'] });
  }
  return (
    <FaultyForm sending={sending} label={t('years')} onSubmit={() => {}}>
      <p className="quiet small">{t('yearsWhy')}</p>
      {years.length === 0 && <p>{t('neverYet')}</p>}
      <ul className="plainlist">
        {years.map((known) => (
          <li key={known.year}>
            <b className="num">{t('year', { year: known.year })}</b> <span className="tag">{t(known.state)}</span>{' '}
            {known.number && <span className="num nowrap">{t('number', { number: known.number })}</span>}
            {known.state === 'RETURNED' && known.reason && (
              <div className="card notice">
                <h3>{t('returned')}</h3>
                <p className="said">{known.reason}</p>
                {leads && <p className="quiet">{t('returnedDo')}</p>}
                {leads && isAmendable(one) && (
                  <Link className="button plain" to={`/registration/circles/${one.circle}/amendment`}>
                    {t('amend')}
                  </Link>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {leads ? (
        <div className="tools">
          {due.map((year) => (
            <button
              type="button"
              key={year}
              className={year === inForce?.firstYear ? 'button' : 'button plain'}
              onClick={() => setAsked(year)}
            >
              {t(stateOf(year) === 'RETURNED' ? 'again' : 'register', { year })}
            </button>
          ))}
        </div>
      ) : (
        <p className="quiet">{t('onlyLeader')}</p>
      )}
      <Dialog
        open={asked !== null}
        title={t('registerAsk')}
        confirm={t('registerConfirm')}
        cancel={t('cancel')}
        busy={sending.busy}
        onConfirm={() => asked !== null && void apply(asked)}
        onCancel={() => setAsked(null)}
      >
        <p>{t('registerWarn', { name: one.name, year: asked ?? '' })}</p>
      </Dialog>
    </FaultyForm>
  );
}

function Topics({ circle: id }: { circle: string }) {
  const t = useCircleText();
  const query = useQuery(topicsOf(id));
  const state = (topic: Topic) => t(topic.state === 'REGISTERED' ? 'inWork' : topic.state);
  return (
    <Answer query={query} height={64}>
      {(items) =>
        items.length === 0 ? (
          <p>{t('noTopic')}</p>
        ) : (
          <ul className="plainlist">
            {items.map((topic) => (
              <li key={topic.topic}>
                <Link to={`/registration/topics/${topic.topic}`}>{topic.title}</Link> <span className="tag">{state(topic)}</span>{' '}
                {topic.state === 'ACCEPTED' && <Link to={`/registration/topics/${topic.topic}/feedback`}>{t('score')}</Link>}
              </li>
            ))}
          </ul>
        )
      }
    </Answer>
  );
}
