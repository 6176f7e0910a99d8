import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { count } from './format';
import { useNarrow } from './narrow';
import { Answer } from './States';
import { defineText, useLanguage } from './text';

const useText = defineText('list', {
  'zh-CN': {
    total: '共 {{total}} 条',
    find: '查找',
    all: '全部',
    more: '继续加载',
    loading: '正在加载…',
    failed: '没有加载成功：{{why}}',
    none: '没有符合条件的记录。',
    clear: '清除条件',
    excel: '导出 Excel',
    csv: '导出 CSV',
    ascending: '从小到大',
    descending: '从大到小',
    sort: '排序',
    usual: '默认次序',
  },
  en: {
    total: '{{total}} in all',
    find: 'Find',
    all: 'All',
    more: 'Load more',
    loading: 'Loading…',
    failed: 'Could not load: {{why}}',
    none: 'Nothing matches.',
    clear: 'Clear the conditions',
    excel: 'Export to Excel',
    csv: 'Export as CSV',
    ascending: 'rising',
    descending: 'falling',
    sort: 'Order',
    usual: 'Usual order',
  },
});

/** What the address asks for. */
export interface Question {
  q: string;
  state: string;
  sort: string;
}

/** As every list of every service answers. */
export interface Slice<R> {
  items: R[];
  next: string | null;
  total: number;
  counts?: Record<string, number>;
}

export interface Column<R> {
  key: string;
  title: string;
  cell: (row: R) => ReactNode;
  /** The field by which the server sorts; without it the column is not sorted by. */
  sort?: string;
  number?: boolean;
  /** Where a card shows it: as its heading, at its right, below, or not at all. */
  card?: 'heading' | 'aside' | 'line' | 'none';
}

export interface RecordListProps<R> {
  /** The query key; begins with the service, so that a write to it asks again. */
  name: readonly string[];
  label: string;
  columns: Column<R>[];
  rowKey: (row: R) => string;
  href?: (row: R) => string;
  read: (question: Question, cursor: string | undefined, signal: AbortSignal) => Promise<Slice<R>>;
  search?: string;
  states?: { value: string; text: string }[];
  /** Path of the list at its service: the same question is asked for an export. */
  exportPath?: string;
  whenEmpty?: ReactNode;
  /** The state that the page itself asks for at first: that it has nothing is no search without an answer. */
  usualState?: string;
}

/** The address holds the whole question, so that a list can be bookmarked, sent, and found again with Back. */
export function useQuestion() {
  const [params, setParams] = useSearchParams();
  const question: Question = { q: params.get('q') ?? '', state: params.get('state') ?? '', sort: params.get('sort') ?? '' };
  const ask = (change: Partial<Question>) =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old);
        for (const [name, value] of Object.entries(change)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace: true },
    );
  return { question, ask };
}

/** The table is the browser's own: sticky heads and sorting need no more, and both doors have the same list. */
export function RecordList<R>(props: RecordListProps<R>) {
  const t = useText();
  const lang = useLanguage();
  const narrow = useNarrow();
  const { question, ask } = useQuestion();
  const query = useInfiniteQuery({
    queryKey: [...props.name, question, lang],
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Slice<R>) => last.next ?? undefined,
    placeholderData: (before) => before,
    queryFn: ({ pageParam, signal }) => props.read(question, pageParam, signal),
  });
  const first = query.data?.pages[0];
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const asked = Object.entries(question).filter(([, value]) => value) as [string, string][];
  const usual = props.usualState !== undefined && question.state === props.usualState && asked.length === 1;
  const exported = new URLSearchParams([...asked, ['lang', lang]]);
  return (
    <div>
      <div className="tools">
        {props.search && (
          <form
            role="search"
            key={question.q}
            onSubmit={(submitted) => {
              submitted.preventDefault();
              ask({ q: String(new FormData(submitted.currentTarget).get('q') ?? '').trim() });
            }}
          >
            <input
              type="search"
              name="q"
              className="input"
              defaultValue={question.q}
              aria-label={props.search}
              placeholder={props.search}
              maxLength={100}
            />
            <button className="button" type="submit">
              {t('find')}
            </button>
          </form>
        )}
        {narrow && <SortMenu columns={props.columns} sort={question.sort} ask={(sort) => ask({ sort })} />}
        {props.exportPath && (
          <span className="push exports">
            <a className="button plain" href={`${props.exportPath}.xlsx?${exported}`} download>
              {t('excel')}
            </a>
            <a className="button plain" href={`${props.exportPath}.csv?${exported}`} download>
              {t('csv')}
            </a>
          </span>
        )}
      </div>
      {props.states && (
        <div className="states" role="group" aria-label={props.label}>
          {[{ value: '', text: t('all') }, ...props.states].map(({ value, text }) => (
            <button
              key={value}
              type="button"
              className="state"
              aria-pressed={question.state === value}
              onClick={() => ask({ state: value })}
            >
              {text} <span className="num">{stateCount(first, value)}</span>
            </button>
          ))}
        </div>
      )}
      <p className="quiet num" role="status">
        {first && t('total', { total: count(first.total, lang) })}
      </p>
      <Answer
        query={query}
        empty={() => rows.length === 0}
        whenEmpty={
          (asked.length > 0 && !usual) || !props.whenEmpty ? (
            <>
              <p>{t('none')}</p>
              {asked.length > 0 && (
                <button type="button" className="button" onClick={() => ask({ q: '', state: '', sort: '' })}>
                  {t('clear')}
                </button>
              )}
            </>
          ) : (
            props.whenEmpty
          )
        }
      >
        {() =>
          narrow ? <Cards {...props} rows={rows} /> : <Rows {...props} rows={rows} sort={question.sort} ask={(sort) => ask({ sort })} />
        }
      </Answer>
      {query.isFetchNextPageError && (
        <p className="card" role="alert">
          {t('failed', { why: query.error.message })}
        </p>
      )}
      {query.hasNextPage && (
        <button type="button" className="button more" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {query.isFetchingNextPage ? t('loading') : t('more')}
        </button>
      )}
    </div>
  );
}

function stateCount<R>(first: Slice<R> | undefined, state: string) {
  if (!first?.counts) return '';
  return state ? (first.counts[state] ?? 0) : Object.values(first.counts).reduce((sum, n) => sum + n, 0);
}

function SortMenu<R>({ columns, sort, ask }: { columns: Column<R>[]; sort: string; ask: (sort: string) => void }) {
  const t = useText();
  const sortable = columns.filter((column) => column.sort);
  if (sortable.length === 0) return null;
  return (
    <select className="input" aria-label={t('sort')} value={sort} onChange={(chosen) => ask(chosen.target.value)}>
      <option value="">{t('usual')}</option>
      {sortable.flatMap(({ key, title, sort: field }) => [
        <option key={key} value={field}>{`${title} ${t('ascending')}`}</option>,
        <option key={`-${key}`} value={`-${field}`}>{`${title} ${t('descending')}`}</option>,
      ])}
    </select>
  );
}

function Rows<R>(props: RecordListProps<R> & { rows: R[]; sort: string; ask: (sort: string) => void }) {
  const { columns, rows, sort, ask, rowKey, href } = props;
  const heading = columns.find((column) => column.card === 'heading') ?? columns[0];
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={props.label}>
      <table className="table">
        <thead>
          <tr>
            {columns.map(({ key, title, sort: field, number }) => {
              const order = field && sort === field ? 'ascending' : field && sort === `-${field}` ? 'descending' : undefined;
              const next = order === 'ascending' ? `-${field}` : order === 'descending' ? '' : (field ?? '');
              return (
                <th key={key} scope="col" className={number ? 'num right' : undefined} aria-sort={order}>
                  {field ? (
                    <button type="button" className="sort" onClick={() => ask(next)}>
                      {title}
                      <span aria-hidden="true">{order === 'ascending' ? ' ▲' : order === 'descending' ? ' ▼' : ' ↕'}</span>
                    </button>
                  ) : (
                    title
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <td key={column.key} className={column.number ? 'num right' : undefined}>
                  {column === heading && href ? <Link to={href(row)}>{column.cell(row)}</Link> : column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards<R>({ columns, rows, rowKey, href }: RecordListProps<R> & { rows: R[] }) {
  const of = (place: Column<R>['card']) => columns.filter((column) => (column.card ?? 'line') === place);
  const heading = of('heading')[0] ?? columns[0];
  return (
    <ul className="cards">
      {rows.map((row) => (
        <li key={rowKey(row)} className="card">
          <div className="row">
            <h2>{href ? <Link to={href(row)}>{heading?.cell(row)}</Link> : heading?.cell(row)}</h2>
            {of('aside').map((column) => (
              <span key={column.key} className={column.number ? 'num' : undefined}>
                {column.cell(row)}
              </span>
            ))}
          </div>
          <dl className="pairs quiet">
            {of('line')
              .filter((column) => column !== heading)
              .map((column) => (
                <div key={column.key}>
                  <dt>{column.title}</dt>
                  <dd className={column.number ? 'num' : undefined}>{column.cell(row)}</dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
