import { type InputHTMLAttributes, type Ref, useState } from 'react';
import { hundredths, points } from './format';

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'> {
  /** Hundredths; what is typed and is no number of at most two decimals is none. */
  value?: number | undefined;
  onChange?: (value: number | undefined) => void;
  ref?: Ref<HTMLInputElement>;
}

const shown = (value: number | undefined) => (value === undefined ? '' : points(value));

/** Points as people type them; what is typed stays as it was typed until the field is left. */
export function PointsInput({ value, onChange, onBlur, ...rest }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed !== null && hundredths(typed) === value ? typed : shown(value);
  return (
    <input
      {...rest}
      className="input num wide"
      inputMode="decimal"
      autoComplete="off"
      value={text}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange?.(hundredths(event.target.value));
      }}
      onBlur={(event) => {
        if (typed !== null && hundredths(typed) !== undefined) setTyped(null);
        onBlur?.(event);
      }}
    />
  );
}
