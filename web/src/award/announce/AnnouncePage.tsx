import { type InputHTMLAttributes, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Outcome, useDecision } from '../../shared/decision';
import { Dialog } from '../../shared/Dialog';
import { useOnDevice } from '../../shared/draft';
import { Field, focusFault } from '../../shared/Field';
import { moment, share } from '../../shared/format';
import { type Fault, got } from '../../shared/http';
import { useMay } from '../../shared/session';
import { ErrorPage, usePageTitle } from '../../shared/States';
import { useLanguage } from '../../shared/text';
import type { components } from '../api.gen';
import { award } from '../client';
import { empty, notice, sum, type Typed } from './notice';
import { useAnnounceText } from './text';

type Announcement = components['schemas']['ContestAnnouncement'];

/** LN art. 3: the notice of the year; once announced it stands. */
export function AnnouncePage() {
  const t = useAnnounceText();
  const { may, person } = useMay();
  usePageTitle(t('announce'));
  if (person && !may('manage-contests')) return <ErrorPage status={403} />;
  return (
    <>
      <Link to="/award/contests">← {t('back')}</Link>
      <h1>{t('announce')}</h1>
      <p className="quiet">{t('announceAbout')}</p>
      <Form />
    </>
  );
}

function Form() {
  const t = useAnnounceText();
  const lang = useLanguage();
  const go = useNavigate();
  const act = useDecision('award');
  const form = useRef<HTMLFormElement>(null);
  const [asking, setAsking] = useState(false);
  const [typed, change, clear] = useOnDevice<Typed>('announce', empty);
  const body = notice(typed);
  const send = async () => {
    const done = await act.decide(t('announce'), body, (key) =>
      got(award.POST('/api/award/contests', { params: { header: { 'Idempotency-Key': key } }, body: body as Announcement })),
    );
    setAsking(false);
    if (!done) return;
    clear();
    void go('/award/contests');
  };
  const text = (
    name: Exclude<keyof Typed, 'tiers'>,
    label: string,
    more: InputHTMLAttributes<HTMLInputElement> = {},
    hint?: string,
  ) => (
    <Field label={label} hint={hint} faults={act.faults} path={`/${name}`}>
      {(field) => (
        <input
          {...field}
          className="input"
          autoComplete="off"
          value={typed[name]}
          onChange={(event) => change({ ...typed, [name]: event.target.value })}
          {...more}
        />
      )}
    </Field>
  );
  return (
    <form
      ref={form}
      className="card"
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault();
        setAsking(true);
      }}
    >
      <Outcome
        decision={{ ...act, overtaken: false }}
        fields={['/season', '/name', '/theme', '/entriesUntil', '/publicityDays', '/tiers', ...tierPaths(typed)]}
      />
      {text('season', t('season'), { inputMode: 'numeric', maxLength: 4 })}
      {text('name', t('name'), { maxLength: 200 })}
      {text('theme', t('theme'), { maxLength: 500 })}
      {text('entriesUntil', t('until'), { type: 'datetime-local' }, t('untilHint'))}
      {text('publicityDays', t('days'), { inputMode: 'numeric', maxLength: 3 })}
      <Tiers typed={typed} change={change} faults={act.faults} />
      <button type="submit" className="button" disabled={act.busy}>
        {t('announce')}
      </button>
      <Dialog
        open={asking}
        title={t('ask')}
        confirm={t('announce')}
        cancel={t('cancel')}
        busy={act.busy}
        onConfirm={() => void send()}
        onCancel={() => setAsking(false)}
        onClosed={() => focusFault(form.current)}
      >
        <p>{t('warn')}</p>
        <dl className="pairs">
          {(
            [
              [t('name'), body.name],
              [t('season'), body.season],
              [t('theme'), body.theme],
              [t('until'), body.entriesUntil && moment(body.entriesUntil, lang)],
              [t('days'), body.publicityDays !== null && t('daysOf', { n: body.publicityDays })],
              [t('tiers'), body.tiers.map((tier) => `${tier.title} ${tier.share === null ? '–' : share(tier.share)}`).join(' · ')],
            ] as const
          ).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value || '–'}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </form>
  );
}

const tierPaths = (typed: Typed) => typed.tiers.flatMap((_, i) => [`/tiers/${i}/title`, `/tiers/${i}/share`]);

function Tiers({ typed, change, faults }: { typed: Typed; change: (next: Typed) => void; faults: Fault[] }) {
  const t = useAnnounceText();
  const all = faults.filter((fault) => fault.path === '/tiers');
  const put = (i: number, part: Partial<Typed['tiers'][number]>) =>
    change({ ...typed, tiers: typed.tiers.map((tier, j) => (j === i ? { ...tier, ...part } : tier)) });
  return (
    <fieldset className="card" aria-describedby={all.length > 0 ? 'tiers-fault' : undefined}>
      <legend>{t('tiers')}</legend>
      <p className="quiet small">{t('tiersAbout')}</p>
      {typed.tiers.map((tier, i) => (
        <div key={i} className="tier">
          <Field label={t('tierTitle', { n: i + 1 })} faults={faults} path={`/tiers/${i}/title`}>
            {(field) => (
              <input
                {...field}
                className="input"
                maxLength={100}
                value={tier.title}
                onChange={(event) => put(i, { title: event.target.value })}
              />
            )}
          </Field>
          <Field label={t('tierShare', { n: i + 1 })} faults={faults} path={`/tiers/${i}/share`}>
            {(field) => (
              <input
                {...field}
                className="input num"
                inputMode="decimal"
                value={tier.share}
                onChange={(event) => put(i, { share: event.target.value })}
                {...(all.length > 0 && i === 0 && { 'aria-invalid': true as const, 'aria-describedby': 'tiers-fault' })}
              />
            )}
          </Field>
          {typed.tiers.length > 1 && (
            <button
              type="button"
              className="button plain"
              aria-label={t('remove', { n: i + 1 })}
              onClick={() => change({ ...typed, tiers: typed.tiers.filter((_, j) => j !== i) })}
            >
              ✕
            </button>
          )}
        </div>
      ))}
      {all.length > 0 && (
        <p className="fault" id="tiers-fault">
          {all.map((fault) => fault.message).join(' ')}
        </p>
      )}
      <div className="row">
        <button
          type="button"
          className="button plain"
          onClick={() => change({ ...typed, tiers: [...typed.tiers, { title: '', share: '' }] })}
        >
          {t('add')}
        </button>
        <span className="quiet num">{t('sum', { share: share(sum(typed)) })}</span>
      </div>
    </fieldset>
  );
}
