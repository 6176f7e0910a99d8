import type { Topic } from '../client';

export interface Facts {
  missing: string[];
  /** Activities before the registration; none can be told where it is not registered. */
  early: number;
  outside: number;
  files: number;
  /** Hundredths of a percent: who took part, of all members, on average over the activities. */
  attendance: number | null;
}

/** What the records say by themselves, so that whoever accepts the result need not count. */
export function factsOf(topic: Topic, members: number): Facts {
  const { activities, registeredOn, plannedFrom, plannedUntil } = topic;
  const present = activities.reduce((sum, one) => sum + one.attendees.length, 0);
  return {
    missing: topic.steps.filter((step) => !activities.some((one) => one.step === step)),
    early: activities.filter((one) => registeredOn && one.heldOn < registeredOn).length,
    outside: activities.filter((one) => one.heldOn < plannedFrom || one.heldOn > plannedUntil).length,
    files: activities.reduce((sum, one) => sum + one.attachments.length, 0) + (topic.result?.attachments.length ?? 0),
    attendance: members > 0 && activities.length > 0 ? Math.round((present * 10_000) / (members * activities.length)) : null,
  };
}
