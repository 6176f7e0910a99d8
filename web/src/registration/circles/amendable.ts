import type { Circle } from '../client';

/** Something of it was returned, and nothing of it is before the promoter or awaits its number. */
export const isAmendable = ({ registrations }: Circle) =>
  registrations.some((one) => one.state === 'RETURNED') &&
  registrations.every((one) => one.state === 'RETURNED' || one.state === 'REGISTERED');
