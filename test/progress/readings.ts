import { readFileSync } from 'node:fs';
import { plainSlack } from '../../bots/slack/said.ts';
import type { Status } from '../../src/plan/assignment.ts';
import type { Code } from '../../src/plan/model.ts';
import { readReply } from '../../src/progress/reading.ts';
import type { PriorReport, ReplyReading, Reported } from '../../src/progress/report.ts';
import type { Day, Instant } from '../../src/time/day.ts';
import { sampleBook } from '../fakes/sample-book.ts';

/**
 * A message with the readings that are right. A reading is its action and what it reports: `report 大气25=80%@2021-10-31#12台`. Of
 * a task: a share, `done`, `doing`, `new` (not started), `open` (doing, or no word on it), `any` (that, or blocked), `nil`
 * (nothing filled in); then the day and the figures that must be among those kept.
 */
export interface Sample {
  readonly text: string;
  readonly unit: string | null;
  readonly now: string;
  readonly want: readonly string[];
  readonly replyTo?: readonly Code[];
  readonly prior?: readonly string[];
  readonly attachments?: readonly string[];
  readonly forwardFrom?: string;
  readonly slack?: boolean;
}

export type Verdict = 'right' | 'detail' | 'unsure' | 'wrong';

const book = sampleBook();
const me = ['@weidong_bot', '<@U0WDBOT>'];
const states: Readonly<Record<string, readonly (Status | null)[]>> = {
  done: ['done'],
  doing: ['in_progress'],
  new: ['not_started'],
  open: ['in_progress', null],
  any: ['blocked', 'in_progress', null],
  nil: [null],
};

/** The samples of a file beside this one. */
export function samplesOf(name: string): readonly Sample[] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

interface Wanted {
  readonly code: string;
  readonly statuses: readonly (Status | null)[];
  readonly percent: number | null;
  readonly date: string | null;
  readonly figures: readonly string[];
}

function wantedOf(text: string): Wanted {
  const [, code = '', state = '', date, figures = ''] = /^([^=]+)=?([^@#]*)(?:@([^#]+))?(.*)$/.exec(text) ?? [];
  const percent = state.endsWith('%') ? Number(state.slice(0, -1)) : null;
  const statuses = percent === null ? (states[state] ?? [null]) : ([percent === 100 ? 'done' : 'in_progress'] as const);
  return { code, statuses, percent, date: date ?? null, figures: figures.split('#').filter((figure) => figure !== '') };
}

function readingWanted(want: string): { readonly action: string; readonly wanted: readonly Wanted[] } {
  const [action = '', ...rest] = want.startsWith('withdraw') ? want.split(' ') : want.split(/ (?=[^ =]+=)/);
  return { action, wanted: rest.map(wantedOf) };
}

const plain = (text: string): string => text.replace(/\s/g, '');

function fits(wanted: Wanted, got: Reported, action: string): boolean {
  if (action === 'withdraw') return true;
  const complete = got.status === 'done' && wanted.statuses.includes('done');
  const untouched = got.percent === 0 && (wanted.percent === 0 || wanted.statuses.includes('not_started'));
  const samePercent =
    complete ||
    untouched ||
    got.percent === wanted.percent ||
    Math.abs((got.percent ?? -9) - (wanted.percent ?? -99)) < 0.06;
  const kept = got.figures.map(plain).join('|');
  return (
    samePercent &&
    (untouched || wanted.statuses.includes(got.status)) &&
    got.date === wanted.date &&
    wanted.figures.every((figure) => kept.includes(plain(figure)))
  );
}

function isRight(want: string, reading: ReplyReading): boolean {
  const { action, wanted } = readingWanted(want);
  if (reading.action !== action) return false;
  const reports = 'reports' in reading ? reading.reports : [];
  return (
    wanted.length === reports.length &&
    wanted.every((one) => reports.some((got) => got.code === one.code && fits(one, got, action)))
  );
}

/** Right task and kind, nothing contradicted: only a day, a figure or a shade differs. */
function isNear(want: string, reading: ReplyReading): boolean {
  const { action, wanted } = readingWanted(want);
  const reports = 'reports' in reading ? reading.reports : [];
  const kinds = ['report', 'done', 'correct'];
  const alike =
    reading.action === action ||
    (kinds.includes(action) && kinds.includes(reading.action)) ||
    (['problem', 'extension'].includes(action) && reading.action === 'report');
  return (
    alike &&
    wanted.length === reports.length &&
    wanted.every((one) =>
      reports.some(
        (got) =>
          got.code === one.code &&
          (got.percent === null || got.percent === one.percent) &&
          (got.status === null || got.status !== 'done' || one.statuses.includes('done')),
      ),
    )
  );
}

/** Reads a sample as the chat of its unit would. */
export function readingOf({ text, unit, now, replyTo, prior, attachments, forwardFrom, slack }: Sample): ReplyReading {
  const known = (prior ?? []).map((one): PriorReport => {
    const { code, statuses, percent, date, figures } = wantedOf(one);
    // Codes and days of the samples are the sample plan's.
    return { code: code as Code, status: statuses[0] ?? null, percent, date: date as Day | null, figures };
  });
  return readReply(slack ? plainSlack(text) : text, {
    book,
    unit,
    replyTo: replyTo ?? null,
    now: Date.parse(`${now}T10:00:00+08:00`) as Instant,
    me,
    prior: known,
    attachments: attachments ?? [],
    forwardFrom: forwardFrom ?? null,
  });
}

/** How near the reading is to what is right. Wrong is what records something that was not said. */
export function verdictOn({ want }: Sample, reading: ReplyReading): Verdict {
  if (want.some((one) => isRight(one, reading))) return 'right';
  if (!('reports' in reading)) return 'unsure';
  return want.some((one) => isNear(one, reading)) ? 'detail' : 'wrong';
}
