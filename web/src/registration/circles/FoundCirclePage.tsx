import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { got } from '../../shared/http';
import { OrganizationName } from '../../shared/organizations';
import { Answer, usePageTitle } from '../../shared/States';
import { me, registration, workplaces } from '../client';
import { CircleForm } from './CircleForm';
import { useCircleText } from './text';

export function FoundCirclePage() {
  const t = useCircleText();
  usePageTitle(t('found'));
  const self = useQuery(me);
  return (
    <>
      <Link to="/registration/circles">← {t('back')}</Link>
      <h1>{t('found')}</h1>
      <p className="quiet">{t('foundWhy')}</p>
      <Answer query={self}>{(person) => <Where person={person} />}</Answer>
    </>
  );
}

function Where({ person }: { person: string }) {
  const t = useCircleText();
  const work = useQuery(workplaces(person));
  const [chosen, setChosen] = useState(0);
  return (
    <Answer query={work} empty={(all) => all.length === 0} whenEmpty={<p>{t('noWork')}</p>}>
      {(all) => {
        const at = all[chosen] ?? all[0];
        return (
          <>
            {all.length > 1 && (
              <label className="field">
                {t('which')}
                <select className="input wide" value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
                  {all.map((one, i) => (
                    <option key={one.organization} value={i}>
                      <OrganizationName id={one.organization} />
                    </option>
                  ))}
                </select>
              </label>
            )}
            {at && (
              <CircleForm
                key={at.organization}
                draft={at.organization}
                person={person}
                organization={at.organization}
                units={[at.unit, null]}
                blank={{ name: '', unit: at.unit ?? '', leader: person, members: [person] }}
                words={{ title: t('found'), ask: t('submitAsk'), warn: t('submitWarn'), confirm: t('confirm') }}
                send={(typed, key) =>
                  got(
                    registration.POST('/api/registration/circles', {
                      params: { header: { 'Idempotency-Key': key } },
                      body: { organization: at.organization, ...typed },
                    }),
                  )
                }
              />
            )}
          </>
        );
      }}
    </Answer>
  );
}
