import { useRef, useState } from 'react';
import { useDecision } from '../../shared/decision';
import { Dialog } from '../../shared/Dialog';
import { Field, focusFault } from '../../shared/Field';
import { got } from '../../shared/http';
import { review, type RoundView } from '../client';
import { Came } from './acts';
import { cell, type Seated } from './tally';
import { type RoundText, useRoundText } from './text';

const reasons = ['DECLARED', 'DECIDED'] as const;
const nothing = { scoring: '', seat: '', reason: 'DECLARED' as (typeof reasons)[number], explanation: '' };

/** 回避: what the platform found, what experts declared and what the secretary decided, each with why. */
export function Recusals({ view, seats, mayRecuse }: { view: RoundView; seats: Seated[]; mayRecuse: boolean }) {
  const t = useRoundText();
  const [asking, setAsking] = useState(false);
  const all = view.entries.flatMap((entry) => entry.recused.map((one) => ({ ...one, entry })));
  const who = (seat: string) => {
    const one = seats.find((found) => found.seat === seat);
    return one?.name ?? t('seat', { n: one?.n ?? 0 });
  };
  return (
    <section className="card" aria-labelledby="recusals">
      <h2 id="recusals">
        {t('recusals')} <span className="num quiet">{all.length}</span>
      </h2>
      <p className="quiet">{t('recusalsAbout')}</p>
      {all.length === 0 ? (
        <p>{t('noRecusals')}</p>
      ) : (
        <ul className="plainlist">
          {all.map((one) => (
            <li key={one.entry.entry + one.seat}>
              <b>{who(one.seat)}</b> · {one.entry.topicTitle}
              <br />
              <span className="tag sealed wraps">{one.reason ? t(one.reason) : t('recusedState')}</span>{' '}
              <span className="quiet">{one.reason !== 'SAME_EMPLOYER' && (one.explanation?.value ?? t('unexplained'))}</span>
            </li>
          ))}
        </ul>
      )}
      {mayRecuse && (
        <button type="button" className="button plain" onClick={() => setAsking(true)}>
          {t('recuse')}
        </button>
      )}
      <Recuse view={view} who={who} open={asking} onClose={() => setAsking(false)} seats={seats} t={t} />
    </section>
  );
}

interface RecuseProps {
  view: RoundView;
  seats: Seated[];
  who: (seat: string) => string;
  open: boolean;
  onClose: () => void;
  t: RoundText;
}

function Recuse({ view, seats, who, open, onClose, t }: RecuseProps) {
  const act = useDecision('review');
  const [typed, setTyped] = useState(nothing);
  const form = useRef<HTMLDivElement>(null);
  const entry = view.entries.find((one) => one.scoring === typed.scoring) ?? view.entries[0];
  const able = seats.filter(({ seat }) => entry && ['handed', 'waiting'].includes(cell(entry, seat)));
  const seat = able.some((one) => one.seat === typed.seat) ? typed.seat : '';
  const send = async () => {
    if (!entry) return;
    const body = { seat, reason: typed.reason, explanation: typed.explanation.trim() };
    const done = await act.decide(t('recuse'), { ...body, scoring: entry.scoring }, (key) =>
      got(
        review.POST('/api/review/scorings/{scoring}/recusals', {
          params: { path: { scoring: entry.scoring }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    );
    if (!done) return requestAnimationFrame(() => focusFault(form.current));
    setTyped(nothing);
    onClose();
  };
  return (
    <Dialog
      open={open}
      title={t('recuseTitle')}
      confirm={t('recuse')}
      cancel={t('cancel')}
      busy={act.busy}
      onConfirm={() => void send()}
      onCancel={onClose}
    >
      <p>{t('recuseText')}</p>
      <Came of={act} fields={['/seat', '/reason', '/explanation']} />
      <div ref={form}>
        <Field label={t('entry')} faults={[]} path="">
          {(field) => (
            <select
              {...field}
              className="input wide"
              value={entry?.scoring}
              onChange={(chosen) => setTyped({ ...typed, scoring: chosen.target.value, seat: '' })}
            >
              {view.entries.map((one) => (
                <option key={one.scoring} value={one.scoring}>
                  {one.topicTitle} · {one.organizationName}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('expert')} faults={act.faults} path="/seat">
          {(field) => (
            <select
              {...field}
              className="input wide"
              value={seat}
              onChange={(chosen) => setTyped({ ...typed, seat: chosen.target.value })}
            >
              <option value="">{t('choose')}</option>
              {able.map((one) => (
                <option key={one.seat} value={one.seat}>
                  {who(one.seat)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('reason')} faults={act.faults} path="/reason">
          {(field) => (
            <select
              {...field}
              className="input wide"
              value={typed.reason}
              onChange={(chosen) => setTyped({ ...typed, reason: chosen.target.value as typeof typed.reason })}
            >
              {reasons.map((one) => (
                <option key={one} value={one}>
                  {t(one)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('explanation')} hint={t('explanationHint')} faults={act.faults} path="/explanation">
          {(field) => (
            <textarea
              {...field}
              className="input wide"
              value={typed.explanation}
              onChange={(event) => setTyped({ ...typed, explanation: event.target.value })}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}
