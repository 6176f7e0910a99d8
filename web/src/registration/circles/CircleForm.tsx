import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Dialog } from '../../shared/Dialog';
import { FaultyForm, Field, FieldGroup, TwoVersions, useKeptForm, useSending, useServersDraft } from '../../shared/keptForm';
import type { KeptDraft } from '../../shared/keptDraft';
import { OrganizationName, UnitName } from '../../shared/organizations';
import { usePersonNames } from '../../shared/persons';
import { Answer } from '../../shared/States';
import { rules, type Rules } from '../client';
import { Colleagues } from './Colleagues';
import { useCircleText } from './text';

interface Typed {
  name: string;
  unit: string;
  leader: string;
  members: string[];
}

interface Props {
  /** By what the server keeps it until it is handed in. */
  draft: string;
  person: string;
  organization: string;
  /** Where it may belong; one alone is no question. */
  units: (string | null)[];
  blank: Typed;
  words: { title: string; ask: string; warn: string; confirm: string };
  send: (typed: Omit<Typed, 'unit'> & { unit: string | null }, key: string) => Promise<{ id: string }>;
}

/** What a circle is called, where it belongs and who is in it: to form one, and to amend what was returned. */
export function CircleForm(props: Props) {
  const query = useServersDraft<Typed>(`/api/registration/drafts/circle/${props.draft}`);
  const inForce = useQuery(rules);
  return (
    <Answer query={inForce}>
      {(limits) => <Answer query={query}>{(found) => <Form {...props} rules={limits} found={found} />}</Answer>}
    </Answer>
  );
}

function Form({
  draft,
  person,
  organization,
  units,
  blank,
  words,
  send,
  rules: inForce,
  found,
}: Props & { rules: Rules; found: { kept: KeptDraft<Typed>; saved: Typed | null } }) {
  const t = useCircleText();
  const navigate = useNavigate();
  const sending = useSending();
  const [asking, setAsking] = useState(false);
  const form = useKeptForm<Typed>(`circle:${draft}`, found, blank);
  const { value, theirs } = form;
  const choices = [...new Set(units)];
  const n = value.members.length;
  const nameOf = usePersonNames([...value.members, ...(theirs?.members ?? [])]);
  const called = (id: string) => (id === person ? t('self', { name: nameOf(id) }) : nameOf(id));
  const change = (part: Partial<Typed>) => {
    form.change(part);
    Object.keys(part).forEach(sending.forgive);
  };

  async function submit() {
    setAsking(false);
    const body = { name: value.name, unit: value.unit || null, leader: value.leader, members: value.members };
    const receipt = await sending.send(body, (key) => send(body, key));
    if (!receipt) {
      // The service counts heads once all else is right; here they are counted at once.
      if (n < inForce.fewestMembers || n > inForce.mostMembers)
        sending.setFaults((all) =>
          all.some((fault) => fault.path === '/members')
            ? all
            : [...all, { path: '/members', message: t('wrongSize', { n, from: inForce.fewestMembers, until: inForce.mostMembers }) }],
        );
      return;
    }
    await form.done('registration');
    await navigate(`/registration/circles/${receipt.id}`);
  }

  const rows = (['name', 'unit'] as const).map((key) => ({ label: t(key), here: value[key], there: theirs?.[key] ?? '' }));
  const people = {
    label: t('people'),
    here: value.members.map(called).join('、'),
    there: (theirs?.members ?? []).map(called).join('、'),
  };
  return (
    <>
      {theirs && <TwoVersions rows={[...rows, people]} onHere={form.keepHere} onThere={() => form.keepThere(theirs)} />}
      <FaultyForm sending={sending} label={words.title} onSubmit={() => setAsking(true)}>
        <div className="card">
          <p>
            <span className="quiet">{t('organization')}</span> <OrganizationName id={organization} />
          </p>
          <Field name="name" label={t('name')}>
            {(input) => (
              <input
                {...input}
                className="input wide"
                maxLength={100}
                autoComplete="off"
                value={value.name}
                onChange={(event) => change({ name: event.target.value })}
              />
            )}
          </Field>
          {choices.length > 1 ? (
            <Field name="unit" label={t('unit')}>
              {(input) => (
                <select {...input} className="input wide" value={value.unit} onChange={(event) => change({ unit: event.target.value })}>
                  {choices.map((unit) => (
                    <option key={unit ?? ''} value={unit ?? ''}>
                      {unit ? <UnitName organization={organization} unit={unit} /> : t('whole')}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          ) : (
            <p>
              <span className="quiet">{t('unit')}</span>{' '}
              {choices[0] ? <UnitName organization={organization} unit={choices[0]} /> : t('whole')}
            </p>
          )}
          <FieldGroup
            name="members"
            label={t('people')}
            hint={t('peopleHint', { from: inForce.fewestMembers, until: inForce.mostMembers })}
          >
            <Colleagues chosen={value.members} onAdd={(id) => change({ members: [...value.members, id] })} />
          </FieldGroup>
          <FieldGroup name="leader" label={t('chosen', { n })}>
            <ul className="plainlist people">
              {value.members.map((id) => (
                <li key={id} className="row">
                  <label className="choice">
                    <input
                      type="radio"
                      name="leader"
                      aria-label={t('makeLeader', { name: called(id) })}
                      checked={value.leader === id}
                      onChange={() => change({ leader: id })}
                    />
                    {called(id)} {value.leader === id && <span className="tag">{t('leader')}</span>}
                  </label>
                  {id !== person && (
                    <button
                      type="button"
                      className="flat"
                      aria-label={t('removeOf', { name: called(id) })}
                      onClick={() =>
                        change({
                          members: value.members.filter((one) => one !== id),
                          ...(value.leader === id && { leader: person }),
                        })
                      }
                    >
                      {t('remove')}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </FieldGroup>
        </div>
        <div className="sticky">
          <span className="quiet small" role="status">
            {form.saving}
          </span>
          <button type="submit" className="button push" aria-busy={sending.busy}>
            {words.title}
          </button>
        </div>
      </FaultyForm>
      <Dialog
        open={asking}
        title={words.ask}
        confirm={words.confirm}
        cancel={t('cancel')}
        busy={sending.busy}
        onConfirm={() => void submit()}
        onCancel={() => setAsking(false)}
      >
        <p>
          <b>{value.name}</b>
        </p>
        <p>{words.warn}</p>
        <p>{t('whom', { n, name: called(value.leader) })}</p>
      </Dialog>
    </>
  );
}
