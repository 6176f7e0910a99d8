import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Outcome, useDecision } from '../../shared/decision';
import { Dialog } from '../../shared/Dialog';
import { moment } from '../../shared/format';
import { got, serverClock } from '../../shared/http';
import { useLanguage } from '../../shared/text';
import { plan, type Task } from '../client';
import { useEmployeeText } from './text';

const FAULTS_SHOWN = 20;

/** Rows a second since it began; null where nothing can be said yet. */
export function rateOf(task: Pick<Task, 'done' | 'started'>, now: number): number | null {
  const seconds = (now - Date.parse(task.started)) / 1000;
  return task.done > 0 && seconds >= 1 ? Math.max(1, Math.round(task.done / seconds)) : null;
}

/** How far one import is, and what came of it. */
export function ImportTask({ task }: { task: Task }) {
  const t = useEmployeeText();
  const lang = useLanguage();
  const decision = useDecision('plan');
  const [asking, setAsking] = useState(false);
  const running = task.state === 'running';
  const states = { running: t('running'), done: t('doneState'), failed: t('failed'), cancelled: t('cancelled') };
  const rate = running ? rateOf(task, serverClock.now()) : null;
  const cancel = async () => {
    const params = { path: { id: task.id } };
    await decision.decide(t('cancel'), params, (key) =>
      plan.POST('/api/plan/tasks/{id}/cancellation', { params: { ...params, header: { 'Idempotency-Key': key } } }),
    );
    setAsking(false);
  };
  return (
    <li className="card">
      <div className="row">
        <h3>{t('started', { at: moment(task.started, lang) })}</h3>
        <span className={task.state === 'done' ? 'tag good' : 'tag'} role="status">
          {states[task.state as keyof typeof states] ?? task.state}
        </span>
      </div>
      <p className="num">
        {task.total === 0 && running ? t('counting') : t('progress', { done: task.done, total: task.total })}
        {rate !== null && ` · ${t('rate', { n: rate })}`}
        {task.finished && ` · ${t('finished', { at: moment(task.finished, lang) })}`}
      </p>
      {running && (
        <progress
          className="progress"
          max={Math.max(1, task.total)}
          value={task.done}
          aria-label={t('progress', { done: task.done, total: task.total })}
        />
      )}
      {task.state === 'failed' && <Faults task={task} />}
      <Outcome decision={decision} />
      {running && (
        <div className="tools">
          <button type="button" className="button plain" onClick={() => setAsking(true)}>
            {t('cancel')}
          </button>
        </div>
      )}
      <Dialog
        open={asking}
        title={t('cancelAsk')}
        confirm={t('cancel')}
        cancel={t('goOn')}
        busy={decision.busy}
        onConfirm={() => void cancel()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('cancelWarn', { n: task.done })}</p>
      </Dialog>
    </li>
  );
}

/** By row and column as the spreadsheet counts them; the list of tasks says only how many there are. */
function Faults({ task }: { task: Task }) {
  const t = useEmployeeText();
  const lang = useLanguage();
  const query = useQuery({
    queryKey: ['plan', 'task', task.id, lang],
    queryFn: ({ signal }) => got(plan.GET('/api/plan/tasks/{id}', { signal, params: { path: { id: task.id } } })),
  });
  const faults = query.data?.faults.slice(0, FAULTS_SHOWN) ?? [];
  const columns = { name: t('name'), phone: t('phone'), unit: t('unit'), from: t('from') };
  return (
    <>
      <p>{task.done === 0 ? t('faults', { n: query.data?.faultsCount ?? task.faultsCount }) : t('stopped', { n: task.done })}</p>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('what')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col" className="num right">
                {t('row')}
              </th>
              <th scope="col">{t('column')}</th>
              <th scope="col">{t('what')}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map((fault, i) => (
              <tr key={i}>
                <td className="num right">{fault.row}</td>
                <td>{columns[fault.column as keyof typeof columns] ?? fault.column}</td>
                <td>{fault.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <a className="button plain" href={`/api/plan/tasks/${encodeURIComponent(task.id)}/faults.csv?lang=${lang}`} download>
        {t('allFaults')}
      </a>
    </>
  );
}
