import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { got } from '../../shared/http';
import { Dialog } from '../../shared/Dialog';
import { FaultyForm, Field, FieldGroup, TwoVersions, useKeptForm, useSending, useServersDraft } from '../../shared/keptForm';
import type { KeptDraft } from '../../shared/keptDraft';
import { OrganizationName, UnitName } from '../../shared/organizations';
import { usePersonNames } from '../../shared/persons';
import { Answer, usePageTitle } from '../../shared/States';
import { me, plan, registration, rules, type Rules } from '../client';
import { Colleagues } from './Colleagues';
import { useCircleText } from './text';

interface Employment {
  organization: string;
  unit: string | null;
}

/** Where somebody works today, by the server's day. */
const workplaces = (person: string) => ({
  queryKey: ['plan', 'workplaces', person],
  queryFn: async ({ signal }: { signal: AbortSignal }) => {
    const [found, inForce] = await Promise.all([
      got(plan.GET('/api/plan/persons/{id}', { signal, params: { path: { id: person } } })),
      got(registration.GET('/api/registration/rules', { signal })),
    ]);
    return found.employments.filter((one) => one.from <= inForce.today && (!one.to || one.to > inForce.today));
  },
});

export function FoundCirclePage() {
  const t = useCircleText();
  usePageTitle(t('found'));
  const self = useQuery(me);
  return (
    <>
      <Link to="/registration/circles">← {t('back')}</Link>
      <h1>{t('found')}</h1>
      <p className="quiet">{t('foundWhy')}</p>
      <Answer query={self}>{(person) => <Where person={person} />}</Answer>
    </>
  );
}

function Where({ person }: { person: string }) {
  const t = useCircleText();
  const work = useQuery(workplaces(person));
  const inForce = useQuery(rules);
  const [chosen, setChosen] = useState(0);
  return (
    <Answer query={work} empty={(all) => all.length === 0} whenEmpty={<p>{t('noWork')}</p>}>
      {(all) => {
        const at = all[chosen] ?? all[0];
        return (
          <>
            {all.length > 1 && (
              <label className="field">
                {t('which')}
                <select className="input wide" value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
                  {all.map((one, i) => (
                    <option key={one.organization} value={i}>
                      <OrganizationName id={one.organization} />
                    </option>
                  ))}
                </select>
              </label>
            )}
            <Answer query={inForce}>{(found) => at && <Draft key={at.organization} person={person} at={at} rules={found} />}</Answer>
          </>
        );
      }}
    </Answer>
  );
}

interface Typed {
  name: string;
  unit: string;
  leader: string;
  members: string[];
}

interface Props {
  person: string;
  at: Employment;
  rules: Rules;
}

function Draft(props: Props) {
  const query = useServersDraft<Typed>(`/api/registration/drafts/circle/${props.at.organization}`);
  return <Answer query={query}>{(found) => <Form {...props} found={found} />}</Answer>;
}

function Form({ person, at, rules: inForce, found }: Props & { found: { kept: KeptDraft<Typed>; saved: Typed | null } }) {
  const t = useCircleText();
  const navigate = useNavigate();
  const sending = useSending();
  const [asking, setAsking] = useState(false);
  const form = useKeptForm<Typed>(`circle:${at.organization}`, found, {
    name: '',
    unit: at.unit ?? '',
    leader: person,
    members: [person],
  });
  const { value, theirs } = form;
  const n = value.members.length;
  const nameOf = usePersonNames([...value.members, ...(theirs?.members ?? [])]);
  const called = (id: string) => (id === person ? t('self', { name: nameOf(id) }) : nameOf(id));
  const change = (part: Partial<Typed>) => {
    form.change(part);
    Object.keys(part).forEach(sending.forgive);
  };

  async function submit() {
    setAsking(false);
    const body = {
      organization: at.organization,
      unit: value.unit || null,
      name: value.name,
      leader: value.leader,
      members: value.members,
    };
    const receipt = await sending.send(body, (key) =>
      got(registration.POST('/api/registration/circles', { params: { header: { 'Idempotency-Key': key } }, body })),
    );
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
      <FaultyForm sending={sending} label={t('found')} onSubmit={() => setAsking(true)}>
        <div className="card">
          <p>
            <span className="quiet">{t('organization')}</span> <OrganizationName id={at.organization} />
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
          <Field name="unit" label={t('unit')}>
            {(input) => (
              <select {...input} className="input wide" value={value.unit} onChange={(event) => change({ unit: event.target.value })}>
                {at.unit && (
                  <option value={at.unit}>
                    <UnitName organization={at.organization} unit={at.unit} />
                  </option>
                )}
                <option value="">{t('whole')}</option>
              </select>
            )}
          </Field>
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
            {t('submit')}
          </button>
        </div>
      </FaultyForm>
      <Dialog
        open={asking}
        title={t('submitAsk')}
        confirm={t('confirm')}
        cancel={t('cancel')}
        busy={sending.busy}
        onConfirm={() => void submit()}
        onCancel={() => setAsking(false)}
      >
        <p>
          <b>{value.name}</b>
        </p>
        <p>{t('submitWarn', { n, name: called(value.leader) })}</p>
      </Dialog>
    </>
  );
}
