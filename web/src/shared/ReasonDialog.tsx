import { type ReactNode, useRef, useState } from 'react';
import { Dialog } from './Dialog';
import { useOnDevice } from './draft';
import { Field, focusFault } from './Field';
import type { Fault } from './http';
import { defineText } from './text';

const useText = defineText('reason', {
  'zh-CN': { reason: '理由', hint: '会记入日志，并告知对方；2000 字以内。', needed: '请写明理由。', cancel: '取消' },
  en: {
    reason: 'Reason',
    hint: 'Goes on record and is told to whom it concerns; up to 2,000 characters.',
    needed: 'Please state the reason.',
    cancel: 'Cancel',
  },
});

interface Props {
  /** Under which the device keeps what is typed. */
  name: string;
  open: boolean;
  title: string;
  confirm: string;
  busy: boolean;
  /** What the service found wrong with it. */
  faults: Fault[];
  path?: string;
  /** Whether it was taken. */
  onConfirm: (reason: string) => Promise<boolean>;
  onCancel: () => void;
  children?: ReactNode;
}

/** Asks for the reason of a decision; without one nothing is sent. What is typed stays when the dialog is left and opened again. */
export function ReasonDialog({ name, open, title, confirm, busy, faults, path = '/reason', onConfirm, onCancel, children }: Props) {
  const t = useText();
  const [{ reason }, type, typed] = useOnDevice(name, { reason: '' });
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const shown = missing ? [{ path, message: t('needed') }] : faults;
  return (
    <Dialog
      open={open}
      title={title}
      confirm={confirm}
      cancel={t('cancel')}
      busy={busy}
      onCancel={onCancel}
      onConfirm={() => {
        setMissing(reason.trim() === '');
        if (reason.trim()) void onConfirm(reason.trim()).then((taken) => taken && typed());
        else requestAnimationFrame(() => focusFault(form.current));
      }}
    >
      {children}
      <div ref={form}>
        <Field label={t('reason')} hint={t('hint')} faults={shown} path={path}>
          {(field) => (
            <textarea
              {...field}
              className="input wide"
              required
              maxLength={2000}
              value={reason}
              onChange={(event) => {
                type({ reason: event.target.value });
                setMissing(false);
              }}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}
