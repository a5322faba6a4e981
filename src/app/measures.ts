import { performance } from 'node:perf_hooks';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { SendError } from '../errors.ts';
import type { Inbox, Platform, Store } from '../ports.ts';

/** What the desk does, counted and timed, for Prometheus. */
export interface Measures {
  /** The same platform, what passes through it being counted. */
  readonly on: (platform: Platform) => Platform;
  readonly text: () => Promise<string>;
  readonly type: string;
}

const seconds = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Starts counting. */
export function openMeasures(store: Pick<Store, 'outbox'>): Measures {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const received = new Counter({
    name: 'duban_events_total',
    help: 'Events that platforms brought, by what became of them',
    labelNames: ['platform', 'kind', 'outcome'],
    registers: [registry],
  });
  const taking = new Histogram({
    name: 'duban_event_seconds',
    help: 'From an event to everything it changes being stored',
    labelNames: ['platform'],
    buckets: seconds,
    registers: [registry],
  });
  const sent = new Counter({
    name: 'duban_sends_total',
    help: 'Attempts to send a message, by what became of them: sent, unsent, unknown, refused, lost',
    labelNames: ['platform', 'outcome'],
    registers: [registry],
  });
  const sending = new Histogram({
    name: 'duban_send_seconds',
    help: 'From handing a message to a platform to its answer',
    labelNames: ['platform'],
    buckets: seconds,
    registers: [registry],
  });
  new Gauge({
    name: 'duban_outbox_messages',
    help: 'Messages that wait to be sent',
    labelNames: ['platform'],
    registers: [registry],
    async collect() {
      this.reset();
      for (const { platform, waiting } of await store.outbox()) this.set({ platform }, waiting);
    },
  });

  const measured =
    (platform: string, inbox: Inbox): Inbox =>
    async (incoming) => {
      const kind = incoming.body.kind;
      const from = performance.now();
      try {
        await inbox(incoming);
        received.inc({ platform, kind, outcome: 'taken' });
      } catch (error) {
        received.inc({ platform, kind, outcome: 'refused' });
        throw error;
      } finally {
        taking.observe({ platform }, (performance.now() - from) / 1000);
      }
    };

  return {
    on: (platform) => ({
      ...platform,
      start: (inbox) => platform.start(measured(platform.name, inbox)),
      send: async (to, message, posting) => {
        const from = performance.now();
        try {
          const receipt = await platform.send(to, message, posting);
          sent.inc({ platform: platform.name, outcome: 'sent' });
          return receipt;
        } catch (error) {
          sent.inc({ platform: platform.name, outcome: error instanceof SendError ? error.kind : 'unknown' });
          throw error;
        } finally {
          sending.observe({ platform: platform.name }, (performance.now() - from) / 1000);
        }
      },
    }),
    text: () => registry.metrics(),
    type: registry.contentType,
  };
}
