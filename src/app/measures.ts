import { performance } from 'node:perf_hooks';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { SendError } from '../errors.ts';
import type { Inbox, Platform, Store } from '../ports.ts';
import { openRecent, type Recent } from './recent.ts';
import type { Witness } from './witness.ts';

/** What the desk does, counted and timed, for Prometheus. No label tells of a person, a chat or a unit. */
export interface Measures extends Pick<Witness, 'decided'> {
  /** The same platform, what passes through it being counted. */
  readonly on: (platform: Platform) => Platform;
  readonly text: () => Promise<string>;
  readonly type: string;
}

const seconds = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Of so many events and messages it is known when they came, or that they failed. */
const REMEMBERED = 10_000;

/** Starts counting. */
export function openMeasures(store: Pick<Store, 'outbox'>): Measures {
  const registry = new Registry();
  const meters = openMeters(registry, store);
  const begun = openRecent<number>(REMEMBERED);
  const failed = openRecent<true>(REMEMBERED);
  return {
    decided: (platform, { outcome, messages }) =>
      meters.outcomes.inc({ platform, outcome: outcome ?? (messages.length > 0 ? 'other' : 'silent') }),
    on: (platform) => ({
      ...platform,
      start: (inbox) => platform.start(heard(platform.name, inbox, meters, begun)),
      send: async (to, message, posting) => {
        const { name } = platform;
        const key = posting?.key ?? '';
        // The messages an event causes are named after it: telegram:90001#0.
        const from = begun.take(key.replace(/#\d+$/, ''));
        if (from !== undefined) meters.answering.observe({ platform: name }, (performance.now() - from) / 1000);
        if (failed.take(key)) meters.retries.inc({ platform: name });
        const timed = meters.sending.startTimer({ platform: name });
        try {
          const receipt = await platform.send(to, message, posting);
          meters.sent.inc({ platform: name, outcome: 'sent' });
          return receipt;
        } catch (error) {
          const outcome = error instanceof SendError ? error.kind : 'unknown';
          meters.sent.inc({ platform: name, outcome });
          failed.keep(key, true);
          throw error;
        } finally {
          timed();
        }
      },
    }),
    text: () => registry.metrics(),
    type: registry.contentType,
  };
}

type Meters = ReturnType<typeof openMeters>;

function heard(platform: string, inbox: Inbox, { received, taking }: Meters, begun: Recent<number>): Inbox {
  return async (incoming) => {
    const { kind } = incoming.body;
    begun.keep(`${platform}:${incoming.key}`, performance.now());
    const timed = taking.startTimer({ platform });
    try {
      await inbox(incoming);
      received.inc({ platform, kind, outcome: 'taken' });
    } catch (error) {
      received.inc({ platform, kind, outcome: 'refused' });
      throw error;
    } finally {
      timed();
    }
  };
}

function openMeters(registry: Registry, store: Pick<Store, 'outbox'>) {
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const counter = (name: string, help: string, ...labelNames: readonly string[]) =>
    new Counter({ name: `duban_${name}_total`, help, labelNames: ['platform', ...labelNames], registers });
  const timer = (name: string, help: string) =>
    new Histogram({ name: `duban_${name}_seconds`, help, labelNames: ['platform'], buckets: seconds, registers });
  new Gauge({
    name: 'duban_outbox_messages',
    help: 'Messages that wait to be sent',
    labelNames: ['platform'],
    registers,
    async collect() {
      this.reset();
      for (const { platform, waiting } of await store.outbox()) this.set({ platform }, waiting);
    },
  });
  return {
    received: counter('events', 'Events that platforms brought, by what became of them', 'kind', 'outcome'),
    outcomes: counter(
      'outcomes',
      'Events that were decided on, by how they were answered or what they were read as',
      'outcome',
    ),
    sent: counter(
      'sends',
      'Attempts to send a message, by what became of them: sent, unsent, unknown, refused, lost',
      'outcome',
    ),
    retries: counter('retries', 'Attempts to send a message that was tried before'),
    taking: timer('event', 'From an event to everything it changes being stored'),
    answering: timer('answer', 'From an event to the first answer to it being handed to its platform'),
    sending: timer('send', 'From handing a message to a platform to its answer'),
  };
}
