import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { moment } from '../shared/format';
import { Answer } from '../shared/States';
import { defineText, useLanguage } from '../shared/text';
import { happenings, latest, seen } from './happenings';

const useText = defineText('since', {
  'zh-CN': {
    since: '自上次以来',
    lately: '近来',
    about: '您所在的小组及其课题、申报项，别人办了什么。',
    nothing: '没有新的进展。',
    read: '都看过了',
    more: '还有 {{n}} 项，见各自的历史。',
  },
  en: {
    since: 'Since you last looked',
    lately: 'Lately',
    about: 'What others did about the circles you are in, their topics and their entries.',
    nothing: 'Nothing new.',
    read: 'I have seen these',
    more: '{{n}} more: see the history of each.',
  },
});

const SHOWN = 8;

/** Whoever is in no circle has nothing here, and no heading over nothing. */
export function Since({ person }: { person: string }) {
  const t = useText();
  const lang = useLanguage();
  const [known, know] = useState(() => seen.get(person));
  const query = useQuery({
    queryKey: ['audit', 'since', person, lang],
    staleTime: 60_000,
    queryFn: ({ signal }) => happenings(person, signal),
  });
  if (query.isPending || (query.data && !query.data.inCircle)) return null;
  return (
    <section aria-labelledby="since" className="after">
      <div className="head">
        <h2 id="since">{known === null ? t('lately') : t('since')}</h2>
      </div>
      <Answer query={query}>
        {({ items }) => {
          const fresh = latest(items, known);
          const shown = fresh.slice(0, SHOWN);
          return (
            <div className="card">
              <p className="quiet">{t('about')}</p>
              {shown.length === 0 ? (
                <p>{t('nothing')}</p>
              ) : (
                <>
                  <ol className="timeline">
                    {shown.map(({ decision, kind, id, name }) => (
                      <li key={decision.index}>
                        <Link to={`/audit/history/${kind}/${id}#log-${decision.index}`}>{decision.title}</Link> · {name}
                        <p className="quiet small num">{moment(decision.at, lang)}</p>
                      </li>
                    ))}
                  </ol>
                  {fresh.length > SHOWN && <p className="quiet">{t('more', { n: fresh.length - SHOWN })}</p>}
                  <button
                    type="button"
                    className="button plain"
                    onClick={() => {
                      const index = items[0]?.decision.index ?? -1;
                      seen.set(person, index);
                      know(index);
                    }}
                  >
                    {t('read')}
                  </button>
                </>
              )}
            </div>
          );
        }}
      </Answer>
    </section>
  );
}
