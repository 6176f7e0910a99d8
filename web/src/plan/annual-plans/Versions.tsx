import { useState } from 'react';
import { moment, yuan } from '../../shared/format';
import { useLanguage } from '../../shared/text';
import type { PlanItem } from '../client';
import { usePlanText } from './text';
import { activities } from './typed';
import { compare, type Row, type Version } from './versions';

/** Two versions of one plan beside each other; the last two at first. */
export function Versions({ versions }: { versions: Version[] }) {
  const t = usePlanText();
  const lang = useLanguage();
  const last = versions.length;
  const [chosen, choose] = useState<[number, number] | null>(null);
  if (last < 2) return <p className="quiet">{t('oneVersion')}</p>;
  const pair = chosen ?? [last - 1, last];
  const [before, after] = pair.map((number) => versions[number - 1]);
  if (!before || !after) return null;
  const pick = (side: 0 | 1, label: string) => (
    <label>
      {label}{' '}
      <select
        className="input"
        value={pair[side]}
        onChange={(event) => choose(side === 0 ? [Number(event.target.value), pair[1]] : [pair[0], Number(event.target.value)])}
      >
        {versions.map((one) => (
          <option key={one.number} value={one.number}>
            {t('version', { n: one.number, at: moment(one.at, lang) })}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <>
      <div className="tools">
        {pick(0, t('before'))}
        {pick(1, t('after'))}
      </div>
      <SideBySide before={before} after={after} names={[t('before'), t('after')]} />
    </>
  );
}

interface Content {
  direction: string;
  items: PlanItem[];
}

/** What changed is said in words, never by colour alone. */
export function SideBySide({ before, after, names }: { before: Content; after: Content; names: [string, string] }) {
  const t = usePlanText();
  const mark = (row: Row) => (row.before ? (row.after ? (row.changed ? t('changed') : t('same')) : t('removed')) : t('added'));
  const turned = before.direction !== after.direction;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={names.join(' · ')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('project')}</th>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">{t('changed')}</th>
          </tr>
        </thead>
        <tbody>
          <tr className={turned ? 'differs' : undefined}>
            <th scope="row">{t('direction')}</th>
            <td className="keep">{before.direction}</td>
            <td className="keep">{after.direction}</td>
            <td>{turned ? t('changed') : t('same')}</td>
          </tr>
          {compare(before.items, after.items).map((row, i) => {
            const item = row.before ?? row.after;
            return (
              <tr key={i} className={row.changed ? 'differs' : undefined}>
                <th scope="row">
                  {item?.project}
                  <br />
                  <span className="quiet small">
                    {activities.includes(item?.activity as PlanItem['activity']) && item && t(item.activity)}
                  </span>
                </th>
                <td>
                  <Side item={row.before} />
                </td>
                <td>
                  <Side item={row.after} />
                </td>
                <td>{mark(row)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Side({ item }: { item: PlanItem | null }) {
  const t = usePlanText();
  if (!item) return <span className="quiet">{t('noneHere')}</span>;
  return (
    <span className="num">
      {t('yuan', { n: yuan(item.budgetFen) })}
      <br />
      {item.from} – {item.to}
    </span>
  );
}
