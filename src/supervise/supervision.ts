import * as z from 'zod';
import type { Book } from '../plan/model.ts';
import { type Checked, faultAt, readYaml } from '../plan/seed-files.ts';
import { type Condition, type LightRule, lights, usualLights } from './lights.ts';
import { type NoticePolicy, usualNotices } from './notices.ts';
import { usualWeights, type Weights } from './ranking.ts';

/** How an office supervises: everything it may set for itself in `supervision.yaml`. */
export interface Supervision {
  readonly lights: readonly LightRule[];
  readonly notices: NoticePolicy;
  readonly ranking: Weights;
}

const FILE = 'supervision.yaml';
const days = z.number().int().min(0).max(366);
const points = z.number().min(0).max(1000);

const condition = z.union([
  z.enum(['closed', 'claimed', 'undated', 'overdue', 'otherwise']).transform((kind): Condition => ({ kind })),
  z.strictObject({ idle: days }).transform(({ idle }): Condition => ({ kind: 'idle', days: idle })),
  z.strictObject({ behind: points }).transform(({ behind }): Condition => ({ kind: 'behind', points: behind })),
  z.strictObject({ soon: days }).transform(({ soon }): Condition => ({ kind: 'soon', days: soon })),
]);

const schema = z.strictObject({
  lights: z
    .array(z.strictObject({ light: z.enum(lights), when: condition }))
    .min(1)
    .default([...usualLights]),
  notices: z.strictObject({ inARow: z.number().int().min(1), improvement: points }).default(usualNotices),
  ranking: z
    .strictObject({ onTime: points, overdueDay: points, notice: points, returned: points })
    .default(usualWeights),
});

const usual: Supervision = { lights: usualLights, notices: usualNotices, ranking: usualWeights };
const known = new WeakMap<Book, Supervision>();

/**
 * How a book's office supervises: as its `supervision.yaml` says, else as usual. Throws a Fault naming the line where the
 * file is not what it must be.
 */
export function supervisionOf(book: Book): Supervision {
  const kept = known.get(book) ?? read(book.sources[FILE]);
  known.set(book, kept);
  return kept;
}

function read(source: string | undefined): Supervision {
  if (source === undefined) return usual;
  const checked: Checked<Supervision> = readYaml(FILE, source, schema);
  const { lights: rules } = checked.value;
  if (rules.at(-1)?.when.kind === 'otherwise') return checked.value;
  throw faultAt(FILE, checked, ['lights', rules.length - 1], 'the last rule must hold `when: otherwise`');
}
