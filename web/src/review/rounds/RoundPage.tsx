import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Countdown } from '../../shared/Countdown';
import { useDecision } from '../../shared/decision';
import { Dialog } from '../../shared/Dialog';
import { moment } from '../../shared/format';
import { HistoryLink } from '../../shared/HistoryLink';
import { got } from '../../shared/http';
import { useMay } from '../../shared/session';
import { Answer, usePageTitle } from '../../shared/States';
import { useLanguage } from '../../shared/text';
import { editions, experts, review, round, type RoundView, useRuleName } from '../client';
import { Came } from './acts';
import { Halted } from './Halted';
import { Panel } from './Panel';
import { Progress } from './Progress';
import { ended, seated, tally } from './tally';
import { Recusals } from './Recusals';
import { useRoundText } from './text';

/** While a step is on its way through the service the page asks again; and while experts hand in, now and then. */
const soon = (view: RoundView | undefined) => {
  if (!view) return false;
  const settling =
    (view.state === 'SCORING' && view.entries.some((entry) => entry.state === 'LISTED')) ||
    (view.state === 'CLOSED' && ended(view.entries) < view.entries.length) ||
    (view.state === 'REVEALED' && view.entries.some((entry) => entry.state === 'ENDED'));
  return settling ? 2_000 : 20_000;
};

export function RoundPage() {
  const { round: id = '' } = useParams();
  const query = useQuery({ ...round(id), refetchInterval: ({ state }) => soon(state.data) });
  return <Answer query={query}>{(view) => <One view={view} />}</Answer>;
}

function One({ view }: { view: RoundView }) {
  const t = useRoundText();
  const lang = useLanguage();
  const people = useQuery(experts);
  const rules = useQuery(editions).data;
  const { may } = useMay();
  const seats = seated(view, people.data ?? []);
  const called = useRuleName();
  const policy = rules?.policies.find((one) => one.edition === view.policy);
  usePageTitle(view.name);
  return (
    <>
      <p className="noprint">
        <Link to="/review/rounds">← {t('back')}</Link>
      </p>
      <div className="head">
        <h1>{view.name}</h1>
        <span className="tag">{t(view.state as 'PREPARING')}</span>
      </div>
      <p className="quiet">
        {t('until')} {moment(view.scoringUntil, lang)} {view.state === 'SCORING' && <Countdown until={view.scoringUntil} />}
        <br />
        <span title={`${view.sheet} · ${view.policy}`}>{t('rules', { sheet: called(view.sheet), policy: called(view.policy) })}</span>
      </p>
      <p className="noprint">
        <HistoryLink kind="round" id={view.round} />
      </p>
      <Next view={view} least={policy?.fewestExperts ?? 1} />
      <Halted view={view} />
      {view.state !== 'PREPARING' && <Progress view={view} seats={seats} />}
      {view.state !== 'PREPARING' && (
        <Recusals view={view} seats={seats} mayRecuse={may('manage-rounds') && view.state !== 'REVEALED'} />
      )}
      <Panel view={view} seats={seats} policy={policy} experts={people.data} maySeat={may('manage-rounds')} />
      {view.state === 'PREPARING' && <Progress view={view} seats={seats} />}
    </>
  );
}

type Act = 'start' | 'close' | 'reveal';
const paths = {
  start: '/api/review/rounds/{round}/scoring-start',
  close: '/api/review/rounds/{round}/closing',
  reveal: '/api/review/rounds/{round}/reveal',
} as const;

/** The one step that a round takes next: what it takes, by whom, and what is missing for it. */
function Next({ view, least }: { view: RoundView; least: number }) {
  const t = useRoundText();
  const { may } = useMay();
  const act = useDecision('review');
  const [asking, setAsking] = useState<Act | null>(null);
  const { due, handed, waiting } = tally(view.entries, view.seats);
  const entries = view.entries.length;
  const seats = view.seats.length;

  const steps: Record<string, { act: Act; text: string; ready: boolean; right: boolean } | undefined> = {
    PREPARING: {
      act: 'start',
      text: entries === 0 ? t('noEntries') : seats < least ? t('fewSeats', { least, seats }) : t('startNow', { entries, seats }),
      ready: entries > 0 && seats >= least,
      right: may('manage-rounds'),
    },
    SCORING: { act: 'close', text: t('closeNow', { due, handed }), ready: true, right: may('manage-rounds') },
    CLOSED: {
      act: 'reveal',
      text: ended(view.entries) < entries ? t('revealWait', { ended: ended(view.entries), entries }) : t('revealNow'),
      ready: ended(view.entries) === entries,
      right: may('manage-rounds') || may('reveal'),
    },
  };
  const step = steps[view.state];
  const send = async (one: Act) => {
    await act.decide(t(one), null, (key) =>
      got(review.POST(paths[one], { params: { path: { round: view.round }, header: { 'Idempotency-Key': key } } })),
    );
    setAsking(null);
  };
  return (
    <section className="card" aria-labelledby="next">
      <h2 id="next">{t('next')}</h2>
      <Came of={act} />
      {step ? (
        <>
          <p>{step.text}</p>
          {!step.right && <p className="quiet">{t('otherRole')}</p>}
          {step.right && step.ready && (
            <button type="button" className="button" onClick={() => setAsking(step.act)}>
              {t(step.act)}
            </button>
          )}
        </>
      ) : (
        <p>
          {t('revealed')} <Link to={`/review/rounds/${view.round}/ranking`}>{t('toRanking')}</Link>
        </p>
      )}
      <Dialog
        open={asking !== null}
        title={asking ? t(`${asking}Title`) : ''}
        confirm={asking ? t(asking) : ''}
        cancel={t('cancel')}
        busy={act.busy}
        onConfirm={() => asking && void send(asking)}
        onCancel={() => setAsking(null)}
      >
        <p>{asking && t(`${asking}Text`, { entries, seats, waiting, handed })}</p>
      </Dialog>
    </section>
  );
}
