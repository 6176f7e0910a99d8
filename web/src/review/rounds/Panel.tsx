import { useRef, useState } from 'react';
import { useDecision } from '../../shared/decision';
import { Field, focusFault } from '../../shared/Field';
import { got } from '../../shared/http';
import type { components } from '../api.gen';
import { type Expert, review, type RoundView } from '../client';
import { Came } from './acts';
import type { Seated } from './tally';
import { useRoundText } from './text';

interface Props {
  view: RoundView;
  seats: Seated[];
  policy: components['schemas']['ScoringPolicy'] | undefined;
  experts: Expert[] | undefined;
  maySeat: boolean;
}

/** Who sits on the panel; until scoring starts the secretary adds to it. */
export function Panel({ view, seats, policy, experts, maySeat }: Props) {
  const t = useRoundText();
  return (
    <section className="card" aria-labelledby="panel">
      <div className="head">
        <h2 id="panel">
          {t('panel')} <span className="num quiet">{seats.length}</span>
        </h2>
        {policy && <span className="quiet">{t('size', { least: policy.fewestExperts, most: policy.mostExperts })}</span>}
      </div>
      <p className="quiet">{t('panelAbout')}</p>
      {seats.length === 0 ? (
        <p>{t('nobody')}</p>
      ) : (
        <dl className="pairs">
          {seats.map((one) => (
            <div key={one.seat}>
              <dt>{t('seat', { n: one.n })}</dt>
              <dd>{one.name ?? t('unknown')}</dd>
            </div>
          ))}
        </dl>
      )}
      {maySeat && view.state === 'PREPARING' && experts && <Seat view={view} experts={experts} />}
    </section>
  );
}

function Seat({ view, experts }: { view: RoundView; experts: Expert[] }) {
  const t = useRoundText();
  const act = useDecision('review');
  const form = useRef<HTMLFormElement>(null);
  const [expert, setExpert] = useState('');
  const taken = new Set(view.seats.map((one) => one.expert.value));
  const free = experts.filter((one) => !taken.has(one.person));
  if (free.length === 0) return <p className="quiet">{t('noExpert')}</p>;
  const send = async () => {
    const done = await act.decide(t('add'), { expert }, (key) =>
      got(
        review.POST('/api/review/rounds/{round}/experts', {
          params: { path: { round: view.round }, header: { 'Idempotency-Key': key } },
          body: { expert },
        }),
      ),
    );
    if (done) setExpert('');
    else focusFault(form.current);
  };
  return (
    <form
      ref={form}
      className="spread"
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void send();
      }}
    >
      <Came of={act} fields={['/expert']} />
      <Field label={t('expert')} faults={act.faults} path="/expert">
        {(field) => (
          <select {...field} className="input" value={expert} onChange={(chosen) => setExpert(chosen.target.value)}>
            <option value="">{t('choose')}</option>
            {free.map((one) => (
              <option key={one.person} value={one.person}>
                {one.name.value ?? one.person}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button type="submit" className="button" disabled={act.busy}>
        {t('add')}
      </button>
    </form>
  );
}
