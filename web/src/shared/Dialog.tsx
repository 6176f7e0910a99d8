import { type ReactNode, useEffect, useId, useRef } from 'react';

interface Props {
  open: boolean;
  title: string;
  confirm: string;
  cancel: string;
  busy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
  /** Once it has gone: closing, it hands the focus back. */
  onClosed?: () => void;
  children: ReactNode;
}

/** The browser's own dialog: it holds the focus, Escape leaves it, and what is behind it is out of reach. */
export function Dialog({ open, title, confirm, cancel, busy, onConfirm, onCancel, onClosed, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
      onClose={onClosed}
    >
      <h2 id={heading}>{title}</h2>
      {open && children}
      <div className="tools">
        <button type="button" className="button" disabled={busy} onClick={onConfirm}>
          {confirm}
        </button>
        <button type="button" className="button plain" onClick={onCancel}>
          {cancel}
        </button>
      </div>
    </dialog>
  );
}
