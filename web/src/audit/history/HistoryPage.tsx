import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { count } from '../../shared/format';
import { type History, historyPath, isKind, type Kind, readHistory } from '../../shared/history';
import { useKindText } from '../../shared/kindText';
import { Answer, ErrorPage, usePageTitle } from '../../shared/States';
import { useLanguage } from '../../shared/text';
import { DecisionLine } from './DecisionLine';
import { useText } from './text';
import { calledIn } from './told';

export function HistoryPage() {
  const { kind = '', id = '' } = useParams();
  return isKind(kind) ? <Told key={`${kind}/${id}`} kind={kind} id={id} /> : <ErrorPage status={404} />;
}

function Told({ kind, id }: { kind: Kind; id: string }) {
  const t = useText();
  const lang = useLanguage();
  const history = useInfiniteQuery({
    queryKey: ['audit', 'history', kind, id, lang],
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last: History) => last.next ?? undefined,
    queryFn: ({ pageParam, signal }): Promise<History> =>
      readHistory(kind, id, pageParam === undefined ? {} : { after: pageParam }, signal),
  });
  const decisions = history.data?.pages.flatMap((page) => page.decisions) ?? [];
  const name = calledIn(kind, decisions);
  const title = t('of', { name: useKindText()(kind) });
  usePageTitle(name ? `${name} · ${title}` : title);
  const path = historyPath(kind, id);
  return (
    <>
      <p className="noprint">
        <Link to="/audit/history">← {t('back')}</Link>
      </p>
      <p className="quiet">{title}</p>
      <h1>{name ?? id}</h1>
      <p className="quiet">{t('about')}</p>
      <Answer query={history} empty={() => decisions.length === 0} whenEmpty={t('empty')} height={600}>
        {(told) => (
          <>
            <div className="tools">
              <span className="quiet num">{t('asOf', { size: count(told.pages[0]?.size ?? 0, lang) })}</span>
              <span className="push exports">
                <a className="button plain" href={`${path}/decisions.csv`} download>
                  {t('csv')}
                </a>
                <a className="button plain" href={`${path}/decisions.jsonl`} download>
                  {t('jsonl')}
                </a>
              </span>
            </div>
            <ol className="timeline card history">
              {decisions.map((decision) => (
                <DecisionLine key={decision.index} decision={decision} about={id} />
              ))}
            </ol>
            {history.hasNextPage && (
              <button
                type="button"
                className="button more"
                disabled={history.isFetchingNextPage}
                onClick={() => void history.fetchNextPage()}
              >
                {history.isFetchingNextPage ? t('loading') : t('next')}
              </button>
            )}
            <p className="quiet small after">{t('recorded')}</p>
          </>
        )}
      </Answer>
    </>
  );
}
