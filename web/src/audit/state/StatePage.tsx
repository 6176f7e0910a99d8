import { useQueries, useQuery } from '@tanstack/react-query';
import { count, moment } from '../../shared/format';
import { fetchJson, got, serverClock } from '../../shared/http';
import { Answer, usePageTitle } from '../../shared/States';
import { useLanguage } from '../../shared/text';
import { audit, type Parked, type Supervision } from '../client';
import { useText } from './text';

const services = ['plan', 'registration', 'review', 'award', 'audit'] as const;
const MINUTE = 60_000;

/** For who supervises: does the log go on, has it everything, and does anything stand still. */
export function StatePage() {
  const t = useText();
  usePageTitle(t('title'));
  const parked = useParked();
  const state = useQuery({
    queryKey: ['audit', 'supervision'],
    refetchInterval: MINUTE,
    queryFn: ({ signal }) => got(audit.GET('/api/audit/public/supervision', { signal, params: {} })),
  });
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="quiet">{t('about')}</p>
      <section className="card" aria-labelledby="log">
        <h2 id="log">{t('log')}</h2>
        <Answer query={state} height={420}>
          {(told) => <Log state={told} />}
        </Answer>
      </section>
      <section className="card" aria-labelledby="parked">
        <h2 id="parked">{t('parked')}</h2>
        <p className="quiet">{t('parkedAbout')}</p>
        <Answer query={parked} empty={(rows) => rows.length === 0} whenEmpty={<p>{t('noneParked')}</p>}>
          {(rows) => <Streams rows={rows} />}
        </Answer>
      </section>
    </>
  );
}

type Row = Parked & { service: (typeof services)[number] };

/** Each service knows its own. Where one refuses or does not answer, that is what is shown: half a list would look like a good one. */
function useParked() {
  const queries = useQueries({
    queries: services.map((service) => ({
      queryKey: [service, 'parked'],
      refetchInterval: MINUTE,
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const { items } = await fetchJson<{ items: Parked[] }>(`/api/${service}/parked`, signal);
        return items.map((item): Row => ({ ...item, service }));
      },
    })),
  });
  return {
    data: queries.every((one) => one.data) ? queries.flatMap((one) => one.data ?? []) : undefined,
    error: queries.find((one) => one.error)?.error ?? null,
    isPending: queries.some((one) => one.isPending),
    refetch: () => queries.forEach((one) => void one.refetch()),
  };
}

function Log({ state }: { state: Supervision }) {
  const t = useText();
  const lang = useLanguage();
  const minutes = state.checkpointAt ? Math.floor((serverClock.now() - Date.parse(state.checkpointAt)) / MINUTE) : 0;
  return (
    <>
      <p role="status">
        <span className={state.standing ? 'tag good' : 'tag sealed'}>{state.standing ? t('standing') : t('broken')}</span>
      </p>
      <dl className="pairs">
        <div>
          <dt>{t('size')}</dt>
          <dd className="num">{count(state.size, lang)}</dd>
        </div>
        <div>
          <dt>{t('checkpoint')}</dt>
          <dd className="num">
            {state.checkpointAt
              ? `${moment(state.checkpointAt, lang)} · ${minutes < 1 ? t('justNow') : t('age', { n: count(minutes, lang) })}`
              : t('never')}
          </dd>
        </div>
      </dl>
      <h3>{t('services')}</h3>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('services')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('service')}</th>
              <th scope="col" className="num right">
                {t('entries')}
              </th>
              <th scope="col" className="num right">
                {t('waiting')}
              </th>
            </tr>
          </thead>
          <tbody>
            {services.map((service) => (
              <tr key={service}>
                <th scope="row">{t(service)}</th>
                <td className="num right">{count(state.entries[service] ?? 0, lang)}</td>
                <td className="num right">{count(state.waiting[service] ?? 0, lang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet small">{t('waitingWhy')}</p>
      <h3>{t('witnesses')}</h3>
      {state.witnesses.length === 0 && <p className="quiet">{t('witnessesNone')}</p>}
      <ul className="plainlist">
        {state.witnesses.map((one) => (
          <li key={one.vkey}>
            <b>{one.name}</b> <span className="tag">{t(one.stance === 'cosigned' ? 'st-cosigned' : one.stance)}</span>
            {one.cosignedAt && (
              <p className="quiet num">{t('cosigned', { size: count(one.size, lang), at: moment(one.cosignedAt, lang) })}</p>
            )}
          </li>
        ))}
      </ul>
      {state.watched.length > 0 && (
        <>
          <h3>{t('watched')}</h3>
          <ul className="plainlist">
            {state.watched.map((one) => (
              <li key={one.origin}>
                <b>{one.origin}</b>
                {one.contradictions > 0 && <p className="fault">{t('contradictions', { n: one.contradictions })}</p>}
                {one.cosignedAt && (
                  <p className="quiet num">{t('cosigned', { size: count(one.size, lang), at: moment(one.cosignedAt, lang) })}</p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Streams({ rows }: { rows: Row[] }) {
  const t = useText();
  const lang = useLanguage();
  return (
    <ul className="cards">
      {rows.map((row) => (
        <li key={`${row.service} ${row.stream} ${row.sequence}`} className="card">
          <h3 className="said">{row.stream}</h3>
          <p>{row.sequence === null ? t('unreadable') : t('at', { n: row.sequence })}</p>
          <dl className="pairs">
            <div>
              <dt>{t('inService')}</dt>
              <dd>{t(row.service)}</dd>
            </div>
            <div>
              <dt>{t('fault')}</dt>
              <dd>
                <code>{row.fault}</code>
              </dd>
            </div>
            <div>
              <dt>{t('since')}</dt>
              <dd className="num">{row.since ? moment(row.since, lang) : '–'}</dd>
            </div>
            <div>
              <dt>{t('behind')}</dt>
              <dd className="num">{t('n', { n: row.behind })}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}
