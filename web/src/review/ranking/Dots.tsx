import { points } from '../../shared/format';
import type { RankingView } from '../client';
import { range, sheetsOf } from './sheets';

/** A line for each entry on one scale: filled dots are used, hollow ones dropped, crosses excluded; the upright line is the score. */
export function Dots({ view, narrow }: { view: RankingView; narrow: boolean }) {
  const ROW = narrow ? 52 : 30;
  const LEFT = narrow ? 24 : 250;
  const WIDE = narrow ? 340 : 760;
  const RIGHT = narrow ? 62 : 70;
  const { from, to } = range(view);
  const x = (value: number) => LEFT + ((value - from) / (to - from)) * (WIDE - LEFT - RIGHT);
  const height = view.entries.length * ROW + (narrow ? 40 : 34);
  const ticks = Array.from({ length: narrow ? 3 : 5 }, (_, i) => Math.round(from + ((to - from) * i) / (narrow ? 2 : 4)));
  return (
    <svg viewBox={`0 0 ${WIDE} ${height}`} width={WIDE}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1="22" y2={height} stroke="#d5dbe2" strokeWidth="1" />
          <text x={x(tick)} y="14" textAnchor="middle" fontSize="12" fill="#55606e">
            {points(tick)}
          </text>
        </g>
      ))}
      {view.entries.map((place, i) => {
        const y = i * ROW + (narrow ? 60 : 42);
        return (
          <g key={place.entry}>
            <text
              x={narrow ? 0 : LEFT - 14}
              y={narrow ? y - 16 : y + 5}
              textAnchor={narrow ? 'start' : 'end'}
              fontSize="13"
              fill="#1b2430"
            >
              {`${place.rank} ${short(place.topicTitle ?? '–')}`}
            </text>
            <line x1={LEFT} x2={WIDE - RIGHT} y1={y} y2={y} stroke="#d5dbe2" strokeWidth="1" />
            {sheetsOf(place).map((sheet) =>
              sheet.total === null ? null : sheet.kind === 'excluded' ? (
                <path
                  key={sheet.sheetId}
                  d={`M${x(sheet.total) - 5} ${y - 5}l10 10m0 -10l-10 10`}
                  stroke="#b3352b"
                  strokeWidth="2"
                  fill="none"
                />
              ) : (
                <circle
                  key={sheet.sheetId}
                  cx={x(sheet.total)}
                  cy={y}
                  r="5"
                  stroke="#23578b"
                  strokeWidth="2"
                  fill={sheet.kind === 'used' ? '#23578b' : '#ffffff'}
                />
              ),
            )}
            <line x1={x(place.score)} x2={x(place.score)} y1={y - 11} y2={y + 11} stroke="#b3352b" strokeWidth="2" />
            <text x={WIDE - RIGHT + 10} y={y + 5} fontSize="13" fontWeight="600" fill="#1b2430">
              {points(place.score)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const short = (text: string) => (text.length > 16 ? `${text.slice(0, 15)}…` : text);
