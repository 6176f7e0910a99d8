import { serverClock } from './http';
import type { Language } from './text';

/** 8680 hundredths → "86.80". By digits: nothing is divided. */
export const points = (hundredths: number) => {
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  return `${hundredths < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** Whole fen → "12,345.60" yuan. */
export const yuan = (fen: number) => points(fen).replace(/\B(?=(\d{3})+(?=\.))/g, ',');

/** "14.5" typed → 1450; not a number of at most two decimals → undefined. By digits: 1.15 * 100 is 114.99999999999999. */
export function hundredths(typed: string): number | undefined {
  const [, sign, whole, part = ''] = /^(-?)(\d{1,13})(?:\.(\d{0,2}))?$/.exec(typed.trim()) ?? [];
  if (whole === undefined) return undefined;
  const value = Number(whole + part.padEnd(2, '0'));
  return sign ? -value : value;
}

/** Hundredths of a percent → "15 %", "12.5 %". */
export const share = (hundredthsOfPercent: number) => `${points(hundredthsOfPercent).replace(/\.?0+$/, '')} %`;

const BEIJING = 'Asia/Shanghai';

/** Legal times are Beijing's, whatever this device is set to. */
export const moment = (instant: string, language: Language) =>
  new Intl.DateTimeFormat(language, { timeZone: BEIJING, dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' }).format(
    new Date(instant),
  );

export const day = (instant: string, language: Language) =>
  new Intl.DateTimeFormat(language, { timeZone: BEIJING, dateStyle: 'long' }).format(new Date(instant));

/** The day at Beijing by the server's clock: this device's may be wrong. */
export const today = () => new Date(serverClock.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** What a `datetime-local` field says, in Beijing's time; nothing where it says nothing. */
export const beijing = (typed: string) => (typed ? new Date(`${typed}:00+08:00`).toISOString() : null);

export interface Left {
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
}

/** What is left until then, whole seconds and rounded up; null once it is over. */
export function left(until: string, now: number): Left | null {
  const seconds = Math.ceil((Date.parse(until) - now) / 1000);
  if (seconds <= 0) return null;
  return {
    days: Math.floor(seconds / 86_400),
    hours: Math.floor(seconds / 3600) % 24,
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
  };
}

export const count = (n: number, language: Language) => new Intl.NumberFormat(language).format(n);
