import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useDecision } from '../../shared/decision';
import { useOnDevice } from '../../shared/draft';
import { Field, focusFault } from '../../shared/Field';
import { beijing } from '../../shared/format';
import { got } from '../../shared/http';
import { useActing } from '../../shared/session';
import { Answer, ErrorPage, usePageTitle } from '../../shared/States';
import type { components } from '../api.gen';
import { contestsWithoutRound, editions, review, useRuleName } from '../client';
import { Came } from './acts';
import { useRoundText } from './text';

type NewRound = components['schemas']['NewRound'];
type Contests = Awaited<ReturnType<NonNullable<ReturnType<typeof contestsWithoutRound>['queryFn']>>>;
const fields = ['/contest', '/name', '/sheet', '/policy', '/scoringUntil'];

export function OpenRoundPage() {
  const t = useRoundText();
  const way = useActing();
  const contests = useQuery({ ...contestsWithoutRound(way?.organization ?? ''), enabled: Boolean(way) });
  const rules = useQuery(editions);
  usePageTitle(t('open'));
  if (way === null || (way && way.role !== 'secretary')) return <ErrorPage status={403} />;
  return (
    <>
      <Link to="/review/rounds">← {t('back')}</Link>
      <h1>{t('open')}</h1>
      <p className="quiet">{t('openAbout')}</p>
      <Answer
        query={contests}
        empty={(found) => found.length === 0}
        whenEmpty={
          <>
            <p>{t('noContest')}</p>
            <Link className="button" to="/award/contests">
              {t('toContests')}
            </Link>
          </>
        }
      >
        {(found) => <Answer query={rules}>{(known) => <Form contests={found} rules={known} />}</Answer>}
      </Answer>
    </>
  );
}

function Form({ contests, rules }: { contests: Contests; rules: components['schemas']['RoundEditions'] }) {
  const t = useRoundText();
  const go = useNavigate();
  const act = useDecision('review');
  const called = useRuleName();
  const form = useRef<HTMLFormElement>(null);
  const [asked] = useSearchParams();
  const [typed, change, clear] = useOnDevice('open-round', {
    contest: '',
    name: '',
    sheet: rules.sheets.length === 1 ? (rules.sheets[0]?.edition ?? '') : '',
    policy: rules.policies.length === 1 ? (rules.policies[0]?.edition ?? '') : '',
    scoringUntil: '',
  });
  const contest = [typed.contest, asked.get('contest') ?? ''].find((id) => contests.some((one) => one.contest === id)) ?? '';
  useEffect(() => focusFault(form.current), [act.error]);
  const send = async () => {
    const body = { ...typed, contest, name: typed.name.trim(), scoringUntil: beijing(typed.scoringUntil) };
    let round = '';
    const done = await act.decide(t('open'), body, async (key) => {
      const receipt = await got(
        review.POST('/api/review/rounds', { params: { header: { 'Idempotency-Key': key } }, body: body as NewRound }),
      );
      round = receipt.id;
    });
    if (!done) return;
    clear();
    void go(`/review/rounds/${round}`);
  };
  return (
    <form
      ref={form}
      className="card"
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void send();
      }}
    >
      <Came of={act} fields={fields} />
      <Field label={t('contest')} faults={act.faults} path="/contest">
        {(field) => (
          <select
            {...field}
            className="input"
            value={contest}
            onChange={(chosen) => change({ ...typed, contest: chosen.target.value })}
          >
            <option value="">{t('choose')}</option>
            {contests.map((one) => (
              <option key={one.contest} value={one.contest}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('name')} faults={act.faults} path="/name">
        {(field) => (
          <input
            {...field}
            className="input"
            maxLength={200}
            value={typed.name}
            onChange={(event) => change({ ...typed, name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('sheet')} faults={act.faults} path="/sheet">
        {(field) => (
          <select
            {...field}
            className="input"
            value={typed.sheet}
            onChange={(chosen) => change({ ...typed, sheet: chosen.target.value })}
          >
            <option value="">{t('choose')}</option>
            {rules.sheets.map((one) => (
              <option key={one.edition} value={one.edition}>
                {called(one.edition)}（{one.edition}）{one.verified === 'no' && ` · ${t('unverified')}`}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label={t('policy')}
        hint={rules.policies.find((one) => one.edition === typed.policy)?.source}
        faults={act.faults}
        path="/policy"
      >
        {(field) => (
          <select
            {...field}
            className="input"
            value={typed.policy}
            onChange={(chosen) => change({ ...typed, policy: chosen.target.value })}
          >
            <option value="">{t('choose')}</option>
            {rules.policies.map((one) => (
              <option key={one.edition} value={one.edition}>
                {called(one.edition)}（{one.edition}）
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('until')} hint={t('untilHint')} faults={act.faults} path="/scoringUntil">
        {(field) => (
          <input
            {...field}
            type="datetime-local"
            className="input"
            value={typed.scoringUntil}
            onChange={(event) => change({ ...typed, scoringUntil: event.target.value })}
          />
        )}
      </Field>
      <button type="submit" className="button" disabled={act.busy}>
        {t('open')}
      </button>
    </form>
  );
}
