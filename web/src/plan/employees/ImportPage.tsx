import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { Outcome, useDecision } from '../../shared/decision';
import { Field, focusFault } from '../../shared/Field';
import { call, type Fault, got } from '../../shared/http';
import { Answer, usePageTitle } from '../../shared/States';
import { language } from '../../shared/text';
import { plan, type Task } from '../client';
import { ImportTask } from './ImportTask';
import { useEmployeeText } from './text';

const IMPORTS = '/api/plan/persons/employees/imports';
const MOST_BYTES = 5 << 20;

/** Every second at first, then less often: a large table takes minutes. */
const patience = (asked: number) => (asked < 20 ? 1000 : asked < 60 ? 2000 : 5000);

/** The tasks are the sender's own, so they are found again after a reload and on another device. */
export function ImportPage() {
  const t = useEmployeeText();
  usePageTitle(t('import'));
  const tasks = useQuery({
    queryKey: ['plan', 'tasks'],
    queryFn: ({ signal }) => got(plan.GET('/api/plan/tasks', { signal })),
    refetchInterval: ({ state }) =>
      state.data?.items.some((task) => task.state === 'running') ? patience(state.dataUpdateCount) : false,
  });
  return (
    <>
      <Link to="/plan/employees">← {t('title')}</Link>
      <h1>{t('import')}</h1>
      <p className="quiet">{t('importAbout')}</p>
      <div className="tools">
        <span>{t('template')}</span>
        {(['xlsx', 'csv'] as const).map((ending) => (
          <a key={ending} className="button plain" href={`${IMPORTS}/template.${ending}?lang=${language()}`} download>
            {t(ending === 'xlsx' ? 'excel' : 'csv')}
          </a>
        ))}
      </div>
      <Upload />
      <h2>{t('tasks')}</h2>
      <Answer query={tasks} empty={(found) => found.items.filter(isImport).length === 0} whenEmpty={t('noTasks')}>
        {(found) => (
          <ul className="cards">
            {found.items.filter(isImport).map((task) => (
              <ImportTask key={task.id} task={task} />
            ))}
          </ul>
        )}
      </Answer>
    </>
  );
}

const isImport = (task: Task) => task.kind === 'employee-import';

function Upload() {
  const t = useEmployeeText();
  const queries = useQueryClient();
  const decision = useDecision('plan', ['/file']);
  const form = useRef<HTMLFormElement>(null);
  const [own, setOwn] = useState<Fault[]>([]);
  const send = async () => {
    const input = form.current?.elements.namedItem('file') as HTMLInputElement;
    const file = input.files?.[0];
    const wrong = !file ? t('noFile') : file.size > MOST_BYTES ? t('tooBig') : null;
    setOwn(wrong ? [{ path: '/file', message: wrong }] : []);
    if (file && !wrong) {
      const body = new FormData();
      body.append('file', file);
      const intent = { name: file.name, size: file.size, changed: file.lastModified };
      const taken = await decision.decide(t('start'), intent, (key) =>
        call('POST', IMPORTS, { body, bodySerializer: (sent: FormData) => sent, headers: { 'Idempotency-Key': key } }),
      );
      if (taken) form.current?.reset();
      await queries.invalidateQueries({ queryKey: ['plan', 'tasks'] });
    }
    requestAnimationFrame(() => focusFault(form.current));
  };
  return (
    <>
      <Outcome decision={decision} />
      <form
        ref={form}
        className="card"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Field label={t('file')} hint={t('fileHint')} faults={own.length > 0 ? own : decision.faults} path="/file">
          {(field) => (
            <input {...field} className="input file" type="file" name="file" accept=".xlsx,.csv" onChange={() => setOwn([])} />
          )}
        </Field>
        <div className="tools">
          <button type="submit" className="button" disabled={decision.busy}>
            {decision.busy ? t('sending') : t('start')}
          </button>
          <span className="quiet">{t('leave')}</span>
        </div>
      </form>
    </>
  );
}
