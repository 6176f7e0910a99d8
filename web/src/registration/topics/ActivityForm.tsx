import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { device } from '../../shared/device';
import { type Attached, Files } from '../../shared/Files';
import { moment, today } from '../../shared/format';
import { Problem, serverClock } from '../../shared/http';
import type { KeptDraft } from '../../shared/keptDraft';
import { FaultyForm, Field, FieldGroup, TwoVersions, useKeptForm, useSending, useServersDraft } from '../../shared/keptForm';
import { usePersonNames } from '../../shared/persons';
import { Answer } from '../../shared/States';
import { useLanguage } from '../../shared/text';
import { type Circle, type Topic, upload, useStepName } from '../client';
import { useActivityText } from './activityText';
import { outbox } from './outbox';

interface Typed {
  step: string;
  heldOn: string;
  place: string;
  content: string;
  attendees: string[];
}

const blank: Typed = { step: '', heldOn: '', place: '', content: '', attendees: [] };
const isBlank = (typed: Typed) => !typed.place && !typed.content && typed.attendees.length === 0;

const WRONG_MS = 300_000;

interface Props {
  topic: Topic;
  circle: Circle;
  /** A record that was refused later, to be mended here. */
  mend: string | null;
  onMended: () => void;
}

export function ActivityForm(props: Props) {
  const { topic } = props.topic;
  const query = useServersDraft<Typed>(`/api/registration/drafts/activity/${topic}`);
  const photos = useQuery({
    queryKey: ['device', 'photos', topic],
    queryFn: async () => (await device.get<Attached[]>(`photos:${topic}`)) ?? [],
    networkMode: 'always',
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  return (
    <Answer query={query}>
      {(found) => <Answer query={photos}>{(kept) => <Form {...props} found={found} keptPhotos={kept} />}</Answer>}
    </Answer>
  );
}

function Form({
  topic: one,
  circle,
  mend,
  onMended,
  found,
  keptPhotos,
}: Props & {
  found: { kept: KeptDraft<Typed>; saved: Typed | null };
  keptPhotos: Attached[];
}) {
  const t = useActivityText();
  const lang = useLanguage();
  const stepName = useStepName();
  const queries = useQueryClient();
  const sending = useSending();
  const form = useKeptForm<Typed>(`activity:${one.topic}`, found, blank);
  const [photos, setPhotos] = useState(keptPhotos);
  const [outcome, setOutcome] = useState<'sent' | 'waiting' | 'occupied' | null>(null);
  const [busy, setBusy] = useState(false);
  const called = usePersonNames(circle.members);
  const { value, theirs } = form;
  const next = one.steps.find((step) => one.activities.every((record) => record.step !== step)) ?? one.steps.at(-1) ?? '';
  const body = { ...value, step: value.step || next, heldOn: value.heldOn || today() };
  const changePhotos = (change: (now: Attached[]) => Attached[]) =>
    setPhotos((now) => {
      const changed = change(now);
      void device.put(`photos:${one.topic}`, changed);
      return changed;
    });
  const change = (part: Partial<Typed>) => {
    form.change(part);
    setOutcome(null);
    Object.keys(part).forEach(sending.forgive);
  };

  useEffect(() => {
    if (!mend) return;
    void (async () => {
      if (!isBlank(value) || photos.length > 0) return setOutcome('occupied');
      const back = await outbox.take(mend);
      onMended();
      if (!back) return;
      form.set({ ...blank, ...back.body });
      changePhotos(() => back.photos);
      sending.setFaults(back.refused?.faults ?? []);
      sending.setError(new Problem(422, { detail: back.refused?.why ?? '' }));
    })();
    // Once for each record that is to be mended.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [mend]);

  async function submit() {
    if (photos.some((photo) => photo.fault)) {
      sending.setFaults([{ path: '/attachments', message: t('mend') }]);
      sending.setError(new Problem(400, { detail: t('mend') }));
      return;
    }
    setBusy(true);
    sending.setError(null);
    sending.setFaults([]);
    try {
      await handIn();
    } catch (thrown) {
      // This device has no room for the photos, or lets nothing be kept.
      sending.setError(new Problem(507, { detail: t('notKept', { why: String(thrown) }) }));
    } finally {
      setBusy(false);
    }
  }

  async function handIn() {
    // It is on the device before it is sent: a lost network, an expired session or a reload lose nothing.
    const key = await outbox.add(one.topic, one.title, body, photos);
    const answer = await outbox.send(key);
    if (answer.state === 'refused') {
      const back = await outbox.take(key);
      if (back) changePhotos(() => back.photos);
      sending.setFaults(answer.error.faults);
      sending.setError(answer.error);
      return;
    }
    setOutcome(answer.state);
    changePhotos(() => []);
    if (answer.state === 'waiting') form.set(blank);
    else {
      form.clear();
      await queries.invalidateQueries({ queryKey: ['registration'] });
    }
  }

  const shown = (from: Typed) => ({
    step: from.step && stepName(from.step),
    heldOn: from.heldOn,
    place: from.place,
    attendees: from.attendees.map(called).join(lang === 'en' ? ', ' : '、'),
    content: from.content,
  });
  const here = shown(value);
  const there = theirs && shown(theirs);
  const rows = (Object.keys(here) as (keyof Typed)[]).map((key) => ({ label: t(key), here: here[key], there: there?.[key] ?? '' }));
  return (
    <FaultyForm sending={sending} label={t('write')} onSubmit={() => void submit()}>
      {theirs && <TwoVersions rows={rows} onHere={form.keepHere} onThere={() => form.keepThere(theirs)} />}
      {outcome && (
        <div className={`card verdict ${outcome === 'sent' ? 'passed' : ''}`} role="status">
          <p>{t(outcome)}</p>
          {outcome === 'occupied' && (
            <button
              type="button"
              className="button plain"
              onClick={() => {
                form.set(blank);
                changePhotos(() => []);
                setOutcome(null);
              }}
            >
              {t('clear')}
            </button>
          )}
        </div>
      )}
      <div className="two">
        <Field name="step" label={t('step')}>
          {(input) => (
            <select {...input} className="input wide" value={body.step} onChange={(event) => change({ step: event.target.value })}>
              {one.steps.map((step) => (
                <option key={step} value={step}>
                  {stepName(step)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          name="heldOn"
          label={t('heldOn')}
          hint={
            Math.abs(serverClock.ahead) > WRONG_MS
              ? t('clock', { time: moment(new Date(serverClock.now()).toISOString(), lang) })
              : t('heldOnHint', { from: one.registeredOn ?? '', until: today() })
          }
        >
          {(input) => (
            <input
              {...input}
              type="date"
              className="input wide"
              min={one.registeredOn ?? undefined}
              max={today()}
              value={body.heldOn}
              onChange={(event) => change({ heldOn: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field name="place" label={t('place')}>
        {(input) => (
          <input
            {...input}
            className="input wide"
            maxLength={200}
            value={value.place}
            onChange={(event) => change({ place: event.target.value })}
          />
        )}
      </Field>
      <FieldGroup name="attendees" label={t('attendees')}>
        <ul className="plainlist chips">
          {circle.members.map((id) => (
            <li key={id}>
              <label className="choice">
                <input
                  type="checkbox"
                  checked={value.attendees.includes(id)}
                  onChange={(event) =>
                    change({
                      attendees: event.target.checked ? [...value.attendees, id] : value.attendees.filter((other) => other !== id),
                    })
                  }
                />
                {called(id)}
              </label>
            </li>
          ))}
        </ul>
        <button type="button" className="button plain" onClick={() => change({ attendees: circle.members })}>
          {t('all')}
        </button>
      </FieldGroup>
      <Field name="content" label={t('content')} hint={t('contentHint')}>
        {(input) => (
          <textarea
            {...input}
            className="input wide"
            maxLength={4000}
            value={value.content}
            onChange={(event) => change({ content: event.target.value })}
          />
        )}
      </Field>
      <FieldGroup name="attachments" label={t('attachments')}>
        <Files
          upload={(file) => upload(one.topic, file)}
          files={photos}
          onChange={(next) => {
            changePhotos(next);
            sending.forgive('attachments');
          }}
        />
      </FieldGroup>
      <div className="sticky">
        <span className="quiet small" role="status">
          {form.saving}
        </span>
        <button type="submit" className="button push" disabled={busy} aria-busy={busy}>
          {t('submit')}
        </button>
      </div>
    </FaultyForm>
  );
}
