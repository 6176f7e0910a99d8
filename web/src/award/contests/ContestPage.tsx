import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { Countdown } from '../../shared/Countdown';
import { moment, points, share } from '../../shared/format';
import { serverClock } from '../../shared/http';
import { OrganizationName } from '../../shared/organizations';
import { Pair } from '../../shared/Pair';
import { RecordList } from '../../shared/RecordList';
import { Answer, usePageTitle } from '../../shared/States';
import { defineText, useLanguage } from '../../shared/text';
import { type AwardRow, awards, contest, entries, type PublicEntry } from '../client';
import { select, selectAwards } from './select';

const useText = defineText('award.contest', {
  'zh-CN': {
    back: '全部评选',
    facts: '评选信息',
    season: '年度',
    theme: '主题',
    organizer: '组织单位',
    until: '申报截止',
    tiers: '奖项等级',
    tier: '{{title}}（{{share}}）',
    publicity: '公示期',
    days: '{{days}} 天',
    notice: '拟奖名单公示',
    noticeText:
      '拟授予的 {{count}} 个奖项现予公示。公示期自 {{from}} 起至 {{until}} 止（北京时间）。公示期内，社会各界可向组织单位反映意见。',
    over: '公示期已满，等待授予',
    conferredTitle: '获奖名单',
    conferredText:
      '以下 {{count}} 个奖项已授予。公示期自 {{from}} 起至 {{until}} 止（北京时间）。点课题名称，可在您的浏览器里核对它的公开证明。',
    nothing: '获奖名单尚未公示',
    nothingText: '公示开始以前，名单不对任何人公开。以下是已受理的申报项。',
    list: '获奖名单',
    entries: '申报项',
    find: '课题、小组、单位',
    rank: '名次',
    topic: '课题',
    circle: '小组',
    organization: '单位',
    score: '得分',
    award: '奖项等级',
    noEntries: '还没有受理申报项。',
    hash: '名单摘要（SHA-256）',
    print: '打印名单',
    address: '网址',
  },
  en: {
    back: 'All contests',
    facts: 'About the contest',
    season: 'Season',
    theme: 'Theme',
    organizer: 'Organiser',
    until: 'Entries until',
    tiers: 'Tiers',
    tier: '{{title}} ({{share}})',
    publicity: 'Publicity',
    days: '{{days}} days',
    notice: 'Proposal in publicity',
    noticeText:
      'These {{count}} awards are proposed. Publicity lasts from {{from}} until {{until}} (Beijing time). Until then everybody may raise concerns with the organiser.',
    over: 'Publicity is over, conferral to come',
    conferredTitle: 'Award list',
    conferredText:
      'These {{count}} awards are conferred. Publicity lasted from {{from}} until {{until}} (Beijing time). Choose a topic to check its public proof in your browser.',
    nothing: 'The award list is not in publicity yet',
    nothingText: 'Until publicity begins, nobody is shown the list. These are the entries that were admitted.',
    list: 'Award list',
    entries: 'Entries',
    find: 'Topic, circle, organisation',
    rank: 'Rank',
    topic: 'Topic',
    circle: 'Circle',
    organization: 'Organisation',
    score: 'Score',
    award: 'Tier',
    noEntries: 'No entry has been admitted yet.',
    hash: 'Digest of the list (SHA-256)',
    print: 'Print the list',
    address: 'Address',
  },
});

export function ContestPage() {
  const { contest: id = '' } = useParams();
  const t = useText();
  const lang = useLanguage();
  const query = useQuery(contest(id));
  usePageTitle(query.data?.name);
  return (
    <>
      <p className="noprint">
        <Link to="/public">← {t('back')}</Link>
      </p>
      <Answer query={query}>
        {(found) => (
          <>
            <h1>{found.name}</h1>
            <List contest={id} tiers={found.tiers} />
            <h2 className="after">{t('facts')}</h2>
            <dl className="pairs card after">
              <Pair name={t('season')}>{found.season}</Pair>
              <Pair name={t('theme')}>{found.theme}</Pair>
              <Pair name={t('organizer')}>
                <OrganizationName id={found.organizer} />
              </Pair>
              <Pair name={t('until')}>
                {moment(found.entriesUntil, lang)}{' '}
                {Date.parse(found.entriesUntil) > serverClock.now() && <Countdown until={found.entriesUntil} />}
              </Pair>
              <Pair name={t('tiers')}>
                {found.tiers.map((tier) => (
                  <span key={tier.code} className="tag spaced">
                    {t('tier', { title: tier.title, share: share(tier.share) })}
                  </span>
                ))}
              </Pair>
              <Pair name={t('publicity')}>{t('days', { days: found.publicityDays })}</Pair>
            </dl>
          </>
        )}
      </Answer>
    </>
  );
}

function List({ contest: id, tiers }: { contest: string; tiers: { code: string; title: string }[] }) {
  const t = useText();
  const lang = useLanguage();
  const queries = useQueryClient();
  const query = useQuery({ ...awards(id), refetchInterval: 30_000 });
  if (query.data === null) return <Entries contest={id} />;
  return (
    <Answer query={query}>
      {(list) => {
        if (!list) return null;
        if (list.now) serverClock.told(list.now);
        const conferred = list.state === 'conferred';
        const said = { count: list.count, from: moment(list.from ?? '', lang), until: moment(list.until ?? '', lang) };
        return (
          <>
            <div className={`card ${conferred ? '' : 'notice'}`}>
              <div className="row">
                <h2>{t(conferred ? 'conferredTitle' : 'notice')}</h2>
                {!conferred && list.until && (
                  <span className="tag publicity">
                    <Countdown until={list.until} over={t('over')} />
                  </span>
                )}
              </div>
              <p>{t(conferred ? 'conferredText' : 'noticeText', said)}</p>
            </div>
            <RecordList<AwardRow>
              name={['award', 'award-list', id, list.state, list.hash]}
              label={t('list')}
              search={t('find')}
              states={tiers.map((tier) => ({ value: tier.code, text: tier.title }))}
              rowKey={(row) => row.award}
              href={(row) => `/public/contests/${id}/awards/${row.award}`}
              read={async (question) => selectAwards((await queries.ensureQueryData(awards(id)))?.items ?? [], question)}
              columns={[
                { key: 'rank', title: t('rank'), cell: (row) => row.rank, sort: 'rank', number: true },
                { key: 'topic', title: t('topic'), cell: (row) => row.topicTitle, card: 'heading' },
                { key: 'circle', title: t('circle'), cell: (row) => row.circleName, sort: 'circleName' },
                { key: 'organization', title: t('organization'), cell: (row) => row.organizationName, sort: 'organizationName' },
                { key: 'tier', title: t('award'), cell: (row) => <span className="tag sealed">{row.tierTitle}</span>, card: 'aside' },
                { key: 'score', title: t('score'), cell: (row) => points(row.score), sort: 'score', number: true },
              ]}
            />
            <div className="card after">
              <p className="quiet small">
                {t('hash')} <code>{list.hash}</code>
              </p>
              <p className="noprint">
                <button type="button" className="button plain" onClick={() => print()}>
                  {t('print')}
                </button>
              </p>
            </div>
            <p className="printed">
              {t('address')} {location.href} · {t('hash')} {list.hash}
            </p>
          </>
        );
      }}
    </Answer>
  );
}

function Entries({ contest: id }: { contest: string }) {
  const t = useText();
  const queries = useQueryClient();
  return (
    <>
      <div className="card">
        <h2>{t('nothing')}</h2>
        <p>{t('nothingText')}</p>
      </div>
      <RecordList<PublicEntry>
        name={['award', 'entry-list', id]}
        label={t('entries')}
        search={t('find')}
        rowKey={(row) => row.entry}
        whenEmpty={t('noEntries')}
        read={async (question) =>
          select((await queries.ensureQueryData(entries(id))).items, question, ['topicTitle', 'circleName', 'organizationName'])
        }
        columns={[
          { key: 'topic', title: t('topic'), cell: (row) => row.topicTitle, card: 'heading' },
          { key: 'circle', title: t('circle'), cell: (row) => row.circleName, sort: 'circleName' },
          { key: 'organization', title: t('organization'), cell: (row) => row.organizationName, sort: 'organizationName' },
        ]}
      />
    </>
  );
}
