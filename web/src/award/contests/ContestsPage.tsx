import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Countdown } from '../../shared/Countdown';
import { moment } from '../../shared/format';
import { serverClock } from '../../shared/http';
import { OrganizationName } from '../../shared/organizations';
import { useQuestion } from '../../shared/RecordList';
import { Answer, usePageTitle } from '../../shared/States';
import { defineText, useLanguage } from '../../shared/text';
import type { components } from '../api.gen';
import { contestsOf } from '../client';

type Page = components['schemas']['PageContestAnnounced'];

const useText = defineText('award.contests', {
  'zh-CN': {
    title: '评选与获奖名单',
    about: '群众性质量活动的每一次评选：公示、获奖名单，以及每个奖项的公开证明。不需要登录。',
    season: '{{season}} 年度',
    organizer: '组织单位',
    theme: '主题',
    until: '申报截止',
    open: '申报中',
    closed: '申报已截止',
    find: '评选名称、主题或年度',
    more: '继续加载',
    search: '查找',
    none: '还没有发布评选。',
    noMatch: '没有符合条件的评选。',
    clear: '清除条件',
  },
  en: {
    title: 'Contests and award lists',
    about: 'Every contest of mass quality activities: publicity, award lists, and a public proof of each award. No sign-in needed.',
    season: 'Season {{season}}',
    organizer: 'Organiser',
    theme: 'Theme',
    until: 'Entries until',
    open: 'Open for entries',
    closed: 'Entries closed',
    find: 'Name, theme or season',
    more: 'Load more',
    search: 'Find',
    none: 'No contest has been announced yet.',
    noMatch: 'No contest matches.',
    clear: 'Clear the conditions',
  },
});

/** Four digits are a season; anything else is looked for in names and themes. */
const asked = (q: string) => (/^\d{4}$/.test(q) ? { season: q } : q ? { q } : {});

export function ContestsPage() {
  const t = useText();
  const lang = useLanguage();
  const { question, ask } = useQuestion();
  const query = useInfiniteQuery({
    queryKey: ['award', 'contests', question.q],
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page) => last.next ?? undefined,
    placeholderData: (before) => before,
    queryFn: ({ pageParam, signal }): Promise<Page> =>
      contestsOf({ ...asked(question.q), ...(pageParam && { cursor: pageParam }) }, signal),
  });
  const found = query.data?.pages.flatMap((page) => page.items) ?? [];
  const seasons = [...new Set(found.map((contest) => contest.season))].sort((a, b) => b - a);
  usePageTitle(t('title'));
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="quiet">{t('about')}</p>
      <form
        className="tools"
        role="search"
        key={question.q}
        onSubmit={(submitted) => {
          submitted.preventDefault();
          ask({ q: String(new FormData(submitted.currentTarget).get('q') ?? '').trim() });
        }}
      >
        <input
          className="input"
          type="search"
          name="q"
          maxLength={100}
          defaultValue={question.q}
          aria-label={t('find')}
          placeholder={t('find')}
        />
        <button className="button" type="submit">
          {t('search')}
        </button>
      </form>
      <Answer
        query={query}
        empty={() => found.length === 0}
        whenEmpty={
          question.q ? (
            <>
              <p>{t('noMatch')}</p>
              <button type="button" className="button" onClick={() => ask({ q: '' })}>
                {t('clear')}
              </button>
            </>
          ) : (
            t('none')
          )
        }
      >
        {() =>
          seasons.map((season) => (
            <section key={season}>
              <h2>{t('season', { season })}</h2>
              <ul className="cards">
                {found
                  .filter((contest) => contest.season === season)
                  .map((contest) => {
                    const open = Date.parse(contest.entriesUntil) > serverClock.now();
                    return (
                      <li key={contest.contest} className="card">
                        <div className="row">
                          <h3>
                            <Link to={`/public/contests/${contest.contest}`}>{contest.name}</Link>
                          </h3>
                          <span className={`tag ${open ? 'good' : ''}`}>{t(open ? 'open' : 'closed')}</span>
                        </div>
                        <dl className="pairs">
                          <div>
                            <dt>{t('theme')}</dt>
                            <dd>{contest.theme}</dd>
                          </div>
                          <div>
                            <dt>{t('organizer')}</dt>
                            <dd>
                              <OrganizationName id={contest.organizer} />
                            </dd>
                          </div>
                          <div>
                            <dt>{t('until')}</dt>
                            <dd>
                              {moment(contest.entriesUntil, lang)} {open && <Countdown until={contest.entriesUntil} />}
                            </dd>
                          </div>
                        </dl>
                      </li>
                    );
                  })}
              </ul>
            </section>
          ))
        }
      </Answer>
      {query.hasNextPage && (
        <button type="button" className="button more" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('more')}
        </button>
      )}
    </>
  );
}
