import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useId, useRef, useState } from 'react';
import { useDraft, useSavingText } from './draft';
import { type Fault, fieldOf, idempotencyKey, Problem } from './http';
import { KeptDraft } from './keptDraft';
import { defineText } from './text';

const useText = defineText('kept-form', {
  'zh-CN': {
    failed: '没有提交：{{why}}',
    offline: '网络不通，没有提交。已填写的内容存在本机，恢复后请再提交。',
    elsewhere: '这份草稿在别处改动过',
    elsewhereWhy: '您可能在另一个窗口或设备上打开了同一份表单。请选择保留哪一份；另一份不再保留。',
    field: '栏目',
    here: '本页的',
    there: '别处的',
    keepHere: '保留本页的',
    keepThere: '采用别处的',
    empty: '未填',
  },
  en: {
    failed: 'Not handed in: {{why}}',
    offline: 'No network: not handed in. What you typed is on this device; please hand it in once the network is back.',
    elsewhere: 'This draft was changed elsewhere',
    elsewhereWhy:
      'You may have opened the same form in another window or on another device. Choose which one to keep; the other is gone.',
    field: 'Field',
    here: 'On this page',
    there: 'Elsewhere',
    keepHere: 'Keep this page’s',
    keepThere: 'Take the other',
    empty: 'empty',
  },
});

const Faults = createContext<{ faults: Fault[]; shown: Set<string> }>({ faults: [], shown: new Set() });

const field = (fault: Fault) => fieldOf(fault.path)[0] ?? '';

interface FieldProps {
  /** The member of the body: what the server says about it, or about a part of it, stands here. */
  name: string;
  label: string;
  hint?: ReactNode;
  children: (input: { id: string; 'aria-invalid'?: true; 'aria-describedby'?: string }) => ReactNode;
}

/** A field with its label, its hint and what is wrong with it. */
export function Field({ name, label, hint, children }: FieldProps) {
  const id = useId();
  const faults = useFaultsOf(name);
  const described = [hint && `${id}hint`, faults.length > 0 && `${id}fault`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, ...(faults.length > 0 && { 'aria-invalid': true }), ...(described && { 'aria-describedby': described }) })}
      {hint && (
        <p className="quiet small" id={`${id}hint`}>
          {hint}
        </p>
      )}
      <FaultTexts id={`${id}fault`} faults={faults} />
    </div>
  );
}

/** Several inputs that are one field: people, files, a choice. */
export function FieldGroup({ name, label, hint, children }: Omit<FieldProps, 'children'> & { children: ReactNode }) {
  const id = useId();
  const faults = useFaultsOf(name);
  return (
    <fieldset
      className="field"
      aria-describedby={[hint && `${id}hint`, faults.length > 0 && `${id}fault`].filter(Boolean).join(' ') || undefined}
      tabIndex={-1}
      data-invalid={faults.length > 0 || undefined}
    >
      <legend>{label}</legend>
      {hint && (
        <p className="quiet small" id={`${id}hint`}>
          {hint}
        </p>
      )}
      {children}
      <FaultTexts id={`${id}fault`} faults={faults} />
    </fieldset>
  );
}

function useFaultsOf(name: string) {
  const { faults, shown } = useContext(Faults);
  useEffect(() => {
    shown.add(name);
    return () => void shown.delete(name);
  }, [name, shown]);
  return faults.filter((fault) => field(fault) === name);
}

function FaultTexts({ id, faults }: { id: string; faults: Fault[] }) {
  if (faults.length === 0) return null;
  return (
    <div id={id}>
      {faults.map((fault) => (
        <p className="fault" key={fault.path + fault.message}>
          {fault.message}
        </p>
      ))}
    </div>
  );
}

/** One key for one intent: it outlives a lost answer, not an answer, and not another body. */
export function useIntent() {
  const intent = useRef({ body: '', key: '' });
  return {
    of(body: unknown) {
      const asked = JSON.stringify(body);
      if (intent.current.body !== asked || !intent.current.key) intent.current = { body: asked, key: idempotencyKey() };
      return intent.current.key;
    },
    answered() {
      intent.current = { body: '', key: '' };
    },
  };
}

/** Sends what a form says, without the network at once as a failure and not some day. */
export function useSending() {
  const intent = useIntent();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const [faults, setFaults] = useState<Fault[]>([]);
  async function send<A>(body: unknown, call: (key: string) => Promise<A>): Promise<A | null> {
    setBusy(true);
    try {
      const answer = await call(intent.of(body));
      intent.answered();
      setError(null);
      setFaults([]);
      return answer;
    } catch (thrown) {
      const failure = thrown instanceof Error ? thrown : new Error(String(thrown));
      if (failure instanceof Problem && failure.status < 500 && failure.status !== 401) intent.answered();
      setError(failure);
      setFaults(failure instanceof Problem ? failure.faults : []);
      return null;
    } finally {
      setBusy(false);
    }
  }
  const forgive = (name: string) => setFaults((all) => all.filter((fault) => field(fault) !== name));
  return { send, busy, error, faults, forgive, setFaults, setError };
}

export type Sending = ReturnType<typeof useSending>;

/** A form whose faults stand at their fields, all at once; the first has the focus, and what has no field stands above. */
export function FaultyForm({
  sending,
  label,
  children,
  onSubmit,
}: {
  sending: Pick<Sending, 'error' | 'faults'>;
  label: string;
  children: ReactNode;
  onSubmit: () => void;
}) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const [shown] = useState(() => new Set<string>());
  const { error, faults } = sending;
  useEffect(() => {
    if (!error) return;
    const find = (what: string) => form.current?.querySelector<HTMLElement>(what);
    const first = find('[aria-invalid=true], [data-invalid]') ?? find('[role=alert]');
    (first?.matches('fieldset') ? (first.querySelector<HTMLElement>('input, button, select') ?? first) : first)?.focus();
  }, [error]);
  const loose = faults.filter((fault) => !shown.has(field(fault)));
  return (
    <form
      ref={form}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {error && (
        <div className="card notice" role="alert" tabIndex={-1}>
          <p>{error instanceof Problem ? t('failed', { why: error.message }) : t('offline')}</p>
          {loose.map((fault) => (
            <p key={fault.path + fault.message}>{fault.message}</p>
          ))}
        </div>
      )}
      <Faults.Provider value={{ faults, shown }}>{children}</Faults.Provider>
    </form>
  );
}

/** The draft on the server is read first: what is on this device may be older than what another device has saved. */
export function useServersDraft<T>(path: string) {
  const [kept] = useState(() => new KeptDraft<T>(path));
  const query = useQuery({
    queryKey: ['draft', path],
    networkMode: 'always',
    // Without the network what this device has goes on; what another device has is met at the first save.
    queryFn: async ({ signal }) => ({
      kept,
      saved: await kept.read(signal).catch((error: unknown) => {
        if (error instanceof TypeError) return null;
        throw error;
      }),
    }),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  return query;
}

/** A draft that is gone meanwhile, because what it was of was handed in, is nobody's to lose. */
async function saveOver<T>(kept: KeptDraft<T>, typed: T) {
  try {
    await kept.save(typed);
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 409 || KeptDraft.theirs(error) !== null) throw error;
    kept.follow(error);
    await kept.save(typed);
  }
}

/** What is typed in a form, kept at once on the device and soon at the server; `rows` of `conflict` is for {@link TwoVersions}. */
export function useKeptForm<T extends object>(name: string, { kept, saved }: { kept: KeptDraft<T>; saved: T | null }, blank: T) {
  const queries = useQueryClient();
  const saving = useSavingText();
  const draft = useDraft<T>(
    name,
    useCallback((typed: T) => saveOver(kept, typed), [kept]),
    kept,
  );
  // A draft of an older version of the page may lack a member.
  const whole = (found: T | null) => ({ ...blank, ...found });
  const [value, setValue] = useState<T>(() => whole(draft.unsent() ?? saved));
  const conflict = draft.saving === 'conflict' ? draft.problem : null;
  const set = (next: T) => {
    setValue(next);
    draft.keep(next);
  };
  return {
    value,
    change: (part: Partial<T>) => set({ ...value, ...part }),
    set,
    clear() {
      draft.drop();
      setValue(blank);
    },
    /** It was handed in: the server drops its copy by itself. */
    async done(service: string) {
      draft.drop();
      await queries.invalidateQueries({ queryKey: [service] });
      await queries.invalidateQueries({ queryKey: ['draft'] });
    },
    saving: saving(draft.saving),
    theirs: conflict && whole(KeptDraft.theirs<T>(conflict)),
    keepHere() {
      if (draft.problem) kept.follow(draft.problem);
      draft.keep(value);
    },
    keepThere(theirs: T) {
      if (draft.problem) kept.follow(draft.problem);
      draft.drop();
      setValue(theirs);
    },
  };
}

export interface Version {
  label: string;
  here: string;
  there: string;
}

/** Both versions, side by side; nothing is overwritten until somebody says which one stays. */
export function TwoVersions({ rows, onHere, onThere }: { rows: Version[]; onHere: () => void; onThere: () => void }) {
  const t = useText();
  return (
    <section className="card notice" role="alert">
      <h2>{t('elsewhere')}</h2>
      <p>{t('elsewhereWhy')}</p>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('elsewhere')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('field')}</th>
              <th scope="col">{t('here')}</th>
              <th scope="col">{t('there')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, here, there }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{here || t('empty')}</td>
                <td>{there || t('empty')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="tools">
        <button type="button" className="button" onClick={onHere}>
          {t('keepHere')}
        </button>
        <button type="button" className="button plain" onClick={onThere}>
          {t('keepThere')}
        </button>
      </div>
    </section>
  );
}
