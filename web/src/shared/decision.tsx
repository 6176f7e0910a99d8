import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { idempotencyKey, Problem } from './http';
import { defineText } from './text';

const useText = defineText('decision', {
  'zh-CN': {
    overtaken: '没有办理：已有人先办理了',
    now: '页面显示的是现在的状态。',
    failed: '没有办理成功：{{why}}',
    offline: '网络不通，恢复后请再试；已填写的内容还在。',
    done: '已办理：{{what}}',
  },
  en: {
    overtaken: 'Not done: somebody else came first',
    now: 'The page shows how it stands now.',
    failed: 'Not done: {{why}}',
    offline: 'No network. Please try again once it is back; what you typed is still here.',
    done: 'Done: {{what}}',
  },
});

export type Decision = ReturnType<typeof useDecision>;

/**
 * Sends what somebody decides. One key for one intent: it outlives a lost answer, not another body. Of two who decide the same
 * thing the second is told so, and everything of the service is read again. `fields` are those that the page has: a fault at one of
 * them stands there, and is no sign of somebody else.
 */
export function useDecision(service: string, fields: string[] = []) {
  const queries = useQueryClient();
  const intent = useRef({ body: '', key: '' });
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState('');
  const [error, setError] = useState<Error | null>(null);

  /** Whether it was taken. `what` is said once it was, and tells one intent from another together with the body. */
  async function decide(what: string, body: unknown, send: (key: string) => Promise<unknown>) {
    const asked = what + JSON.stringify(body ?? null);
    if (intent.current.body !== asked) intent.current = { body: asked, key: idempotencyKey() };
    setBusy(true);
    setError(null);
    setDone('');
    try {
      await send(intent.current.key);
      intent.current = { body: '', key: '' };
      setDone(what);
      await queries.invalidateQueries({ queryKey: [service] });
      return true;
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown : new Error(String(thrown)));
      if (thrown instanceof Problem && thrown.status === 409) await queries.invalidateQueries({ queryKey: [service] });
      return false;
    } finally {
      setBusy(false);
    }
  }
  const faults = error instanceof Problem ? error.faults : [];
  const loose = faults.filter((fault) => !fields.includes(fault.path));
  const overtaken = error instanceof Problem && error.status === 409 && loose.length === faults.length;
  return { decide, busy, done, error, faults, loose, overtaken };
}

/** {@link Outcome} for a feature whose service says by which of its refusals somebody else was first. */
export const cameFirst = (...codes: string[]) =>
  function Came({ of, fields = [] }: { of: Decision; fields?: string[] }) {
    const overtaken = of.error instanceof Problem && ['changed-meanwhile', ...codes].includes(of.error.code);
    return <Outcome decision={{ ...of, overtaken }} fields={fields} />;
  };

/**
 * What came of it, above what is shown: done, refused, or overtaken by somebody else. Faults with a field stand there: one of the
 * decision's, or of `fields` where the part of the page that shows this has others.
 */
export function Outcome({ decision, fields }: { decision: Decision; fields?: string[] }) {
  const t = useText();
  const { error, faults, done, overtaken } = decision;
  const loose = fields ? faults.filter((fault) => !fields.includes(fault.path)) : decision.loose;
  const place = useRef<HTMLDivElement>(null);
  const told = done !== '' || (error !== null && loose.length === faults.length);
  useEffect(() => {
    if (told) place.current?.scrollIntoView({ block: 'nearest' });
  }, [told, error]);
  if (!error)
    return (
      <div ref={place} className={done ? 'card good' : undefined} role="status">
        {done && t('done', { what: done })}
      </div>
    );
  return (
    <div ref={place} className="card notice" role="alert">
      {overtaken ? (
        <>
          <h2>{t('overtaken')}</h2>
          <p>{error.message}</p>
          <p>{t('now')}</p>
        </>
      ) : (
        <p>{error instanceof TypeError ? t('offline') : t('failed', { why: error.message })}</p>
      )}
      {loose
        .filter((fault) => fault.message !== error.message)
        .map((fault) => (
          <p key={fault.path + fault.message}>{fault.message}</p>
        ))}
    </div>
  );
}
