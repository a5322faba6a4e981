import { dutyLabel, leaderLabel, leadLabel, otherLabel, supportLabel, timeLabel } from './lexicon.ts';
import { isUnitName, listedNames } from './names.ts';

/** What a label says of its value. */
export type FieldKind = 'lead' | 'support' | 'duty' | 'leader' | 'time' | 'other';

/** A labelled piece of a task: 牵头单位：区住建局. Offsets into the folded text. */
export interface Field {
  readonly kind: FieldKind;
  /** Where its label starts (an opening bracket before it included). */
  readonly start: number;
  readonly valueAt: number;
  readonly end: number;
  readonly value: string;
}

const labels: readonly (readonly [FieldKind, string])[] = [
  ['leader', leaderLabel],
  ['lead', leadLabel],
  ['support', supportLabel],
  ['duty', dutyLabel],
  ['time', timeLabel],
  ['other', otherLabel],
];
const labelPattern = new RegExp(
  `(?<=^|[\\n(\\[【;；。.，,、| \\t])(?:${labels.map(([kind, source]) => `(?<${kind}>${source})`).join('|')})(?: ?(?:及|和|与)?(?:${timeLabel}|${leaderLabel}))?(?:\\([^()\\n]{1,20}\\))? ?(?::|[\\]】](?!$)|(?<=(?:^|\\n)${leadLabel}|(?:^|\\n)${supportLabel}|(?:^|\\n)${dutyLabel}|(?:^|\\n)${timeLabel}) +)`,
  'g',
);

/** Whether the line after a field's value goes on with it: `相关街道办事处` below `…、区环卫局`. */
function goesOn(value: string, next: string): boolean {
  const plain = next.trim();
  if (plain === '') return false;
  if (/[、,，]\s*$/.test(value)) return true;
  // 区住建局、区城 | 管局: a name broken over lines
  const [broken = ''] = value.split(/[、,，]/).slice(-1);
  const [rest = ''] = plain.split(/[、,，;；。]/);
  if (!isUnitName(broken.trim()) && isUnitName(broken.trim() + rest) && rest.length < 12) return true;
  const names = listedNames(plain);
  return (
    names.length > 0 &&
    names.map((listed) => listed.name).join('').length >= plain.replace(/[、,，\s。.;]|等/g, '').length
  );
}

/** Where a value that starts at `from` ends: at its bracket, a full stop, or the end of its list. */
function valueEnd(text: string, from: number, limit: number, bracketed: boolean): number {
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const char = text[at] ?? '';
    if ('([【'.includes(char)) depth++;
    else if (')]】'.includes(char)) {
      if (depth === 0) return at;
      depth--;
    } else if (depth === 0 && /[。;；]/.test(char)) return at;
    else if (char === '\n' && !bracketed) {
      const stop = text.indexOf('\n', at + 1);
      if (!goesOn(text.slice(from, at), text.slice(at + 1, stop < 0 ? limit : Math.min(stop, limit)))) return at;
    }
  }
  return limit;
}

const opens = /[([【]\s*$/;

const alsoTime = new RegExp(timeLabel);

/** The labelled fields of a folded text, in order. */
export function fieldsOf(text: string): Field[] {
  const heads = [...text.matchAll(labelPattern)];
  return heads.flatMap((head, index) => {
    const kind = labels.find(([name]) => head.groups?.[name] !== undefined)?.[0] ?? 'other';
    const valueAt = head.index + head[0].length;
    const limit = heads[index + 1]?.index ?? text.length;
    const bracketed =
      /[([【][^()[\]【】\n]{0,60}$/.test(text.slice(Math.max(0, head.index - 61), head.index)) &&
      !/[\]】]$/.test(head[0]);
    const end = valueEnd(text, valueAt, limit, bracketed);
    const before = opens.exec(text.slice(Math.max(0, head.index - 2), head.index));
    const start = head.index - (before?.[0].length ?? 0);
    const field: Field = { kind, start, valueAt, end, value: text.slice(valueAt, end) };
    // 责任单位和完成时限：区住建局，6月底前: both
    return kind !== 'time' && alsoTime.test(head[0]) ? [field, { ...field, kind: 'time' }] : [field];
  });
}
