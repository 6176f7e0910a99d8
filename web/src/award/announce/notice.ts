import { beijing, hundredths } from '../../shared/format';

/** As it is typed; the codes by which tiers are told apart follow from their order. */
export interface Typed {
  season: string;
  name: string;
  theme: string;
  entriesUntil: string;
  publicityDays: string;
  tiers: { title: string; share: string }[];
}

export const empty: Typed = {
  season: '',
  name: '',
  theme: '',
  entriesUntil: '',
  publicityDays: '',
  tiers: [{ title: '', share: '' }],
};

const whole = (typed: string) => (/^\d{1,9}$/.test(typed.trim()) ? Number(typed) : null);

/** What is sent; what is no number is sent as missing, and the service says so at its field. */
export const notice = (typed: Typed) => ({
  season: whole(typed.season),
  name: typed.name.trim(),
  theme: typed.theme.trim(),
  entriesUntil: beijing(typed.entriesUntil),
  publicityDays: whole(typed.publicityDays),
  tiers: typed.tiers.map(({ title, share }, i) => ({
    code: `tier-${i + 1}`,
    title: title.trim(),
    share: hundredths(share) ?? null,
  })),
});

export const sum = (typed: Typed) => typed.tiers.reduce((all, { share }) => all + (hundredths(share) ?? 0), 0);
