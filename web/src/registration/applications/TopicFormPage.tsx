import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { Dialog } from '../../shared/Dialog';
import { got } from '../../shared/http';
import type { KeptDraft } from '../../shared/keptDraft';
import { FaultyForm, Field, TwoVersions, useKeptForm, useSending, useServersDraft } from '../../shared/keptForm';
import { Answer, usePageTitle } from '../../shared/States';
import { useTypeText } from '../../shared/topicType';
import { circle, me, registration, rules, type Topic, topic, type TopicType, useStepName } from '../client';
import { useApplicationText } from './text';

interface Typed {
  title: string;
  type: TopicType | '';
  reason: string;
  goal: string;
  plannedFrom: string;
  plannedUntil: string;
}

const nothing: Typed = { title: '', type: '', reason: '', goal: '', plannedFrom: '', plannedUntil: '' };

/** A new topic of a circle. */
export function NewTopicPage() {
  const { id = '' } = useParams();
  const t = useApplicationText();
  const query = useQuery(circle(id));
  const self = useQuery(me).data;
  return (
    <>
      <Link to={`/registration/circles/${id}`}>← {query.data?.name ?? t('backCircle')}</Link>
      <h1>{t('new')}</h1>
      <p className="quiet">{t('about')}</p>
      <Answer query={query}>
        {(found) =>
          self && self !== found.leader ? <div className="card">{t('onlyLeader')}</div> : <Draft key={id} target={id} circle={id} />
        }
      </Answer>
    </>
  );
}

/** A topic that came back is mended and sent again. */
export function TopicAgainPage() {
  const { id = '' } = useParams();
  const t = useApplicationText();
  const query = useQuery(topic(id));
  return (
    <>
      <Link to={`/registration/topics/${id}`}>← {t('backTopic')}</Link>
      <h1>{t('again')}</h1>
      <Answer query={query}>
        {(found) =>
          found.state === 'RETURNED' ? (
            <>
              <div className="card notice">
                <h2>{t('returned')}</h2>
                <p className="said">{found.returnedBecause}</p>
              </div>
              <Draft key={id} target={id} circle={found.circle} topic={found} />
            </>
          ) : (
            <div className="card">{t('notReturned')}</div>
          )
        }
      </Answer>
    </>
  );
}

interface Props {
  target: string;
  circle: string;
  topic?: Topic;
}

function Draft(props: Props) {
  const query = useServersDraft<Typed>(`/api/registration/drafts/topic/${props.target}`);
  return <Answer query={query}>{(found) => <Form {...props} found={found} />}</Answer>;
}

/** Absent, not empty: the service then says that it is missing and not that it is no date. */
const given = <T extends string>(value: T | '') => (value || undefined) as T;

function Form({ target, circle: id, topic: before, found }: Props & { found: { kept: KeptDraft<Typed>; saved: Typed | null } }) {
  const t = useApplicationText();
  const typeText = useTypeText();
  const stepName = useStepName();
  const navigate = useNavigate();
  const sending = useSending();
  const [asking, setAsking] = useState(false);
  const chains = useQuery(rules).data?.chains ?? [];
  const form = useKeptForm<Typed>(`topic:${target}`, found, before ? pick(before) : nothing);
  const { value, theirs } = form;
  usePageTitle(t(before ? 'again' : 'new'));
  const change = (part: Partial<Typed>) => {
    form.change(part);
    Object.keys(part).forEach(sending.forgive);
  };

  async function submit() {
    setAsking(false);
    const { title, reason, goal } = value;
    const body = { title, reason, goal, plannedFrom: given(value.plannedFrom), plannedUntil: given(value.plannedUntil) };
    const receipt = await sending.send({ ...body, type: value.type }, (key) => {
      const header = { 'Idempotency-Key': key };
      return before
        ? got(registration.POST('/api/registration/topics/{id}/application', { params: { header, path: { id: before.topic } }, body }))
        : got(
            registration.POST('/api/registration/topics', {
              params: { header },
              body: { ...body, circle: id, type: given(value.type) },
            }),
          );
    });
    if (!receipt) return;
    await form.done('registration');
    await navigate(`/registration/topics/${before?.topic ?? receipt.id}`);
  }

  const rows = (Object.keys(nothing) as (keyof Typed)[]).map((key) => ({
    label: t(key),
    here: shown(key, value),
    there: theirs ? shown(key, theirs) : '',
  }));
  function shown(key: keyof Typed, from: Typed) {
    return key === 'type' ? from.type && typeText(from.type) : from[key];
  }
  const chain = chains.find((one) => one.type === value.type);
  return (
    <>
      {theirs && <TwoVersions rows={rows} onHere={form.keepHere} onThere={() => form.keepThere(theirs)} />}
      <FaultyForm sending={sending} label={t(before ? 'again' : 'new')} onSubmit={() => setAsking(true)}>
        <div className="card">
          <Field name="title" label={t('title')} hint={t('titleHint')}>
            {(input) => (
              <input
                {...input}
                className="input wide"
                maxLength={200}
                autoComplete="off"
                value={value.title}
                onChange={(event) => change({ title: event.target.value })}
              />
            )}
          </Field>
          <Field name="type" label={t('type')} hint={before && t('typeFixed')}>
            {(input) => (
              <select
                {...input}
                className="input wide"
                disabled={Boolean(before)}
                value={value.type}
                onChange={(event) => change({ type: event.target.value as Typed['type'] })}
              >
                <option value="" />
                {chains.map(({ type }) => (
                  <option key={type} value={type}>
                    {typeText(type)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {chain && (
            <section className="field" aria-label={t('steps')}>
              <p className="quiet small">{t('steps')}</p>
              <ol className="chain">
                {chain.steps.map((step) => (
                  <li key={step.code}>{stepName(step.code)}</li>
                ))}
              </ol>
            </section>
          )}
          {(['reason', 'goal'] as const).map((name) => (
            <Field key={name} name={name} label={t(name)} hint={name === 'goal' && t('goalHint')}>
              {(input) => (
                <textarea
                  {...input}
                  className="input wide"
                  maxLength={4000}
                  value={value[name]}
                  onChange={(event) => change({ [name]: event.target.value })}
                />
              )}
            </Field>
          ))}
          <div className="two">
            {(['plannedFrom', 'plannedUntil'] as const).map((name) => (
              <Field key={name} name={name} label={t(name)}>
                {(input) => (
                  <input
                    {...input}
                    type="date"
                    className="input wide"
                    value={value[name]}
                    onChange={(event) => change({ [name]: event.target.value })}
                  />
                )}
              </Field>
            ))}
          </div>
        </div>
        <div className="sticky">
          <span className="quiet small" role="status">
            {form.saving}
          </span>
          <button type="submit" className="button push" aria-busy={sending.busy}>
            {t('submit')}
          </button>
        </div>
      </FaultyForm>
      <Dialog
        open={asking}
        title={t('ask')}
        confirm={t('confirm')}
        cancel={t('cancel')}
        busy={sending.busy}
        onConfirm={() => void submit()}
        onCancel={() => setAsking(false)}
      >
        <p>
          <b>{value.title || t('untitled')}</b>
        </p>
        <p>{t('warn')}</p>
      </Dialog>
    </>
  );
}

const pick = ({ title, type, reason, goal, plannedFrom, plannedUntil }: Topic): Typed => ({
  title,
  type,
  reason,
  goal,
  plannedFrom,
  plannedUntil,
});
