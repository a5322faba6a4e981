import type { Address } from '../chat/incoming.ts';
import type { Message } from '../chat/message.ts';
import type { Change } from '../dialogue/change.ts';
import type { Evidence, Unkept } from '../dialogue/records.ts';
import { isFault } from '../errors.ts';
import type { Alarm, Clock, Fetched, Platform, Store } from '../ports.ts';
import type { Instant } from '../time/day.ts';
import { type Archive, clearDrafts, keepBytes } from './keep-file.ts';
import { within } from './within.ts';
import { written } from './written.ts';

export interface Keeping {
  readonly store: Store;
  readonly clock: Clock;
  readonly platforms: ReadonlyMap<string, Platform>;
  readonly archive: Archive;
  /** What the chat reads of a file that is not kept, where at most so many bytes are. */
  readonly refused: (evidence: Evidence, why: Unkept, limit: number) => Message;
  /** Called with the chats messages were queued for. */
  readonly wake: (chats: readonly Address[]) => void;
  readonly alarm: Alarm;
}

/** The desk's fetching of files, behind everything else: no chat waits for it. */
export interface Keeper {
  /** Resolves when nothing is left that could be fetched now. */
  settled(): Promise<void>;
  /** No other file is begun; those under way finish, or are given up to be fetched again at the next start. */
  stop(): Promise<void>;
}

/** How often the store is asked for files. */
const LOOK_MS = 1000;
/** Of one platform at once; one that hangs holds up no other. */
const AT_ONCE = 4;
/** However slowly a file comes, it does not come longer. */
const FETCH_MS = 600_000;
const DRAIN_MS = 4000;
const FIRST_RETRY_MS = 2000;
const LONGEST_RETRY_MS = 3_600_000;
/** About half a day. */
const ATTEMPTS = 24;

/** Fetches what is wanted until it is kept or refused, each file for itself. Whatever was under way when a process died is fetched again. */
export async function startKeeper(keeping: Keeping): Promise<Keeper> {
  const { store, clock, platforms, archive, alarm } = keeping;
  const stopping = new AbortController();
  const running = new Map<string, Promise<void>>();
  let closed = false;

  async function look(): Promise<void> {
    for (const platform of platforms.values()) {
      const wanted = closed ? [] : await store.evidenceWanted(platform.name, clock(), AT_ONCE * 2);
      for (const evidence of wanted) begin(platform, evidence);
    }
  }

  function begin(platform: Platform, evidence: Evidence): void {
    const name = `${platform.name}\n${evidence.office}\n${evidence.id}`;
    const busy = [...running.keys()].filter((key) => key.startsWith(`${platform.name}\n`)).length;
    if (closed || running.has(name) || busy >= AT_ONCE) return;
    const done = keepOne(keeping, platform, evidence, stopping.signal)
      .catch((error: unknown) => alarm(`${evidence.id} could not be noted`, error))
      .finally(() => running.delete(name));
    running.set(name, done);
  }

  const looked = () => look().catch((error: unknown) => alarm('the files that are wanted cannot be read', error));
  await clearDrafts(archive, Date.now()).catch((error: unknown) =>
    alarm('the folder of evidence cannot be read', error),
  );
  const timer = setInterval(looked, LOOK_MS);
  return {
    async settled() {
      do {
        await Promise.all(running.values());
        await looked();
      } while (running.size > 0);
    },
    async stop() {
      closed = true;
      clearInterval(timer);
      await within(DRAIN_MS, Promise.all(running.values()));
      stopping.abort();
      await Promise.all(running.values());
    },
  };
}

/** Fetches one file and notes what became of it. */
async function keepOne(keeping: Keeping, platform: Platform, evidence: Evidence, stop: AbortSignal): Promise<void> {
  const limit = Math.min(keeping.archive.limit, platform.largestFile ?? Number.POSITIVE_INFINITY);
  const outcome = await fetched({ ...keeping.archive, limit }, platform, evidence, stop);
  if (stop.aborted) return;
  try {
    await keeping.store.commit(evidence.office, changesOf(outcome, evidence, { ...keeping, limit }));
    if (outcome.kind === 'refused') keeping.wake([evidence.address]);
  } catch (error) {
    // Another process was faster.
    if (!isFault(error, 'conflict')) throw error;
  }
}

type Outcome =
  | Exclude<Fetched, { kind: 'bytes' }>
  | { readonly kind: 'kept'; readonly change: Extract<Change, { kind: 'evidence-kept' }> };

async function fetched(
  archive: Archive,
  platform: Platform,
  { id, file, name }: Evidence,
  stop: AbortSignal,
): Promise<Outcome> {
  if ((file.size ?? 0) > archive.limit) return tooLarge;
  if (!platform.fetchFile) return { kind: 'refused', why: 'unfetchable', told: `${platform.name} hands out no files` };
  try {
    const given = await platform.fetchFile(file, AbortSignal.any([stop, AbortSignal.timeout(FETCH_MS)]));
    if (given.kind !== 'bytes') return given;
    const kept = await keepBytes(archive, given.bytes, name);
    if (kept.kind === 'too_large') return tooLarge;
    const { hash, size, type } = kept;
    // Pictures that are taken in a chat have no name: they end as what they are.
    const ending = file.name === null ? `.${type.ending}` : '';
    return { kind: 'kept', change: { kind: 'evidence-kept', id, name: name + ending, hash, size, type: type.type } };
  } catch (error) {
    return { kind: 'later', told: error instanceof Error ? error.message : String(error), retryAfterMs: null };
  }
}

const tooLarge: Outcome = { kind: 'refused', why: 'too_large', told: 'it is larger than the desk keeps' };

type Limited = Keeping & { readonly limit: number };

function changesOf(outcome: Outcome, evidence: Evidence, keeping: Limited): readonly Change[] {
  if (outcome.kind === 'kept') return [outcome.change];
  const { id } = evidence;
  const attempts = evidence.attempts + 1;
  if (outcome.kind === 'refused') return refusal(outcome.why, outcome.told, evidence, keeping);
  if (attempts >= ATTEMPTS) return refusal('unreachable', outcome.told, evidence, keeping);
  if (attempts === 1) keeping.alarm(`the file ${id} is tried again: ${outcome.told}`, null);
  const wait = Math.max(outcome.retryAfterMs ?? 0, Math.min(FIRST_RETRY_MS * 2 ** (attempts - 1), LONGEST_RETRY_MS));
  // A moment and a span make a moment.
  return [{ kind: 'evidence-postponed', id, attempts, notBefore: (keeping.clock() + wait) as Instant }];
}

/** The chat is told in one line, in the transaction that gives the file up. */
function refusal(why: Unkept, told: string, evidence: Evidence, keeping: Limited): readonly Change[] {
  const { id, office, address } = evidence;
  keeping.alarm(`the file ${id} is not kept: ${told}`, null);
  const message = keeping.refused(evidence, why, keeping.limit);
  const notice = { changes: [], messages: [{ to: address, message, codes: [], kind: 'notice' as const }] };
  return [{ kind: 'evidence-refused', id, why }, ...written(notice, office, `evidence:${id}`, keeping.clock())];
}
