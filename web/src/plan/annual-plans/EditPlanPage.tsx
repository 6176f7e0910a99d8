import { useQuery } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { Outcome, useDecision } from '../../shared/decision';
import { useDraft, useSavingText } from '../../shared/draft';
import { focusFault } from '../../shared/Field';
import { type Fault, got } from '../../shared/http';
import { KeptDraft } from '../../shared/keptDraft';
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

/** The draft on the server is read first: what is on this device may be older than what another has saved. */
function Drafted(props: Props) {
  const [kept] = useState(() => new KeptDraft<Typed>(`/api/plan/drafts/annual-plan/${encodeURIComponent(props.target)}`));
  const query = useQuery({
    queryKey: ['draft', kept.path],
    queryFn: async ({ signal }) => ({ draft: await kept.read(signal) }),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  return <Answer query={query}>{({ draft }) => <PlanForm {...props} kept={kept} saved={draft} />}</Answer>;
}

function PlanForm({ target, from, revised, kept, saved }: Props & { kept: KeptDraft<Typed>; saved: Typed | null }) {
  const t = usePlanText();
  const saving = useSavingText();
  const go = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const [own, setOwn] = useState<Fault[]>([]);
  const draft = useDraft<Typed>(
    `annual-plan:${target}`,
    useCallback((typed: Typed) => kept.save(typed), [kept]),
  );
  const [typed, setTyped] = useState<Typed>(() => draft.unsent() ?? saved ?? from);
  const decision = useDecision('plan', fieldsOf(typed));
  const title = t(revised ? 'revising' : 'new');
  usePageTitle(title);

  const change = (next: Typed) => {
    setTyped(next);
    setOwn([]);
    draft.keep(next);
  };
  const words: Record<string, string> = {
    blank: t('blank'),
    year: t('badYear'),
    money: t('money'),
    outside: t('outside'),
    order: t('order'),
  };
  const save = async () => {
    const found = faultsOf(typed).map((fault) => ({ ...fault, message: words[fault.code ?? ''] ?? '' }));
    setOwn(found);
    if (found.length === 0) {
      let id = revised?.id;
      const taken = await decision.decide(title, typed, async (key) => {
        const header = { 'Idempotency-Key': key };
        const body = contentOf(typed);
        if (id) await plan.POST('/api/plan/annual-plans/{id}/revision', { params: { path: { id }, header }, body });
        else
          id = (await got(plan.POST('/api/plan/annual-plans', { params: { header }, body: { year: Number(typed.year), ...body } }))).id;
      });
      if (taken) {
        draft.drop();
        return go(`/plan/annual-plans/${id}`);
      }
    }
    requestAnimationFrame(() => focusFault(form.current));
  };
  const conflict = draft.saving === 'conflict' && draft.problem;
  const faults = own.length > 0 ? own : decision.faults;
  return (
    <>
      <Link to={revised ? `/plan/annual-plans/${target}` : '/plan/annual-plans'}>← {t('back')}</Link>
      <h1>{title}</h1>
      <p className="quiet">{t('draftAbout')}</p>
      {conflict && (
        <TwoPlans
          here={typed}
          there={KeptDraft.theirs<Typed>(conflict) ?? nothing}
          onHere={() => {
            kept.follow(conflict);
            draft.keep(typed);
          }}
          onThere={(theirs) => {
            kept.follow(conflict);
            draft.drop();
            setTyped(theirs);
          }}
        />
      )}
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
            {saving(draft.saving)}
          </span>
          <button type="submit" className="button push" disabled={decision.busy}>
            {t(revised ? 'saveRevision' : 'saveNew')}
          </button>
        </div>
      </form>
    </>
  );
}

function TwoPlans(props: { here: Typed; there: Typed; onHere: () => void; onThere: (theirs: Typed) => void }) {
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
        <button type="button" className="button plain" onClick={() => props.onThere(props.there)}>
          {t('keepThere')}
        </button>
      </div>
    </section>
  );
}
