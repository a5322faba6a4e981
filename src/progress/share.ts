import { subjectOf } from './completion.ts';
import type { Percent } from './percent.ts';
import type { Phrase } from './phrases.ts';
import type { Told } from './told.ts';

const labelled =
  /(?:进度|进展|完成(?:率|度|了|到)?|达到?|到了?|目前|现在|应(?:该)?(?:是|为)|改[成为]|更正为|是|约|按照?|报|填|写|算|\bat|\bto|\bbe|:)\s*(\d{1,3}(?:\.\d)?)\s*(?:来?报|上)?(?:了|吧|左右|the)?\s*$/i;
const lone = /^[\s\uE000:：,-]*(\d{1,3}(?:\.\d)?)\s*(?:了|吧|左右|才[对是])?\s*$/;

/** A number without % where only a share can be meant: 进度60, 大气25 80. */
export function unmarkedPercent(masked: string, amending: boolean): number | null {
  const label = labelled.exec(masked);
  const value = Number((label ?? lone.exec(masked))?.[1] ?? Number.NaN);
  if (Number.isNaN(value) || value > 100) return null;
  const sure = label !== null && /进度|进展|应|改|更正|按.*报/.test(label[0]);
  return sure || amending || value === 0 || (value >= 10 && value % 5 === 0) ? value : null;
}

/** A name, or some of several: 东安路80%, 三个街道80%. */
const part = /\uE002|[一二两三四五六七八九十\d]\s*[个家条处座段]/;

/** Two characters name something; one alone does where it ends a place. */
const piece = /..|[路段区片镇村街栋楼]$/u;

/** What a share is said of, as far as it tells pieces of a task apart: empty where it is said of the task. */
function subjectAt({ masked, raw }: Phrase, at: number): string {
  const head = masked.slice(0, at);
  return part.test(head) ? raw.slice(0, at) : subjectOf(head);
}

/** The share that speaks for the task: one said of the whole before one of a piece, outside of brackets, the last of these. */
export function shareOf(told: readonly Told[]): Percent | null {
  const named = told.flatMap(({ percents, phrase }) =>
    percents
      .filter(({ kind }) => kind === 'overall' || kind === 'progress')
      .map((percent) => ({
        percent,
        subject: subjectAt(phrase, percent.start),
        aside: /\([^)]*$/.test(phrase.masked.slice(0, percent.start)),
      })),
  );
  const plain = named.filter(({ aside }) => !aside);
  // 东安路80%，建设路60%: of several pieces none speaks for the task.
  const pieces = plain.filter(({ percent, subject }) => percent.kind === 'progress' && piece.test(subject));
  if (pieces.length > 1 && pieces.length === plain.length && new Set(pieces.map(({ subject }) => subject)).size > 1)
    return { ...pieces[0]!.percent, value: null };
  const all = (plain.length > 0 ? plain : named).map(({ percent }) => percent);
  return all.filter(({ kind }) => kind === 'overall').at(-1) ?? all.at(-1) ?? null;
}
