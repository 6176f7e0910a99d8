import { type ReactNode, useId } from 'react';
import type { Fault } from './http';

export interface Described {
  id: string;
  'aria-invalid'?: true;
  'aria-describedby'?: string;
}

interface Props {
  label: string;
  hint?: string | undefined;
  /** All that the service found wrong; those of this field are shown. */
  faults: Fault[];
  path: string;
  children: (described: Described) => ReactNode;
}

/** A field with its name, what to put there, and what is wrong with it. */
export function Field({ label, hint, faults, path, children }: Props) {
  const id = useId();
  const own = faults.filter((fault) => fault.path === path);
  const described = [hint && `${id}-hint`, own.length > 0 && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, ...(own.length > 0 && { 'aria-invalid': true as const }), ...(described && { 'aria-describedby': described }) })}
      {hint && (
        <p className="quiet small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {own.length > 0 && (
        <p className="fault" id={`${id}-fault`}>
          {own.map((fault) => fault.message).join(' ')}
        </p>
      )}
    </div>
  );
}

/** The first of the faults takes the focus. */
export const focusFault = (form: HTMLElement | null) => form?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
