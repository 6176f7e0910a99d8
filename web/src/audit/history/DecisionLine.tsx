import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { count, moment } from '../../shared/format';
import type { Decision, Part } from '../../shared/history';
import { useMay } from '../../shared/session';
import { useLanguage } from '../../shared/text';
import { organizationNames } from '../client';
import { LineProof } from './LineProof';
import { type Text, useText } from './text';
import { authorityOf, fieldName, thingOf, valueOf } from './told';

const short = (id: string) => (id.length > 12 ? id.slice(0, 8) : id);

/** What is not told says so in its place: nothing is left out silently. */
const untold = (part: Part, t: Text) =>
  part.state === 'clear' ? null : <i className="quiet">{t(part.state === 'none' ? 'none_' : part.state)}</i>;

export function DecisionLine({ decision, about }: { decision: Decision; about: string }) {
  const t = useText();
  const lang = useLanguage();
  const [proving, prove] = useState(false);
  const fields = Object.entries(decision.fields);
  const hidden = fields.filter(([, part]) => part.state === 'withheld').length;
  const { reason } = decision;
  return (
    <li id={`log-${decision.index}`}>
      <div className="row">
        <h2 className="h3">{decision.title}</h2>
        <a className="quiet num small" href={`#log-${decision.index}`}>
          {t('index', { index: count(decision.index, lang) })}
        </a>
      </div>
      <p className="quiet num">{moment(decision.at, lang)}</p>
      <dl className="pairs">
        <Pair name={t('who')}>
          <Actor part={decision.actor} />
        </Pair>
        <Pair name={t('whom')}>
          <Value name="organization" part={decision.organization} about={about} />
        </Pair>
        <Pair name={t('authority')}>
          <AuthorityText part={decision.authority} />
        </Pair>
        {reason.state !== 'none' && (
          <Pair name={t('why')}>
            <Value name="reason" part={reason} about={about} />
          </Pair>
        )}
      </dl>
      {fields.length > 0 && (
        <details className="noprint">
          <summary>
            {t('fields', { n: fields.length })}
            {hidden > 0 && <span className="quiet"> · {t('hidden', { n: hidden })}</span>}
          </summary>
          <dl className="pairs">
            {fields.map(([name, part]) => (
              <Pair key={name} name={fieldName(name, lang)}>
                <Value name={name} part={part} about={about} />
              </Pair>
            ))}
          </dl>
        </details>
      )}
      <p className="tools">
        <button type="button" className="button plain" aria-expanded={proving} onClick={() => prove(!proving)}>
          {proving ? t('hide') : t('prove')}
        </button>
        <a href={decision.proof} download>
          {t('file')}
        </a>
      </p>
      {proving && <LineProof decision={decision} />}
    </li>
  );
}

function Pair({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Actor({ part }: { part: Part }) {
  const t = useText();
  const me = useMay().person;
  if (part.state !== 'clear') return untold(part, t);
  const actor = String(part.value);
  if (actor === me) return t('you');
  return actor.endsWith('-service') ? t('service', { name: actor }) : <span title={actor}>{t('person', { id: short(actor) })}</span>;
}

function AuthorityText({ part }: { part: Part }) {
  const t = useText();
  if (part.state !== 'clear') return untold(part, t);
  const authority = authorityOf(String(part.value));
  switch (authority.by) {
    case 'appointment':
      return (
        <Link to={`/audit/history/appointment/${authority.id}`} title={authority.id}>
          {t('appointment_', { id: short(authority.id), version: authority.version })}
        </Link>
      );
    case 'circle':
      return (
        <Link to={`/audit/history/circle/${authority.id}`} title={authority.id}>
          {authority.version === 'formed'
            ? t('memberFormed', { id: short(authority.id) })
            : t('member', { id: short(authority.id), year: authority.version })}
        </Link>
      );
    case 'employment':
      return t('employment', { day: authority.text });
    case 'self':
      return t('self');
    default:
      return authority.text;
  }
}

/** Names what an id stands for where that is public, and leads to its history. */
function Value({ name, part, about }: { name: string; part: Part; about: string }) {
  const t = useText();
  const lang = useLanguage();
  const names = useQuery(organizationNames).data;
  if (part.state !== 'clear') return untold(part, t);
  const thing = thingOf(name, part);
  if (thing) {
    const text = (thing.kind === 'organization' && names?.get(thing.id)) || short(thing.id);
    return thing.id === about ? (
      <span title={thing.id}>{text}</span>
    ) : (
      <Link to={`/audit/history/${thing.kind}/${encodeURIComponent(thing.id)}`} title={thing.id}>
        {text}
      </Link>
    );
  }
  if (Array.isArray(part.value) && part.value.every((one) => typeof one === 'string'))
    return part.value.map((one: string) => names?.get(one) ?? one).join(lang === 'en' ? ', ' : '、');
  const value = valueOf(name, part.value);
  if (value.as === 'instant') return moment(value.text, lang);
  return value.as === 'data' ? <pre tabIndex={0}>{value.text}</pre> : <span className="said">{value.text}</span>;
}
