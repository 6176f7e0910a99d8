import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { count, moment, points } from '../../shared/format';
import { readHistory } from '../../shared/history';
import { HistoryLink } from '../../shared/HistoryLink';
import { serverClock } from '../../shared/http';
import { ComputedBy, LogSteps, ProofSteps } from '../../shared/ProofSteps';
import { Answer, ErrorPage, usePageTitle } from '../../shared/States';
import { useLanguage } from '../../shared/text';
import { forgetLog } from '../../shared/trust';
import { type AwardRow, awards, contest as announced } from '../client';
import { check, type Checked, passed } from './check';
import { useText } from './text';

export function AwardPage() {
  const { contest = '', award: id = '' } = useParams();
  const t = useText();
  const list = useQuery(awards(contest));
  const found = useQuery(announced(contest));
  const row = list.data?.items.find((one) => one.award === id);
  usePageTitle(row?.topicTitle);
  return (
    <>
      <p className="noprint">
        <Link to={`/public/contests/${contest}`}>← {found.data?.name ?? t('back')}</Link>
      </p>
      <Answer query={list}>
        {() =>
          row ? (
            <>
              <div className="card notice">
                <p className="quiet">{found.data?.name ?? '…'}</p>
                <h1>{row.topicTitle}</h1>
                <p>
                  <span className="tag sealed">{row.tierTitle}</span> {t('rank', { rank: row.rank })} ·{' '}
                  <span className="num">{t('score', { score: points(row.score) })}</span>
                </p>
                <dl className="pairs">
                  <div>
                    <dt>{t('circle')}</dt>
                    <dd>{row.circleName}</dd>
                  </div>
                  <div>
                    <dt>{t('organization')}</dt>
                    <dd>{row.organizationName}</dd>
                  </div>
                </dl>
              </div>
              {row.conferred ? (
                <Proof contest={contest} row={row} />
              ) : (
                <div className="card">
                  <h2>{t('notYet')}</h2>
                  <p>{t('notYetText')}</p>
                </div>
              )}
              <History award={id} />
            </>
          ) : (
            <ErrorPage status={404} />
          )
        }
      </Answer>
    </>
  );
}

function Proof({ contest, row }: { contest: string; row: AwardRow }) {
  const t = useText();
  const history = useQuery({
    queryKey: ['audit', 'history', 'entry', row.entry],
    queryFn: ({ signal }) => readHistory('entry', row.entry, { audience: 'public' }, signal),
  });
  const admitted = history.data?.decisions.find((decision) => decision.name === 'entry-admitted');
  const proof = useQuery({
    queryKey: ['audit', 'proof', row.award, history.data?.decisions.length],
    enabled: !history.isPending,
    staleTime: Infinity,
    retry: 2,
    queryFn: () => check(contest, row, admitted, new Date(serverClock.now()).toISOString()),
  });
  return (
    <section aria-labelledby="proof">
      <h2 id="proof">{t('proof')}</h2>
      <Answer query={proof} height={1600}>
        {(checked) => <Outcome checked={checked} again={() => void proof.refetch()} />}
      </Answer>
      <div className="card">
        <h3>{t('shows')}</h3>
        <p>{t('showsText')}</p>
        <h3>{t('showsNot')}</h3>
        <ul>
          {(['notFair', 'notTrue', 'notSame', 'notTime'] as const).map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
        <h3>{t('yourself')}</h3>
        <p>{t('yourselfText')}</p>
        <p className="tools">
          <a className="button plain" href={row.conferred?.proof} download>
            {t('file')}
          </a>
          {admitted && (
            <a className="button plain" href={admitted.proof} download>
              {t('entryFile')}
            </a>
          )}
          <Link className="button plain" to="/public/log">
            {t('log')}
          </Link>
        </p>
        <pre tabIndex={0}>
          <code>./qunzhi audit check-proof qunzhi-award-{row.conferred?.position}.tlog-proof</code>
        </pre>
      </div>
    </section>
  );
}

function Outcome({ checked, again }: { checked: Checked; again: () => void }) {
  const t = useText();
  const well = passed(checked);
  return (
    <>
      <div className={`card verdict ${well ? 'passed' : 'failed'}`} role="status">
        <h3>{well ? t('well') : t('notWell')}</h3>
        <p>{well ? t('wellText') : t('notWellText')}</p>
        <ComputedBy by={checked.by} />
      </div>
      <div className="card">
        <h3>{t('conferral')}</h3>
        <ProofSteps verdict={checked.conferral} fields={[t('award'), t('contest'), t('entry'), t('tier'), t('place')]} />
      </div>
      <div className="card">
        <h3>{t('admission')}</h3>
        {checked.admission ? (
          <ProofSteps verdict={checked.admission} fields={[t('entry'), t('contest'), t('circle'), t('topic'), t('organization')]} />
        ) : (
          <p>{t('noAdmission')}</p>
        )}
      </div>
      <div className="card">
        <h3>{t('logItself')}</h3>
        <LogSteps log={checked.log} />
        {checked.log.source === 'changed' && (
          <button
            type="button"
            className="button plain"
            onClick={() => {
              forgetLog();
              again();
            }}
          >
            {t('accept')}
          </button>
        )}
      </div>
    </>
  );
}

function History({ award: id }: { award: string }) {
  const t = useText();
  const lang = useLanguage();
  const history = useQuery({
    queryKey: ['audit', 'history', 'award', id, lang],
    queryFn: ({ signal }) => readHistory('award', id, { audience: 'public' }, signal),
  });
  return (
    <section aria-labelledby="history" className="after">
      <h2 id="history">{t('history')}</h2>
      <Answer query={history} empty={(data) => data.decisions.length === 0} whenEmpty={t('noHistory')}>
        {(data) => (
          <ol className="timeline card">
            {data.decisions.map((decision) => (
              <li key={decision.index}>
                <b>{decision.title}</b>
                <br />
                <span className="quiet small num">
                  {moment(decision.at, lang)} ·{' '}
                  <a href={decision.proof} download>
                    {t('index', { index: count(decision.index, lang) })}
                  </a>
                </span>
              </li>
            ))}
          </ol>
        )}
      </Answer>
      <p className="quiet small">
        {t('office')} <HistoryLink kind="award" id={id} outside />
      </p>
    </section>
  );
}
