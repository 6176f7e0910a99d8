import { type ReactNode, useEffect } from 'react';
import { Problem } from './http';
import { defineText } from './text';

const useText = defineText('states', {
  'zh-CN': {
    loading: '正在加载',
    again: '重试',
    offline: '网络不通，恢复后请重试。',
    broken: '系统出错，错误编号 {{id}}。我们已作记录。',
    failed: '没有加载成功：{{why}}',
    updating: '正在更新',
    notFound: '没有找到这一页',
    notFoundWhy: '地址可能有误，或者它不对您开放。',
    forbidden: '您没有查看这一页的权限',
    forbiddenWhy:
      '这一页属于别的职责。如有多项任命，请在页面上方选择代表谁办理；首页列出您现在可以办理的事项和可以打开的页面。需要这项权限的，请向本单位的决策层申请任命。',
    home: '回到首页',
    error: '系统出错了',
    errorWhy: '这不是您的问题。请稍后再试；仍不行时，请把当时的时间告诉管理员。',
  },
  en: {
    loading: 'Loading',
    again: 'Try again',
    offline: 'No network. Please try again once it is back.',
    broken: 'Something broke on our side, number {{id}}. It is on record.',
    failed: 'Could not load: {{why}}',
    updating: 'Updating',
    notFound: 'There is no such page',
    notFoundWhy: 'The address may be wrong, or it is not open to you.',
    forbidden: 'You may not see this page',
    forbiddenWhy:
      'It belongs to another office. If you hold several appointments, choose above on whose behalf you act; the first page lists what you may do and open now. If you need this right, ask your organisation’s decision layer for an appointment.',
    home: 'To the first page',
    error: 'Something broke',
    errorWhy: 'It is not your fault. Please try again later; if it goes on, tell the administrator when it happened.',
  },
});

interface Query<T> {
  data: T | undefined;
  error: Error | null;
  isPending: boolean;
  refetch: () => unknown;
}

/** Every page that reads shows one of four things, always in this order: failed, loading, empty, data. */
export function Answer<T>(props: {
  query: Query<T>;
  empty?: (data: T) => boolean;
  whenEmpty?: ReactNode;
  /** The height that the data will have, so that what is below it does not jump. */
  height?: number;
  children: (data: T) => ReactNode;
}) {
  const t = useText();
  const { data, error, isPending, refetch } = props.query;
  if (error && data === undefined) {
    if (error instanceof Problem && (error.status === 404 || error.status === 403)) return <ErrorPage status={error.status} />;
    const broken = error instanceof Problem && error.status >= 500 && error.id;
    const why = broken ? t('broken', { id: error.id ?? '–' }) : error instanceof TypeError ? t('offline') : error.message;
    return (
      <div className="card" role="alert">
        <p>{t('failed', { why })}</p>
        <button type="button" className="button" onClick={() => void refetch()}>
          {t('again')}
        </button>
      </div>
    );
  }
  if (isPending || data === undefined)
    return <div className="bones" style={{ minHeight: props.height }} role="status" aria-label={t('loading')} />;
  return props.empty?.(data) ? <div className="card">{props.whenEmpty}</div> : props.children(data);
}

/** Beside what is shown while another service has not caught up. */
export function Updating() {
  const t = useText();
  return (
    <span className="tag" role="status">
      {t('updating')}
    </span>
  );
}

/** 404, 403 and 5xx as pages. 403 and 404 look alike where the server says 404. */
export function ErrorPage({ status }: { status: number }) {
  const t = useText();
  const [title, why] =
    status >= 500 || status === 0
      ? ([t('error'), t('errorWhy')] as const)
      : status === 403
        ? ([t('forbidden'), t('forbiddenWhy')] as const)
        : ([t('notFound'), t('notFoundWhy')] as const);
  usePageTitle(title);
  return (
    <div className="card alone">
      {status > 0 && <p className="quiet num">{status}</p>}
      <h1>{title}</h1>
      <p>{why}</p>
      <p>
        <a className="button" href="/">
          {t('home')}
        </a>
      </p>
    </div>
  );
}

/** The name of a page is the name of its tab, of its bookmark, and what a screen reader says first. */
export function usePageTitle(title: string | undefined) {
  useEffect(() => {
    if (title) document.title = `${title} · 群质`;
  }, [title]);
}
