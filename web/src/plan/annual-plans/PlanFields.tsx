import type { ReactNode } from 'react';
import { yuan, hundredths } from '../../shared/format';
import { Field } from '../../shared/Field';
import type { Fault } from '../../shared/http';
import { usePlanText } from './text';
import { activities, emptyItem, type Typed, type TypedItem } from './typed';

const MOST_ITEMS = 50;

interface Props {
  typed: Typed;
  faults: Fault[];
  yearIsFixed: boolean;
  onChange: (typed: Typed) => void;
}

export function PlanFields({ typed, faults, yearIsFixed, onChange }: Props) {
  const t = usePlanText();
  const sum = typed.items.reduce((all, item) => all + (hundredths(item.budget) ?? 0), 0);
  const set = (at: number, item: TypedItem) => onChange({ ...typed, items: typed.items.map((one, i) => (i === at ? item : one)) });
  return (
    <>
      <div className="card">
        {yearIsFixed ? (
          <p>
            {t('year')} <b className="num">{typed.year}</b>
          </p>
        ) : (
          <Field label={t('year')} hint={t('yearHint')} faults={faults} path="/year">
            {(field) => (
              <input
                {...field}
                className="input num"
                inputMode="numeric"
                maxLength={4}
                value={typed.year}
                onChange={(event) => onChange({ ...typed, year: event.target.value })}
              />
            )}
          </Field>
        )}
        <Field label={t('direction')} hint={t('directionHint')} faults={faults} path="/direction">
          {(field) => (
            <textarea
              {...field}
              className="input"
              maxLength={2000}
              value={typed.direction}
              onChange={(event) => onChange({ ...typed, direction: event.target.value })}
            />
          )}
        </Field>
      </div>
      {typed.items.map((item, i) => (
        <ItemFields key={i} n={i + 1} item={item} faults={faults} onChange={(next) => set(i, next)}>
          {typed.items.length > 1 && (
            <button
              type="button"
              className="button plain"
              onClick={() => onChange({ ...typed, items: typed.items.filter((_, at) => at !== i) })}
            >
              {t('remove', { n: i + 1 })}
            </button>
          )}
        </ItemFields>
      ))}
      <div className="tools">
        {typed.items.length < MOST_ITEMS ? (
          <button type="button" className="button plain" onClick={() => onChange({ ...typed, items: [...typed.items, emptyItem] })}>
            {t('add')}
          </button>
        ) : (
          <span className="quiet">{t('most')}</span>
        )}
        <span className="push">
          {t('total')} <b className="num">{t('yuan', { n: yuan(sum) })}</b>
        </span>
      </div>
    </>
  );
}

interface ItemProps {
  n: number;
  item: TypedItem;
  faults: Fault[];
  onChange: (item: TypedItem) => void;
  children: ReactNode;
}

function ItemFields({ n, item, faults, onChange, children }: ItemProps) {
  const t = usePlanText();
  const at = (field: string) => `/items/${n - 1}/${field}`;
  return (
    <fieldset className="card grid">
      <legend>{t('item', { n })}</legend>
      <Field label={t('project')} faults={faults} path={at('project')}>
        {(field) => (
          <input
            {...field}
            className="input"
            maxLength={200}
            value={item.project}
            onChange={(event) => onChange({ ...item, project: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('activity')} faults={faults} path={at('activity')}>
        {(field) => (
          <select
            {...field}
            className="input"
            value={item.activity}
            onChange={(event) => onChange({ ...item, activity: event.target.value })}
          >
            <option value="">{t('choose')}</option>
            {activities.map((activity) => (
              <option key={activity} value={activity}>
                {t(activity)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('budgetYuan')} hint={t('budgetHint')} faults={faults} path={at('budgetFen')}>
        {(field) => (
          <input
            {...field}
            className="input num"
            inputMode="decimal"
            maxLength={16}
            value={item.budget}
            onChange={(event) => onChange({ ...item, budget: event.target.value })}
          />
        )}
      </Field>
      {(['from', 'to'] as const).map((end) => (
        <Field key={end} label={t(end)} faults={faults} path={at(end)}>
          {(field) => (
            <input
              {...field}
              type="date"
              className="input num"
              value={item[end]}
              onChange={(event) => onChange({ ...item, [end]: event.target.value })}
            />
          )}
        </Field>
      ))}
      {children}
    </fieldset>
  );
}
