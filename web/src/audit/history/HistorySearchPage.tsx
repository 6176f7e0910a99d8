import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { isKind, type Kind, kinds } from '../../shared/history';
import { got } from '../../shared/http';
import { useKindText } from '../../shared/kindText';
import { Answer, usePageTitle } from '../../shared/States';
import { audit } from '../client';
import { useText } from './text';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The question stands in the address; an id leads straight to its history. */
export function HistorySearchPage() {
  const t = useText();
  const kindText = useKindText();
  const go = useNavigate();
  const [params, setParams] = useSearchParams();
  const [fault, setFault] = useState(false);
  usePageTitle(t('title'));
  const q = params.get('q') ?? '';
  const asked = params.get('kind') ?? '';
  const kind: Kind = isKind(asked) ? asked : 'circle';
  const search = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault();
    const form = new FormData(submitted.currentTarget);
    const words = String(form.get('q') ?? '').trim();
    const of = String(form.get('kind'));
    setFault(!words);
    if (!words) submitted.currentTarget.querySelector<HTMLInputElement>('[name=q]')?.focus();
    else if (ID.test(words)) void go(`/audit/history/${of}/${words}`);
    else setParams({ kind: of, q: words });
  };
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('about')}</p>
      <form className="card" role="search" onSubmit={search} key={`${kind}/${q}`} noValidate>
        <p className="quiet">{t('searchAbout')}</p>
        <div className="tools">
          <label>
            {t('kind')}{' '}
            <select className="input" name="kind" defaultValue={kind}>
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {kindText(one)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('words')}{' '}
            <input
              className="input"
              type="search"
              name="q"
              defaultValue={q}
              maxLength={100}
              aria-invalid={fault || undefined}
              aria-describedby={fault ? 'q-fault' : undefined}
            />
          </label>
          <button className="button" type="submit">
            {t('find')}
          </button>
        </div>
        {fault && (
          <p className="fault" id="q-fault">
            {t('noWords')}
          </p>
        )}
      </form>
      {q && <Found kind={kind} q={q} />}
    </>
  );
}

/** What no event gives a name. */
const nameless: Kind[] = ['award', 'annual-plan', 'appointment'];

function Found({ kind, q }: { kind: Kind; q: string }) {
  const t = useText();
  const kindText = useKindText();
  const found = useQuery({
    queryKey: ['audit', 'things', kind, q],
    queryFn: ({ signal }) => got(audit.GET('/api/audit/things', { signal, params: { query: { kind, q } } })),
  });
  return (
    <Answer
      query={found}
      empty={(data) => data.items.length === 0}
      whenEmpty={<p role="status">{t(nameless.includes(kind) ? 'nameless' : 'none')}</p>}
    >
      {(data) => (
        <>
          <ul className="cards">
            {data.items.map(({ id, names }) => (
              <li key={id} className="card">
                <div className="row">
                  <h2 className="h3">
                    <Link to={`/audit/history/${kind}/${encodeURIComponent(id)}`}>{names[0]}</Link>
                  </h2>
                  <span className="tag">{kindText(kind)}</span>
                </div>
                <p className="quiet num">{names.slice(1).join(' · ')}</p>
              </li>
            ))}
          </ul>
          {data.more && (
            <p className="quiet" role="status">
              {t('more')}
            </p>
          )}
        </>
      )}
    </Answer>
  );
}
