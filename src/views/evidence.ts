import type { Message } from '../chat/message.ts';
import type { Messages } from '../locales/zh-CN.ts';
import type { Code } from '../plan/model.ts';
import type { Day } from '../time/day.ts';

/** A file as it is listed. */
export interface FileRow {
  /** Null where nobody has said of which task it is. */
  readonly code: Code | null;
  readonly unit: string;
  readonly name: string;
  readonly state: 'wanted' | 'kept' | 'refused';
  readonly size: number | null;
  readonly day: Day;
  readonly withdrawn: boolean;
}

/** Longer lists are cut. */
const LISTED = 20;

/** The files of some tasks or units, `of`: what each proves, by whom and since when. */
export function evidenceMessage(rows: readonly FileRow[], of: string, { evidence: say }: Messages): Message {
  if (rows.length === 0) return { blocks: [{ kind: 'text', text: say.none(of) }] };
  const items = rows
    .slice(0, LISTED)
    .map(({ code, unit, name, state, size, day, withdrawn }) =>
      say.line([
        code ?? say.untold,
        unit,
        name,
        ...(state === 'kept' ? [say.size(size ?? 0)] : [say.state[state]]),
        say.day(day),
        ...(withdrawn ? [say.withdrawn] : []),
      ]),
    );
  const rest = rows.length - items.length;
  return {
    blocks: [
      { kind: 'text', text: say.heading(rows.length, of) },
      { kind: 'list', ordered: true, items },
      ...(rest > 0 ? [{ kind: 'text' as const, text: say.more(rest) }] : []),
    ],
  };
}
