import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Countdown } from '../../shared/Countdown';
import { moment, points } from '../../shared/format';
import { useNarrow } from '../../shared/narrow';
import { Answer, usePageTitle } from '../../shared/States';
import { useLanguage } from '../../shared/text';
import { type MyScoring, myScorings } from '../client';
import { sheetState, total } from './sheet';
import { useListText } from './text';

/** What is due first stands first; what is done stands last. */
const order = { draft: 0, todo: 0, missed: 1, sealed: 2 } as const;
const byUrgency = (a: MyScoring, b: MyScoring) =>
  order[sheetState(a)] - order[sheetState(b)] || a.scoringUntil.localeCompare(b.scoringUntil) || a.scoring.localeCompare(b.scoring);

export function ScoringsPage() {
  const t = useListText();
  const query = useQuery(myScorings);
  const narrow = useNarrow();
  usePageTitle(t('title'));
  const rows = [...(query.data?.items ?? [])].sort(byUrgency);
  const open = rows.filter((row) => ['todo', 'draft'].includes(sheetState(row))).length;
  return (
    <>
      <div className="head">
        <h1>{t('title')}</h1>
        <span className="quiet num" role="status">
          {query.data && rows.length > 0 && (open > 0 ? t('left', { n: open }) : t('done'))}
        </span>
      </div>
      <p className="quiet">{t('about')}</p>
      <Answer query={query} empty={() => rows.length === 0} whenEmpty={t('none')}>
        {() => (narrow ? <Cards rows={rows} /> : <Rows rows={rows} />)}
      </Answer>
    </>
  );
}

function useCells() {
  const t = useListText();
  const lang = useLanguage();
  return {
    title: (row: MyScoring) => <Link to={`/review/scorings/${row.scoring}`}>{row.topicTitle ?? t('untitled')}</Link>,
    tag: (row: MyScoring) => <span className={`tag ${sheetState(row)}`}>{t(sheetState(row))}</span>,
    until: (row: MyScoring) => (
      <>
        {moment(row.scoringUntil, lang)} {row.state === 'OPEN' && <Countdown until={row.scoringUntil} />}
      </>
    ),
    score: (row: MyScoring) => (row.own?.marks.value ? points(total(row.own.marks.value.points)) : '–'),
  };
}

function Cards({ rows }: { rows: MyScoring[] }) {
  const t = useListText();
  const cell = useCells();
  return (
    <ul className="cards">
      {rows.map((row) => (
        <li key={row.scoring} className="card">
          <div className="row">
            <h2>{cell.title(row)}</h2>
            {cell.tag(row)}
          </div>
          <dl className="pairs quiet">
            <div>
              <dt>{t('until')}</dt>
              <dd>{cell.until(row)}</dd>
            </div>
            <div>
              <dt>{t('score')}</dt>
              <dd className="num">{cell.score(row)}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Rows({ rows }: { rows: MyScoring[] }) {
  const t = useListText();
  const cell = useCells();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('title')}>
      <table className="table">
        <thead>
          <tr>
            {(['topic', 'round', 'until', 'state'] as const).map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
            <th scope="col" className="num right">
              {t('score')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.scoring}>
              <td>{cell.title(row)}</td>
              <td>{row.roundName}</td>
              <td>{cell.until(row)}</td>
              <td>{cell.tag(row)}</td>
              <td className="num right">{cell.score(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
