import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { Countdown } from '../../shared/Countdown';
import { useDecision } from '../../shared/decision';
import { Dialog } from '../../shared/Dialog';
import { moment, points, share } from '../../shared/format';
import { got, Problem, serverClock } from '../../shared/http';
import { OrganizationName } from '../../shared/organizations';
import { useMay } from '../../shared/session';
import { Answer, Updating, usePageTitle } from '../../shared/States';
import { useLanguage } from '../../shared/text';
import type { components } from '../api.gen';
import { award, type AwardList, awardList, contest } from '../client';
import { Came } from './acts';
import { useListText } from './text';

type Contest = components['schemas']['ContestAnnounced'];

/** A long list is made in several commits: just after its proposal it may not be there yet. */
export function AwardListPage() {
  const { list: id = '' } = useParams();
  const t = useListText();
  const fresh = (useLocation().state as { fresh?: boolean } | null)?.fresh ?? false;
  const query = useQuery({ ...awardList(id), refetchInterval: ({ state }) => (state.data ? 30_000 : fresh && 2_000) });
  const announced = useQuery({ ...contest(query.data?.contest ?? ''), enabled: Boolean(query.data) });
  if (fresh && query.error instanceof Problem && query.error.status === 404)
    return (
      <p>
        {t('coming')} <Updating />
      </p>
    );
  return <Answer query={query}>{(list) => <Answer query={announced}>{(found) => <One list={list} contest={found} />}</Answer>}</Answer>;
}

function One({ list, contest: found }: { list: AwardList; contest: Contest }) {
  const t = useListText();
  const lang = useLanguage();
  usePageTitle(found.name);
  const said = {
    name: found.name,
    season: found.season,
    count: list.count,
    from: list.from ? moment(list.from, lang) : '',
    until: list.until ? moment(list.until, lang) : '',
  };
  const kind = list.state === 'proposed' ? 'draft' : list.state === 'in-publicity' ? 'notice' : 'decision';
  const address = `${location.origin}/public/contests/${list.contest}`;
  return (
    <>
      <p className="noprint">
        <Link to="/award/lists">← {t('back')}</Link>
      </p>
      <div className="head noprint">
        <h1>{found.name}</h1>
        <span className={list.state === 'in-publicity' ? 'tag publicity' : 'tag'}>{t(list.state)}</span>
      </div>
      <Next list={list} days={found.publicityDays} said={said} />
      <Shares list={list} contest={found} />
      <h1 className="onpaper">{t(kind, said)}</h1>
      {kind !== 'draft' && <p className="onpaper">{t(`${kind}Text`, said)}</p>}
      <Awards list={list} />
      <p className="noprint">
        <button type="button" className="button plain" onClick={() => print()}>
          {t(kind === 'notice' ? 'print' : 'printList')}
        </button>
      </p>
      {kind !== 'draft' && (
        <p className="onpaper right">
          <OrganizationName id={list.organizer} />
          {t('sign')}
        </p>
      )}
      <p className="printed">
        {kind !== 'draft' && `${t('address')} ${address} · `}
        {t('hash')} {list.hash}
      </p>
    </>
  );
}

type Act = 'publicise' | 'confer';
const paths = {
  publicise: '/api/award/award-lists/{awardList}/publicity',
  confer: '/api/award/award-lists/{awardList}/conferral',
} as const;

/** Publicity by secretary or chair; after it conferral by the decision layer or the issuer signatory, never by the proposer. */
function Next({ list, days, said }: { list: AwardList; days: number; said: { count: number; from: string; until: string } }) {
  const t = useListText();
  const { may } = useMay();
  const act = useDecision('award');
  const [asking, setAsking] = useState<Act | null>(null);
  const over = list.until !== null && Date.parse(list.until) <= serverClock.now();
  const send = async (one: Act) => {
    await act.decide(t(one), null, (key) =>
      got(award.POST(paths[one], { params: { path: { awardList: list.awardList }, header: { 'Idempotency-Key': key } } })),
    );
    setAsking(null);
  };
  const offered: Act | null =
    list.state === 'proposed' && may('manage-awards')
      ? 'publicise'
      : list.state === 'in-publicity' && over && may('confer-awards')
        ? 'confer'
        : null;
  return (
    <section className="card noprint" aria-labelledby="next">
      <h2 id="next">{t('next')}</h2>
      <Came of={act} />
      {list.state === 'proposed' && (
        <>
          <p>{t('publiciseText', { days })}</p>
          {!may('manage-awards') && <p className="quiet">{t('otherPublicises')}</p>}
        </>
      )}
      {list.state === 'in-publicity' && (
        <>
          <p>{t(over ? 'over' : 'running', said)}</p>
          {!over && list.until && (
            <p>
              <span className="tag publicity">
                <Countdown until={list.until} />
              </span>
            </p>
          )}
          {!over && may('confer-awards') && <p className="quiet">{t('notOver')}</p>}
          {!may('confer-awards') && <p className="quiet">{t('otherConfers')}</p>}
        </>
      )}
      {list.state === 'conferred' && <p>{t('done')}</p>}
      <div className="tools">
        {offered && (
          <button type="button" className="button" onClick={() => setAsking(offered)}>
            {t(offered)}
          </button>
        )}
        {list.state !== 'proposed' && <a href={`/public/contests/${list.contest}`}>{t('public')}</a>}
      </div>
      <Dialog
        open={asking !== null}
        title={asking ? t(`${asking}Title`) : ''}
        confirm={asking ? t(asking) : ''}
        cancel={t('cancel')}
        busy={act.busy}
        onConfirm={() => asking && void send(asking)}
        onCancel={() => setAsking(null)}
      >
        <p>{asking && t(`${asking}Warn`, { count: list.count, days })}</p>
      </Dialog>
    </section>
  );
}

/** What was announced for each tier, and what the ranking made of it. */
function Shares({ list, contest: found }: { list: AwardList; contest: Contest }) {
  const t = useListText();
  return (
    <div className="scroll noprint" tabIndex={0} role="region" aria-label={t('tiers')}>
      <table className="table narrow">
        <thead>
          <tr>
            <th scope="col">{t('tier')}</th>
            <th scope="col" className="right">
              {t('share')}
            </th>
            <th scope="col" className="right">
              {t('awards')}
            </th>
          </tr>
        </thead>
        <tbody>
          {found.tiers.map((tier) => (
            <tr key={tier.code}>
              <td>{tier.title}</td>
              <td className="num right">{share(tier.share)}</td>
              <td className="num right">{list.items.filter((row) => row.tier === tier.code).length}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const head = ['rank', 'tier', 'topic', 'circle', 'organization', 'score'] as const;

function Awards({ list }: { list: AwardList }) {
  const t = useListText();
  if (list.items.length === 0) return <div className="card">{t('empty')}</div>;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('awards')}>
      <table className="table">
        <thead>
          <tr>
            {head.map((one) => (
              <th key={one} scope="col" className={one === 'score' || one === 'rank' ? 'right' : undefined}>
                {t(one)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.items.map((row) => (
            <tr key={row.award}>
              <td className="num right">{row.rank}</td>
              <td>
                <span className="tag sealed">{row.tierTitle}</span>
              </td>
              <td>{row.topicTitle}</td>
              <td>{row.circleName}</td>
              <td>{row.organizationName}</td>
              <td className="num right">{points(row.score)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
