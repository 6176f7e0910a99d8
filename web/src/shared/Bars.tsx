import { useNarrow } from './narrow';

export interface BarRow {
  label: string;
  /** One for each of the series, in their order. */
  values: number[];
}

interface Props {
  series: string[];
  rows: BarRow[];
  /** How a value is written; a plain number otherwise. */
  said?: (value: number) => string;
}

const inks = ['#17395c', '#5b9bd5', '#1b6e3c'];
const BAR = 16;
const LABEL = 26;
const GAP = 12;

/** Bars that lie, each with its number behind it, so that nobody has to read an axis. */
export function Bars({ series, rows, said = String }: Props) {
  const width = useNarrow() ? 326 : 720;
  const room = width - (series.length > 1 ? 60 : 100);
  const most = Math.max(1, ...rows.flatMap((row) => row.values));
  const group = LABEL + series.length * (BAR + 3) + GAP;
  const head = series.length > 1 ? 30 : 0;
  return (
    <svg viewBox={`0 0 ${width} ${head + rows.length * group}`} width={width} fontSize={14} fill="#1b2430">
      {series.length > 1 &&
        series.map((name, i) => (
          <g key={name} transform={`translate(${(i * width) / series.length} 0)`}>
            <rect y={3} width={12} height={12} fill={inks[i]} />
            <text x={18} y={14}>
              {name}
            </text>
          </g>
        ))}
      {rows.map((row, at) => (
        <g key={row.label} transform={`translate(0 ${head + at * group})`}>
          <text y={17} fontWeight={600}>
            {row.label}
          </text>
          {row.values.map((value, i) => {
            const length = (value / most) * room;
            const y = LABEL + i * (BAR + 3);
            return (
              <g key={series[i]}>
                <rect y={y} width={Math.max(length, value > 0 ? 2 : 0)} height={BAR} fill={inks[i % inks.length]} />
                <text x={length + 6} y={y + 13}>
                  {said(value)}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}
