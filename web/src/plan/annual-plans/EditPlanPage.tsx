import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { Outcome, useDecision } from '../../shared/decision';
import { focusFault } from '../../shared/Field';
import { type Fault, got } from '../../shared/http';
import type { KeptDraft } from '../../shared/keptDraft';
import { useKeptForm, useServersDraft } from '../../shared/keptForm';
import { useActing } from '../../shared/session';
import { Answer, ErrorPage, usePageTitle } from '../../shared/States';
import { type AnnualPlan, annualPlan, plan } from '../client';
import { PlanFields } from './PlanFields';
import { usePlanText } from './text';
import { contentOf, emptyItem, faultsOf, fieldsOf, type Typed, typedOf } from './typed';
import { SideBySide } from './Versions';

const nothing: Typed = { year: '', direction: '', items: [emptyItem] };

/** A new plan: its draft belongs to the organisation acted for. */
export function NewPlanPage() {
  const way = useActing();
  if (way === undefined) return <div className="bones" />;
  return way === null ? <ErrorPage status={403} /> : <Drafted target={way.organization} from={nothing} />;
}

export function RevisePlanPage() {
  const { id = '' } = useParams();
  return (
    <Answer query={useQuery(annualPlan(id))}>
      {(one) => <Drafted target={id} revised={one} from={typedOf(one.year, one.direction, one.items)} />}
    </Answer>
  );
}

interface Props {
  target: string;
  from: Typed;
  revised?: AnnualPlan;
}

function Drafted(props: Props) {
  const query = useServersDraft<Typed>(`/api/plan/drafts/annual-plan/${encodeURIComponent(props.target)}`);
  return <Answer query={query}>{(found) => <PlanForm {...props} found={found} />}</Answer>;
}

function PlanForm({ target, from, revised, found }: Props & { found: { kept: KeptDraft<Typed>; saved: Typed | null } }) {
  const t = usePlanText();
  const go = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const [own, setOwn] = useState<Fault[]>([]);
  const draft = useKeptForm<Typed>(`annual-plan:${target}`, found, from);
  const { value: typed, theirs } = draft;
  const decision = useDecision('plan', fieldsOf(typed));
  const title = t(revised ? 'revising' : 'new');
  usePageTitle(title);

  const change = (next: Typed) => {
    draft.set(next);
    setOwn([]);
  };
  const words: Record<string, string> = {
    blank: t('blank'),
    year: t('badYear'),
    money: t('money'),
    outside: t('outside'),
    order: t('order'),
  };
  const save = async () => {
    const wrong = faultsOf(typed).map((fault) => ({ ...fault, message: words[fault.code ?? ''] ?? '' }));
    setOwn(wrong);
    if (wrong.length === 0) {
      let id = revised?.id;
      const taken = await decision.decide(title, typed, async (key) => {
        const header = { 'Idempotency-Key': key };
        const body = contentOf(typed);
        if (id) await plan.POST('/api/plan/annual-plans/{id}/revision', { params: { path: { id }, header }, body });
        else
          id = (await got(plan.POST('/api/plan/annual-plans', { params: { header }, body: { year: Number(typed.year), ...body } }))).id;
      });
      if (taken) {
        await draft.done('plan');
        return go(`/plan/annual-plans/${id}`);
      }
    }
    requestAnimationFrame(() => focusFault(form.current));
  };
  const faults = own.length > 0 ? own : decision.faults;
  return (
    <>
      <Link to={revised ? `/plan/annual-plans/${target}` : '/plan/annual-plans'}>← {t('back')}</Link>
      <h1>{title}</h1>
      <p className="quiet">{t('draftAbout')}</p>
      {theirs && <TwoPlans here={typed} there={theirs} onHere={draft.keepHere} onThere={() => draft.keepThere(theirs)} />}
      <Outcome decision={decision} />
      {own.length > 0 && (
        <p className="card notice" role="alert">
          {t('faults', { n: own.length })}
        </p>
      )}
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <PlanFields typed={typed} faults={faults} yearIsFixed={revised !== undefined} onChange={change} />
        <div className="sticky">
          <span className="quiet small" role="status">
            {draft.saving}
          </span>
          <button type="submit" className="button push" disabled={decision.busy}>
            {t(revised ? 'saveRevision' : 'saveNew')}
          </button>
        </div>
      </form>
    </>
  );
}

function TwoPlans(props: { here: Typed; there: Typed; onHere: () => void; onThere: () => void }) {
  const t = usePlanText();
  return (
    <section className="card notice" role="alert">
      <h2>{t('elsewhere')}</h2>
      <p>{t('elsewhereWhy')}</p>
      <SideBySide before={contentOf(props.here)} after={contentOf(props.there)} names={[t('here'), t('there')]} />
      <div className="tools">
        <button type="button" className="button" onClick={props.onHere}>
          {t('keepHere')}
        </button>
        <button type="button" className="button plain" onClick={props.onThere}>
          {t('keepThere')}
        </button>
      </div>
    </section>
  );
}
