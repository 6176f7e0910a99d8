import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Described } from './Field';
import { defineText } from './text';

const useText = defineText('chooser', {
  'zh-CN': {
    choose: '请选择',
    find: '查找',
    more: '只列出前 {{n}} 项，请查找。',
    none: '没有找到。',
    failed: '没有加载成功：{{why}}',
    again: '重试',
  },
  en: {
    choose: 'Please choose',
    find: 'Find',
    more: 'Only the first {{n}} are listed; please search.',
    none: 'Nothing found.',
    failed: 'Could not load: {{why}}',
    again: 'Try again',
  },
});

const MOST = 50;

interface Props<R> {
  field: Described;
  /** The query key; begins with the service. */
  name: readonly string[];
  read: (query: { q?: string; limit: number }, signal: AbortSignal) => Promise<{ items: R[]; next?: string | null }>;
  idOf: (row: R) => string;
  textOf: (row: R) => string;
  /** What can be searched by. */
  search: string;
  value: string;
  onChange: (id: string) => void;
}

/** One of a list at a service. Where there are more than a page, the service is asked for those that are meant. */
export function Chooser<R>({ field, name, read, idOf, textOf, search, value, onChange }: Props<R>) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [asked, ask] = useState('');
  const [chosen, setChosen] = useState<R | null>(null);
  const query = useQuery({
    queryKey: [...name, 'choice', asked],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => read({ limit: MOST, ...(asked && { q: asked }) }, signal),
  });
  const found = query.data?.items ?? [];
  // What was chosen stays chosen when something else is looked for.
  const kept = chosen && idOf(chosen) === value && !found.some((row) => idOf(row) === value) ? [chosen] : [];
  const find = () => ask(typed.trim());
  return (
    <>
      {(asked || query.data?.next) && (
        <div className="tools" role="search">
          <input
            type="search"
            className="input grow"
            aria-label={search}
            placeholder={search}
            maxLength={100}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              find();
            }}
          />
          <button type="button" className="button plain" onClick={find}>
            {t('find')}
          </button>
        </div>
      )}
      <select
        {...field}
        className="input wide"
        value={[...kept, ...found].some((row) => idOf(row) === value) ? value : ''}
        onChange={(event) => {
          setChosen(found.find((row) => idOf(row) === event.target.value) ?? null);
          onChange(event.target.value);
        }}
      >
        <option value="">{query.isPending ? '…' : t('choose')}</option>
        {[...kept, ...found].map((row) => (
          <option key={idOf(row)} value={idOf(row)}>
            {textOf(row)}
          </option>
        ))}
      </select>
      <p className="quiet small" role="status">
        {query.data?.next && t('more', { n: found.length })}
        {query.data && asked && found.length === 0 && t('none')}
      </p>
      {query.error && (
        <p role="alert">
          {t('failed', { why: query.error.message })}{' '}
          <button type="button" className="button plain" onClick={() => void query.refetch()}>
            {t('again')}
          </button>
        </p>
      )}
    </>
  );
}
