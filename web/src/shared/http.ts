import createClient, { type Middleware } from 'openapi-fetch';
import { language } from './text';

/** RFC 9457, as every service answers: all faults at once, each with the JSON pointer of its field. */
export interface Fault {
  path: string;
  message: string;
  code?: string;
}

interface ProblemBody {
  type?: string;
  code?: string;
  title?: string;
  detail?: string;
  faults?: Fault[];
  id?: string;
}

export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly faults: Fault[];
  readonly id: string | undefined;
  readonly body: ProblemBody;

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = body.code ?? body.type ?? 'unreadable-answer';
    this.faults = body.faults ?? [];
    this.id = body.id;
    this.body = body;
  }
}

/** The answer is a refusal that the same request would meet again. */
export const isFinal = (error: unknown): error is Problem =>
  error instanceof Problem && error.status >= 400 && error.status < 500 && ![401, 408, 429].includes(error.status);

const cookie = (name: string) =>
  document.cookie
    .split('; ')
    .find((c) => c.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? '';

/** Highest position this tab has seen a service write: later reads of that service wait for it. */
const positions = {
  key: (url: string) => `position:${new URL(url).pathname.split('/')[2]}`,
  seen(url: string, position: string | null) {
    const known = sessionStorage.getItem(positions.key(url));
    if (position && (!known || BigInt(position) > BigInt(known))) sessionStorage.setItem(positions.key(url), position);
  },
};

const ACTING = 'acting';
const PERSON = 'person';

/** On whose behalf this tab acts: an appointment, or nobody's. Two tabs may act differently. */
export const acting = {
  /** Whoever signs in after somebody else in one tab has not chosen yet. */
  become(person: string) {
    const before = sessionStorage.getItem(PERSON);
    if (before !== null && before !== person) acting.forget();
    sessionStorage.setItem(PERSON, person);
  },
  get: () => sessionStorage.getItem(ACTING) || null,
  set(appointment: string | null) {
    sessionStorage.setItem(ACTING, appointment ?? '');
  },
  known: () => sessionStorage.getItem(ACTING) !== null,
  forget: () => sessionStorage.removeItem(ACTING),
};

/** What goes with every request and is read from every answer, typed client or not. */
const house: Middleware = {
  onRequest({ request }) {
    const path = new URL(request.url).pathname;
    request.headers.set('Accept-Language', language());
    if (request.method !== 'GET') request.headers.set('X-XSRF-TOKEN', cookie('XSRF-TOKEN'));
    if (!path.startsWith('/api/') && path !== '/session') return request;
    const appointment = acting.get();
    if (appointment && !request.headers.has('Qunzhi-On-Behalf-Of')) request.headers.set('Qunzhi-On-Behalf-Of', appointment);
    const position = request.method === 'GET' && sessionStorage.getItem(positions.key(request.url));
    if (position) request.headers.set('Qunzhi-At-Least', position);
    return request;
  },
  async onResponse({ request, response }) {
    serverClock.heard(response.headers.get('Date'));
    positions.seen(request.url, response.headers.get('Qunzhi-Position'));
    if (response.ok) return response;
    if (response.status === 401) window.dispatchEvent(new Event('qunzhi:sign-in-needed'));
    const readable = response.headers.get('Content-Type')?.includes('problem+json');
    throw new Problem(response.status, readable ? await response.json().catch(() => ({})) : {});
  },
};

/** How far this device's clock is from the server's: from `now` in an answer, or else its Date header. */
export const serverClock = {
  ahead: 0,
  exact: false,
  heard(date: string | null) {
    if (date && !serverClock.exact) serverClock.ahead = Date.parse(date) - Date.now();
  },
  told(now: string) {
    serverClock.exact = true;
    serverClock.ahead = Date.parse(now) - Date.now();
  },
  now: () => Date.now() + serverClock.ahead,
};

/** A client for one service. `fetch` is looked up at each call: openapi-fetch would keep the one of its creation. */
export function service<Paths extends object>() {
  const client = createClient<Paths>({ baseUrl: location.origin, fetch: (request) => fetch(request) });
  client.use(house);
  return client;
}

/** The middleware has thrown on every answer that is not 2xx, so data is there. */
export async function got<A extends { data?: unknown }>(answer: Promise<A>) {
  return (await answer).data as NonNullable<A['data']>;
}

type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';
const plain = service<Record<string, never>>() as unknown as Record<
  Method,
  (path: string, init: object) => Promise<{ data?: unknown; response: Response }>
>;

/** For what is the same at every service, so that no one service's types say it. */
export const call = (method: Method, path: string, init: object) => plain[method](path, init);

/** What no OpenAPI document types: the gateway's own answers and the files of the log. */
export const fetchJson = async <T>(path: string, signal?: AbortSignal) => (await plain.GET(path, { signal })).data as T;

export const sendJson = async <T>(method: 'PUT' | 'POST', path: string, body?: unknown) =>
  (await plain[method](path, { body })).data as T;

export const fetchText = async (path: string, signal?: AbortSignal) =>
  (await plain.GET(path, { parseAs: 'text', signal })).data as string;

export const fetchBytes = async (path: string) =>
  new Uint8Array((await plain.GET(path, { parseAs: 'arrayBuffer' })).data as ArrayBuffer);

/** Not crypto.randomUUID: a phone that reaches the demonstration by http://<address> is no secure context and lacks it. */
export const idempotencyKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');

/** "/points/cause~1effect" → ["points", "cause/effect"] (RFC 6901). */
export const fieldOf = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
