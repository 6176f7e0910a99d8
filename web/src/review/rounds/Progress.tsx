import { useState } from 'react';
import { Figure } from '../../shared/Figure';
import { useNarrow } from '../../shared/narrow';
import { useLanguage } from '../../shared/text';
import type { RoundEntry, RoundView } from '../client';
import { type Cell, cell, type Seated, tally } from './tally';
import { type RoundText, useRoundText } from './text';

const marks: Record<Cell, string> = { handed: '✓', waiting: '…', recusedState: '✕', excludedSheet: '✕', notYet: '–' };

/** Who has handed in, never what: the service has no points to give before the reveal. */
export function Progress({ view, seats }: { view: RoundView; seats: Seated[] }) {
  const t = useRoundText();
  const lang = useLanguage();
  const narrow = useNarrow();
  const [typed, setTyped] = useState('');
  const counted = tally(view.entries, seats);
  const found = view.entries.filter((entry) =>
    [entry.topicTitle, entry.circleName, entry.organizationName].some((text) => text?.includes(typed.trim())),
  );
  const shown = typed.trim() ? found : view.entries;
  const list = `/api/review/rounds/${encodeURIComponent(view.round)}/entries`;
  return (
    <>
      {view.state !== 'PREPARING' && seats.length > 0 && (
        <Figure
          title={t('progress')}
          see={t('see', { ...counted })}
          head={[t('entry'), t('handed'), t('waiting'), t('recusedState')]}
          rows={view.entries.map((entry) => {
            const one = tally([entry], seats);
            return [entry.topicTitle ?? '–', one.handed, one.waiting, one.recused];
          })}
        >
          <Bars entries={view.entries} seats={seats} t={t} narrow={narrow} />
        </Figure>
      )}
      <section aria-labelledby="entries">
        <h2 id="entries">
          {t('entries')} <span className="num quiet">{view.entries.length}</span>
        </h2>
        {view.entries.length === 0 ? (
          <div className="card">{t('empty')}</div>
        ) : (
          <>
            <div className="tools">
              <input
                type="search"
                className="input"
                aria-label={t('find')}
                placeholder={t('find')}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
              <span className="exports push">
                <a className="button plain" href={`${list}.xlsx?lang=${lang}`} download>
                  {t('excel')}
                </a>
                <a className="button plain" href={`${list}.csv?lang=${lang}`} download>
                  {t('csv')}
                </a>
              </span>
            </div>
            {shown.length === 0 && <div className="card">{t('noneFound')}</div>}
            {narrow ? <Cards entries={shown} seats={seats} t={t} /> : <Matrix entries={shown} seats={seats} t={t} />}
          </>
        )}
      </section>
    </>
  );
}

interface Props {
  entries: RoundEntry[];
  seats: Seated[];
  t: RoundText;
}

const named = (one: Seated, t: RoundText) => one.name ?? t('seat', { n: one.n });
const tagOf = { handed: 'tag good', waiting: 'tag', recusedState: 'tag sealed', excludedSheet: 'tag sealed', notYet: 'tag' };

function Matrix({ entries, seats, t }: Props) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('cells')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('entry')}</th>
            <th scope="col">{t('state')}</th>
            {seats.map((one) => (
              <th key={one.seat} scope="col">
                {named(one, t)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.entry}>
              <th scope="row" className="wraps">
                {entry.topicTitle ?? '–'}
                <br />
                <span className="quiet small">
                  {entry.circleName} · {entry.organizationName}
                </span>
              </th>
              <td>
                <span className="tag">{t(entry.state as 'OPEN')}</span>
              </td>
              {seats.map(({ seat }) => {
                const what = cell(entry, seat);
                return (
                  <td key={seat}>
                    <span className={tagOf[what]} title={t(what)}>
                      <span aria-hidden="true">{marks[what]}</span> {t(what === 'excludedSheet' ? 'recusedState' : what)}
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards({ entries, seats, t }: Props) {
  return (
    <ul className="cards">
      {entries.map((entry) => (
        <li key={entry.entry} className="card">
          <div className="row">
            <h3>{entry.topicTitle ?? '–'}</h3>
            <span className="tag">{t(entry.state as 'OPEN')}</span>
          </div>
          <p className="quiet small">
            {entry.circleName} · {entry.organizationName}
          </p>
          {seats.length > 0 && (
            <details>
              <summary className="num">
                {t('handed')} {tally([entry], seats).handed} / {tally([entry], seats).due}
              </summary>
              <dl className="pairs">
                {seats.map((one) => (
                  <div key={one.seat}>
                    <dt>{named(one, t)}</dt>
                    <dd>{t(cell(entry, one.seat))}</dd>
                  </div>
                ))}
              </dl>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A bar for each entry: handed in, to come, recused. Lengths are numbers of sheets; there is nothing else to draw. */
function Bars({ entries, seats, t, narrow }: Props & { narrow: boolean }) {
  const row = narrow ? 48 : 30;
  const left = narrow ? 0 : 300;
  const wide = narrow ? 330 : 720;
  const unit = (wide - left - 45) / seats.length;
  const bar = narrow ? 22 : 4;
  return (
    <svg viewBox={`0 0 ${wide} ${entries.length * row + 34}`} width={wide}>
      <g fontSize="13" fill="#55606e">
        {(['handed', 'waiting', 'recusedState'] as const).map((what, i) => (
          <g key={what} transform={`translate(${left + i * 105} 4)`}>
            <rect width="14" height="14" fill={colour[what]} stroke="#8a94a1" />
            <text x="20" y="12">
              {t(what)}
            </text>
          </g>
        ))}
      </g>
      {entries.map((entry, i) => {
        const { handed, waiting, recused } = tally([entry], seats);
        return (
          <g key={entry.entry} transform={`translate(0 ${i * row + 30})`}>
            <text x={narrow ? 0 : left - 12} y="17" textAnchor={narrow ? 'start' : 'end'} fontSize="14" fill="#1b2430">
              {short(entry.topicTitle ?? '–')}
            </text>
            <rect x={left} y={bar} width={handed * unit} height="18" fill={colour.handed} />
            <rect x={left + handed * unit} y={bar} width={waiting * unit} height="18" fill={colour.waiting} stroke="#8a94a1" />
            <rect x={left + (handed + waiting) * unit} y={bar} width={recused * unit} height="18" fill={colour.recusedState} />
            <text x={left + seats.length * unit + 8} y={bar + 14} fontSize="13" fill="#1b2430">
              {handed}/{handed + waiting}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const colour = { handed: '#23578b', waiting: '#ffffff', recusedState: '#b3352b' };
const short = (text: string) => (text.length > 19 ? `${text.slice(0, 18)}…` : text);
