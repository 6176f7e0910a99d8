import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { Figure } from '../../shared/Figure';
import { points } from '../../shared/format';
import { useNarrow } from '../../shared/narrow';
import { saveFile } from '../../shared/saveFile';
import { useMay } from '../../shared/session';
import { Answer, Updating, usePageTitle } from '../../shared/States';
import { type Place, ranking, type RankingView, round, useRuleName } from '../client';
import { Dots } from './Dots';
import { csv, extreme, sheetsOf, totals } from './sheets';
import { type RankingText, useRankingText } from './text';

export function RankingPage() {
  const { round: id = '' } = useParams();
  const t = useRankingText();
  const of = useQuery(round(id)).data;
  const query = useQuery({
    ...ranking(id),
    refetchInterval: ({ state }) => (state.data === null && of?.state === 'REVEALED' ? 2_000 : false),
  });
  usePageTitle(t('title'));
  return (
    <>
      <p className="noprint">
        <Link to={`/review/rounds/${id}`}>← {t('back')}</Link>
      </p>
      <h1>
        {t('title')} {of && <span className="quiet">· {of.name}</span>}
      </h1>
      <Answer
        query={query}
        empty={(view) => view === null}
        whenEmpty={
          of?.state === 'REVEALED' ? (
            <p>
              {t('coming')} <Updating />
            </p>
          ) : (
            <>
              <h2>{t('notYet')}</h2>
              <p>{t('notYetText')}</p>
            </>
          )
        }
      >
        {(view) => view && <One view={view} nameOf={(entry) => of?.entries.find((one) => one.entry === entry)?.topicTitle ?? entry} />}
      </Answer>
    </>
  );
}

function One({ view, nameOf }: { view: RankingView; nameOf: (entry: string) => string }) {
  const t = useRankingText();
  const called = useRuleName();
  const narrow = useNarrow();
  const { may } = useMay();
  const head = ['rank', 'topic', 'circle', 'organization', 'score', 'used', 'dropped', 'excluded'] as const;
  const rows = view.entries.map((place) => [
    place.rank,
    place.topicTitle ?? '–',
    place.circleName ?? '–',
    place.organizationName ?? '–',
    points(place.score),
    totals(place, 'used').join(' '),
    totals(place, 'dropped').join(' '),
    totals(place, 'excluded').join(' '),
  ]);
  const titles = head.map((one) => t(one));
  return (
    <>
      <p className="quiet" title={view.policy}>
        {t('about', { policy: called(view.policy) })}
      </p>
      {may('manage-contests') && (
        <div className="card noprint">
          <p>{t('proposeText')}</p>
          <Link className="button" to={`/award/lists?contest=${view.contest}`}>
            {t('propose')}
          </Link>
        </div>
      )}
      <div className="tools">
        <span className="quiet num">{t('several', { n: view.count })}</span>
        <span className="exports push">
          <button
            type="button"
            className="button plain"
            onClick={() => saveFile(csv([titles, ...rows]), `ranking-${view.round}.csv`, 'text/csv;charset=utf-8')}
          >
            {t('csv')}
          </button>
          <button type="button" className="button plain" onClick={() => print()}>
            {t('print')}
          </button>
        </span>
      </div>
      {view.entries.length === 0 ? (
        <div className="card">{t('empty')}</div>
      ) : narrow ? (
        <Cards view={view} t={t} />
      ) : (
        <Rows view={view} t={t} titles={titles} />
      )}
      {view.entries.length > 0 && (
        <Figure title={t('drawn')} see={t('see')} head={titles} rows={rows}>
          <Dots view={view} narrow={narrow} />
        </Figure>
      )}
      {view.unscored.length > 0 && (
        <section className="card" aria-labelledby="unscored">
          <h2 id="unscored">{t('unscored')}</h2>
          <p>{t('unscoredText')}</p>
          <ul>
            {view.unscored.map((one) => (
              <li key={one.entry}>
                {nameOf(one.entry)}
                <Sheets place={{ used: [], dropped: [], excluded: one.excluded, sheets: one.sheets }} kind="excluded" t={t} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="quiet small">
        {t('hash')} <code>{view.hash}</code>
      </p>
      <p className="printed">
        {t('address')} {location.href}
      </p>
    </>
  );
}

interface SheetsProps {
  place: Pick<Place, 'used' | 'dropped' | 'excluded' | 'sheets'>;
  kind: 'used' | 'dropped' | 'excluded';
  t: RankingText;
}

/** The totals of the sheets that count, or that do not, and then why. */
function Sheets({ place, kind, t }: SheetsProps) {
  const found = sheetsOf(place).filter((sheet) => sheet.kind === kind);
  if (found.length === 0) return <span className="quiet">{t('none')}</span>;
  return (
    <>
      {found.map((sheet) => (
        <span key={sheet.sheetId} className="sheet">
          <span className={kind === 'used' ? 'num' : 'num out'}>{sheet.total === null ? '–' : points(sheet.total)}</span>
          {kind === 'dropped' && <span className="quiet small"> {t(extreme(place, sheet.sheetId))}</span>}
          {kind === 'excluded' && (
            <span className="quiet small">
              {' '}
              {t((sheet.excludedFor ?? 'NOT_OPENED') as 'DECLARED')}
              {sheet.reason && ` · ${sheet.reason}`}
            </span>
          )}
        </span>
      ))}
    </>
  );
}

function Rows({ view, t, titles }: { view: RankingView; t: RankingText; titles: string[] }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('title')}>
      <table className="table">
        <thead>
          <tr>
            {titles.map((title, i) => (
              <th key={title} scope="col" className={i === 0 || i === 4 ? 'num right' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.entries.map((place) => (
            <tr key={place.entry}>
              <td className="num right">{place.rank}</td>
              <td>{place.topicTitle}</td>
              <td>{place.circleName}</td>
              <td>{place.organizationName}</td>
              <td className="num right">
                <b>{points(place.score)}</b>
              </td>
              {(['used', 'dropped', 'excluded'] as const).map((kind) => (
                <td key={kind}>
                  <Sheets place={place} kind={kind} t={t} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards({ view, t }: { view: RankingView; t: RankingText }) {
  return (
    <ol className="cards">
      {view.entries.map((place) => (
        <li key={place.entry} className="card">
          <div className="row">
            <h2>
              <span className="num">{place.rank}</span> {place.topicTitle}
            </h2>
            <b className="num">{points(place.score)}</b>
          </div>
          <p className="quiet small">
            {place.circleName} · {place.organizationName}
          </p>
          <dl className="pairs">
            {(['used', 'dropped', 'excluded'] as const).map((kind) => (
              <div key={kind}>
                <dt>{t(kind)}</dt>
                <dd>
                  <Sheets place={place} kind={kind} t={t} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}
