import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { got } from '../../shared/http';
import { Answer, usePageTitle } from '../../shared/States';
import { type Circle, circle, me, registration, workplaces } from '../client';
import { isAmendable } from './amendable';
import { CircleForm } from './CircleForm';
import { useCircleText } from './text';

/** A returned circle, with why it was returned and all that can be mended. */
export function AmendCirclePage() {
  const t = useCircleText();
  usePageTitle(t('amend'));
  const { id = '' } = useParams();
  const self = useQuery(me);
  const query = useQuery(circle(id));
  return (
    <>
      <Link to={`/registration/circles/${id}`}>← {t('backToIt')}</Link>
      <h1>{t('amend')}</h1>
      <Answer query={query}>
        {(found) => (
          <Answer query={self}>
            {(person) =>
              person === found.leader && isAmendable(found) ? <Amend circle={found} person={person} /> : <p>{t('notNow')}</p>
            }
          </Answer>
        )}
      </Answer>
    </>
  );
}

function Amend({ circle: one, person }: { circle: Circle; person: string }) {
  const t = useCircleText();
  const work = useQuery(workplaces(person));
  // Where it is registered its topics are looked after; it stays there.
  const settled = one.registrations.some((year) => year.state === 'REGISTERED');
  return (
    <>
      {one.registrations
        .filter((year) => year.state === 'RETURNED')
        .map((year) => (
          <section className="card notice" key={year.year} aria-label={t('returnedOf', { year: year.year })}>
            <h2>{t('returnedOf', { year: year.year })}</h2>
            <p className="said">{year.reason}</p>
          </section>
        ))}
      <Answer query={work}>
        {(places) => {
          const own = places.find((place) => place.organization === one.organization);
          return (
            <CircleForm
              draft={one.circle}
              person={person}
              organization={one.organization}
              units={settled ? [one.unit] : [one.unit, own?.unit ?? null, null]}
              blank={{ name: one.name, unit: one.unit ?? '', leader: one.leader, members: one.members }}
              words={{ title: t('amendSave'), ask: t('amendAsk'), warn: t('amendWarn'), confirm: t('amendConfirm') }}
              send={(typed, key) =>
                got(
                  registration.POST('/api/registration/circles/{id}/amendment', {
                    params: { path: { id: one.circle }, header: { 'Idempotency-Key': key } },
                    body: typed,
                  }),
                )
              }
            />
          );
        }}
      </Answer>
    </>
  );
}
