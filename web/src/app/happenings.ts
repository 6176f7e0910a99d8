import { type Decision, type Kind, readHistory } from '../shared/history';
import { fetchJson, Problem } from '../shared/http';

export interface Happening {
  decision: Decision;
  kind: Kind;
  id: string;
  name: string;
}

interface Circle {
  circle: string;
  name: string;
}

/** A home page asks about few: who is in more circles has the lists. */
const MOST_CIRCLES = 5;
const MOST_THINGS = 20;

const key = (person: string) => `qunzhi:seen:${person}`;

/** How far in the log this person has looked, on this device: a number, and nothing of what it says there. */
export const seen = {
  get(person: string): number | null {
    const kept = localStorage.getItem(key(person));
    return kept === null ? null : Number(kept);
  },
  set(person: string, index: number) {
    localStorage.setItem(key(person), String(index));
  },
};

/** What came after what was seen; the newest first. */
export const latest = (items: Happening[], known: number | null) =>
  items.filter((item) => known === null || item.decision.index > known);

/** A thing that the log does not have yet, or not for this person, has no history. */
async function told(kind: Kind, id: string, signal: AbortSignal) {
  try {
    return (await readHistory(kind, id, { most: 500 }, signal)).decisions;
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return [];
    throw error;
  }
}

const text = (decision: Decision, field: string) => {
  const part = decision.fields[field];
  return part?.state === 'clear' && typeof part.value === 'string' ? part.value : undefined;
};

/** Topics and entries of a circle name it when they begin; what follows names only them. */
function begunIn(decisions: Decision[]): Map<string, { kind: Kind; id: string; name: string }> {
  const things = new Map<string, { kind: Kind; id: string; name: string }>();
  for (const one of decisions) {
    const topic = one.name === 'topic-applied' && text(one, 'topic');
    if (topic) things.set(topic, { kind: 'topic', id: topic, name: text(one, 'title') ?? '' });
    const entry = /^entry-(submitted|admitted)$/.test(one.name) && text(one, 'entry');
    if (entry) things.set(entry, { kind: 'entry', id: entry, name: text(one, 'topicTitle') ?? '' });
  }
  return things;
}

/** What others did about the circles that a person is in, and about their topics and entries, the newest first. */
export async function happenings(person: string, signal: AbortSignal): Promise<{ inCircle: boolean; items: Happening[] }> {
  const asked = new URLSearchParams({ members: person, limit: String(MOST_CIRCLES) });
  const { items: mine } = await fetchJson<{ items: Circle[] }>(`/api/registration/circles?${asked}`, signal);
  const found = new Map<number, Happening>();
  const keep = (kind: Kind, id: string, name: string, decisions: Decision[]) => {
    for (const decision of decisions) if (decision.actor.value !== person) found.set(decision.index, { decision, kind, id, name });
  };
  for (const circle of mine) {
    const decisions = await told('circle', circle.circle, signal);
    keep('circle', circle.circle, circle.name, decisions);
    const things = [...begunIn(decisions).values()].slice(-MOST_THINGS);
    const histories = await Promise.all(things.map((thing) => told(thing.kind, thing.id, signal)));
    things.forEach((thing, i) => keep(thing.kind, thing.id, thing.name, histories[i] ?? []));
  }
  return {
    inCircle: mine.length > 0,
    items: [...found.values()].sort((a, b) => b.decision.index - a.decision.index),
  };
}
