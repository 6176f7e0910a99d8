import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { got } from '../../shared/http';
import { Answer } from '../../shared/States';
import { plan } from '../client';
import { useCircleText } from './text';

/** As many as the service names at once. */
const MOST = 50;

/** Who works in the same unit, by name; whom to choose is theirs to say. */
export function Colleagues({ chosen, onAdd }: { chosen: string[]; onAdd: (id: string) => void }) {
  const t = useCircleText();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const query = useQuery({
    queryKey: ['plan', 'colleagues', 'named', asked],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await got(plan.GET('/api/plan/persons/colleagues', { signal, params: { query: { q: asked } } }))).items,
  });
  const others = (query.data ?? []).filter((one) => !chosen.includes(one.id));
  return (
    <>
      <div className="tools" role="search">
        <input
          type="search"
          className="input grow"
          aria-label={t('search')}
          placeholder={t('search')}
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            setAsked(typed.trim());
          }}
        />
        <button type="button" className="button plain" onClick={() => setAsked(typed.trim())}>
          {t('find')}
        </button>
      </div>
      <Answer query={query} height={96}>
        {(all) => (
          <>
            {others.length === 0 && asked && <p className="quiet">{t('nobody')}</p>}
            <ul className="plainlist chips">
              {others.map((one) => (
                <li key={one.id}>
                  <button type="button" className="button plain" onClick={() => onAdd(one.id)}>
                    + {one.name.value}
                  </button>
                </li>
              ))}
            </ul>
            {all.length >= MOST && <p className="quiet small">{t('more', { n: MOST })}</p>}
          </>
        )}
      </Answer>
    </>
  );
}
