import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { count, moment, points } from '../../shared/format';
import { serverClock } from '../../shared/http';
import { inOrder, itemName } from '../../shared/sheetItems';
import { ComputedBy, LogSteps, ProofSteps } from '../../shared/ProofSteps';
import { Answer, usePageTitle } from '../../shared/States';
import { useLanguage } from '../../shared/text';
import { topic } from '../client';
import { check, decided, entriesOf, type EntryHistory, type Logged, value } from './feedback';
import { useFeedbackText } from './text';

export function FeedbackPage() {
  const { id = '' } = useParams();
  const t = useFeedbackText();
  const lang = useLanguage();
  usePageTitle(t('title'));
  const known = useQuery(topic(id));
  const entries = useQuery({
    queryKey: ['audit', 'entries', id, lang],
    enabled: known.isSuccess,
    queryFn: ({ signal }) => entriesOf(id, signal),
  });
  return (
    <>
      <Link to={`/registration/topics/${id}`}>← {t('back')}</Link>
      <h1>{t('title')}</h1>
      <Answer query={known}>
        {(found) => (
          <>
            <p>
              <b>{found.title}</b>
            </p>
            <p className="quiet">{t('about')}</p>
            <Answer query={entries} height={600} empty={(all) => all.length === 0} whenEmpty={<p>{t('none')}</p>}>
              {(all) => all.map((entry, i) => <EntryView key={entry.state.id} entry={entry} nth={all.length > 1 ? ` ${i + 1}` : ''} />)}
            </Answer>
          </>
        )}
      </Answer>
    </>
  );
}

/** `nth` tells one entry's parts from another's, where there are several. */
function EntryView({ entry, nth }: { entry: EntryHistory; nth: string }) {
  const t = useFeedbackText();
  const scored = decided(entry, 'entry-scored');
  const ranked = decided(entry, 'entry-ranked');
  const conferred = decided(entry, 'award-conferred');
  const contest = entry.state.contest.value;
  const score = value<number>(scored, 'score');
  return (
    <>
      <section className="card">
        {entry.state.returnedFor?.value && <p>{t('returnedFor', { why: entry.state.returnedFor.value })}</p>}
        {score === undefined ? (
          <p>{t('waiting')}</p>
        ) : (
          <p className="num">
            <b className="big">{t('score', { score: points(score) })}</b>{' '}
            {ranked && <span className="tag">{t('rank', { rank: value<number>(ranked, 'rank') ?? '–' })}</span>}
          </p>
        )}
        <p className="tools">
          {contest && conferred && entry.state.award?.value && (
            <a className="button" href={`/public/contests/${contest}/awards/${entry.state.award.value}`}>
              {t('awardPage')}
            </a>
          )}
          {contest && (
            <a className="button plain" href={`/public/contests/${contest}`}>
              {t('contest')}
            </a>
          )}
        </p>
      </section>
      {scored && <Sheets entry={entry} scored={scored} nth={nth} />}
      {scored && <Check scored={scored} />}
      <Proofs decisions={entry.decisions} />
    </>
  );
}

function Sheets({ entry, scored, nth }: { entry: EntryHistory; scored: Logged; nth: string }) {
  const t = useFeedbackText();
  const lang = useLanguage();
  const scoring = value<string>(scored, 'scoring');
  const sheets = (entry.state.scorings.find((one) => one.scoring === scoring)?.sheets ?? []).filter((sheet) => sheet.points.value);
  const dropped = value<string[]>(scored, 'dropped') ?? [];
  const excluded = value<string[]>(scored, 'excluded') ?? [];
  const codes = inOrder([...new Set(sheets.flatMap((sheet) => Object.keys(sheet.points.value ?? {})))]);
  const comments = sheets.filter((sheet) => sheet.comment.value);
  const counted = (sheet: string) => t(excluded.includes(sheet) ? 'excluded' : dropped.includes(sheet) ? 'dropped' : 'used');
  if (sheets.length === 0) return null;
  return (
    <section className="card">
      <h2>{t('sheets') + nth}</h2>
      <p className="quiet">{t('sheetsWhy')}</p>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('sheets') + nth}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('item')}</th>
              {sheets.map((sheet, i) => (
                <th scope="col" className="num right" key={sheet.sheet}>
                  {t('seat', { n: i + 1 })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {codes.map((code) => (
              <tr key={code}>
                <th scope="row">{itemName(lang, code)}</th>
                {sheets.map((sheet) => (
                  <td className="num right" key={sheet.sheet}>
                    {sheet.points.value?.[code] === undefined ? '–' : points(sheet.points.value[code])}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{t('total')}</th>
              {sheets.map((sheet) => (
                <td className="num right" key={sheet.sheet}>
                  <b>{sheet.total.value === undefined ? '–' : points(sheet.total.value)}</b>
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">{t('counted')}</th>
              {sheets.map((sheet) => (
                <td className="right" key={sheet.sheet}>
                  {counted(sheet.sheet)}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      {comments.length > 0 && (
        <>
          <h3>{t('comments')}</h3>
          {comments.map((sheet) => (
            <p className="said" key={sheet.sheet}>
              {sheet.comment.value}
            </p>
          ))}
        </>
      )}
    </section>
  );
}

function Check({ scored }: { scored: Logged }) {
  const t = useFeedbackText();
  const checking = useMutation({ mutationFn: () => check(scored, new Date(serverClock.now()).toISOString()) });
  const { data } = checking;
  const well = data && data.verdict.failed === null && data.log.signed && data.log.continued !== false && data.log.source !== 'changed';
  return (
    <section className="card">
      <button type="button" className="button plain" disabled={checking.isPending} onClick={() => checking.mutate()}>
        {t('check')}
      </button>
      {checking.error && <p role="alert">{checking.error.message}</p>}
      {data && (
        <>
          <p className={`card verdict ${well ? 'passed' : 'failed'}`} role="status">
            {t(well ? 'well' : 'notWell')}
          </p>
          <ProofSteps verdict={data.verdict} fields={[t('fieldEntry'), t('fieldScoring'), t('fieldScore')]} />
          <LogSteps log={data.log} />
          <ComputedBy by={data.by} />
        </>
      )}
    </section>
  );
}

function Proofs({ decisions }: { decisions: Logged[] }) {
  const t = useFeedbackText();
  const lang = useLanguage();
  return (
    <section className="card after">
      <h2>{t('proofs')}</h2>
      <p className="quiet">{t('proofsWhy')}</p>
      <ol className="timeline">
        {decisions.map((one) => (
          <li key={one.index}>
            <b>{one.title}</b>
            <br />
            <span className="quiet small num">
              {moment(one.at, lang)} ·{' '}
              <a href={one.proof} download>
                {t('proof', { index: count(one.index, lang) })}
              </a>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
