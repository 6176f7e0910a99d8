import { useCallback, useEffect, useState } from 'react';
import { device } from '../../shared/device';
import { type Attached, uploadAll } from '../../shared/Files';
import { type Fault, got, idempotencyKey, isFinal, type Problem, serverClock } from '../../shared/http';
import type { components } from '../api.gen';
import { registration, upload } from '../client';

export type Activity = Omit<components['schemas']['TopicNewActivity'], 'attachments'>;

/** A record that waits to be sent. Its key makes sure that it is recorded once, however often it is sent. */
export interface Unsent {
  key: string;
  topic: string;
  title: string;
  body: Activity;
  photos: Attached[];
  /** By the server's clock. */
  at: string;
  refused?: { why: string; faults: Fault[] };
  /** Until when one window is sending it, by this device's clock. */
  lease?: number;
}

export type Sent = { state: 'sent' } | { state: 'waiting' } | { state: 'refused'; error: Problem };

const CHANGED = 'qunzhi:outbox';
const LEASE_MS = 30_000;
const RENEW_MS = 10_000;
const at = (key: string) => `outbox:${key}`;
const tell = () => window.dispatchEvent(new Event(CHANGED));

export const outbox = {
  async add(topic: string, title: string, body: Activity, photos: Attached[]) {
    const key = idempotencyKey();
    const unsent: Unsent = { key, topic, title, body, photos, at: new Date(serverClock.now()).toISOString() };
    await device.put(at(key), unsent);
    return key;
  },

  all: async () => (await device.all<Unsent>('outbox:')).sort((a, b) => a.at.localeCompare(b.at)),

  async take(key: string) {
    const found = await device.get<Unsent>(at(key));
    await device.delete(at(key));
    tell();
    return found;
  },

  /** What is refused stays, with the reason; without the network it goes on waiting. */
  async send(key: string): Promise<Sent> {
    const until = Date.now() + LEASE_MS;
    const unsent = await device.update<Unsent>(at(key), (now) =>
      now && (now.lease ?? 0) < Date.now() ? { ...now, lease: until } : undefined,
    );
    if (!unsent) return (await device.get(at(key))) ? { state: 'waiting' } : { state: 'sent' };
    const renew = () => device.update<Unsent>(at(key), (now) => now && { ...unsent, lease: Date.now() + LEASE_MS });
    const renewing = setInterval(() => void renew(), RENEW_MS);
    try {
      const attachments = await uploadAll(unsent.photos, (file) => upload(unsent.topic, file), renew);
      await got(
        registration.POST('/api/registration/topics/{id}/activities', {
          params: { path: { id: unsent.topic }, header: { 'Idempotency-Key': unsent.key } },
          body: { ...unsent.body, attachments },
        }),
      );
      await device.delete(at(key));
      return { state: 'sent' };
    } catch (error) {
      const refused = isFinal(error) && { refused: { why: error.message, faults: error.faults } };
      await device.update<Unsent>(at(key), (now) => now && { ...unsent, lease: 0, ...refused });
      return isFinal(error) ? { state: 'refused', error } : { state: 'waiting' };
    } finally {
      clearInterval(renewing);
      tell();
    }
  },
};

const AGAIN_MS = 15_000;

/** What waits, and its sending: now, as soon as the network is back, and again as long as something waits. */
export function useOutbox(onSent: () => void) {
  const [items, setItems] = useState<Unsent[]>([]);
  const sendAll = useCallback(async () => {
    let sent = 0;
    for (const one of await outbox.all()) {
      if (one.refused) continue;
      const { state } = await outbox.send(one.key);
      if (state === 'sent') sent++;
      if (state === 'waiting') break;
    }
    tell();
    if (sent > 0) onSent();
  }, [onSent]);
  useEffect(() => {
    let gone = false;
    let timer = 0;
    const show = async () => {
      const all = await outbox.all();
      if (gone) return;
      setItems(all);
      clearTimeout(timer);
      if (all.some((one) => !one.refused)) timer = window.setTimeout(() => void sendAll(), AGAIN_MS);
    };
    const shown = () => void show();
    const online = () => void sendAll();
    window.addEventListener(CHANGED, shown);
    window.addEventListener('online', online);
    shown();
    online();
    return () => {
      gone = true;
      clearTimeout(timer);
      window.removeEventListener(CHANGED, shown);
      window.removeEventListener('online', online);
    };
  }, [sendAll]);
  return { items, sendAll };
}
