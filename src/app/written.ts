import type { Change, Decision } from '../dialogue/change.ts';
import type { Instant } from '../time/day.ts';

/** Everything a decision writes: its changes, and its messages queued under ids that begin with `id`. */
export function written({ changes, messages }: Decision, office: string, id: string, at: Instant): readonly Change[] {
  const queued = messages.map(
    (outgoing, place): Change => ({
      kind: 'message-queued',
      delivery: {
        reminder: null,
        ...outgoing,
        id: `${id}#${place}`,
        office,
        state: 'queued',
        attempts: 0,
        notBefore: at,
        receipt: null,
        why: null,
      },
    }),
  );
  return [...changes, ...queued];
}
