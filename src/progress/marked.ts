import { codeParts, taskCode } from '../plan/code.ts';
import type { Book, Code } from '../plan/model.ts';
import { type UnitMention, unitMentions } from '../plan/units.ts';
import type { CodeMention } from '../search/mention.ts';
import { codeMentions } from '../search/mentions.ts';
import type { Day } from '../time/day.ts';
import { type SpokenTime, spokenTimes } from '../time/spoken.ts';
import { countsSomething } from './figures.ts';
import { claimed, looksBack } from './lexicon.ts';
import { hidden, type Marked } from './phrases.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Numbers that are names: PM2.5, 十四五, 六个百分之百, “清四乱”, telephone numbers, times of day. */
const names =
  /PM\s?(?:2\.5|10)(?!\d)|[OＯ]3(?!\d)|十[二三四五]五|[一二三四五六七八九十两]+个百分之?百|[“"'‘《][^“”"'’《》\d%]{1,14}[”"'’》]|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)|(?<![\d月日号])\d{1,2}[点时:]\d{0,2}分?(?:半)?(?!\d|家|%)|[一三]厂[一]策|一[企厂园行河口块]一[策档]|[一二三四五六七八九]网|第?[一二三四五六七八九十]+(?:监测)?断面|全[区市省]第[一二三四五六七八九十\d]+|排名第?\d+|国[三四五六]|[一二]期|[ABCD]级|三同时|双随机|两高|三线一单|五到位|一密闭|[ⅠⅡⅢⅣⅤ]类/giu;

const overlaps = (one: Stretch, other: Stretch): boolean => one.start < other.end && other.start < one.end;

function hide(text: string, stretches: readonly (Stretch & { readonly by: string })[]): string {
  let made = '';
  let at = 0;
  for (const { start, end, by } of [...stretches].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    made += text.slice(at, from) + by.repeat(end - from);
    at = end;
  }
  return made + text.slice(at);
}

/** A number alone counts as a task only where a phrase begins (`25 已完成`, not `大气25 80`), and is no list mark (3、). */
function startsPhrase(text: string, mention: CodeMention): boolean {
  if (/^\s*[、.．)）](?!\d)/.test(text.slice(mention.end, mention.end + 4))) return false;
  if (/^[一两二三四五六七八九十几][项条]$/.test(text.slice(mention.start, mention.end))) return false;
  return /(?:^|[\n,，;；。!！])\s*$/.test(text.slice(Math.max(0, mention.start - 4), mention.start));
}

/** 大气2 5 完成80%: a number torn by a space, where what follows is the value and the whole is a task of the plan. */
function mended(book: Book, text: string, mention: CodeMention): CodeMention {
  const torn = /^ (\d{1,2})(?=\s*(?:已|都)?(?:完成|进度|进展))/.exec(text.slice(mention.end));
  if (!torn || mention.plan === null || mention.numbers.length !== 1) return mention;
  const number = Number(`${mention.numbers[0]}${torn[1]}`);
  const code = taskCode(mention.plan, number);
  if (!book.clauses.has(code)) return mention;
  return { ...mention, end: mention.end + torn[0].length, numbers: [number], codes: [code], missing: [], slip: true };
}

/**
 * The tasks a text names. In a reply a number that could be something else (30号, 2) is a task only where the reminder has one
 * of that number or place.
 */
function tasksIn(book: Book, text: string, reminder: readonly Code[]): readonly CodeMention[] {
  const lone = /^[\s\d.%]*$/.test(text);
  const meant = ({ codes, numbers }: CodeMention) =>
    reminder.length === 0 ||
    codes.some((code) => reminder.includes(code)) ||
    numbers.some((number) => number <= reminder.length && reminder.length > 1);
  const mentions = codeMentions(book, text, { bare: !lone }).map((mention) => mended(book, text, mention));
  return mentions.filter(
    (mention) =>
      !/[两几]/.test(text.slice(mention.start, mention.end)) &&
      (!mention.vague || (!lone && mention.codes.length > 0 && meant(mention) && startsPhrase(text, mention))),
  );
}

const carried =
  /(?<=[,，;；]\s*)(\d{1,2})(?=(?:已|都|均|也)?完成(?:了|$|[,，;；。])|正在推进|推进中|(?:未|还没|尚未)启动|\s+\d{1,3}%)/g;

/** 大气23已完成，35正在推进: a number behind a plan's task is of the same plan, where nothing is counted. */
function carriedOn(book: Book, text: string, named: readonly CodeMention[]): readonly CodeMention[] {
  return [...text.matchAll(carried)].flatMap((found) => {
    const start = found.index;
    const end = start + found[0].length;
    const before = named.findLast((mention) => mention.end <= start && mention.plan !== null);
    if (
      !before?.plan ||
      countsSomething(text.slice(before.end, start)) ||
      named.some((mention) => overlaps(mention, { start, end }))
    )
      return [];
    const number = Number(found[1]);
    const code = taskCode(before.plan, number);
    const known = book.clauses.has(code);
    const codes = known ? [code] : [];
    return [{ ...before, start, end, numbers: [number], codes, missing: known ? [] : [code], slip: false }];
  });
}

const stated =
  /(?<=(?:^|[\n,，;；。]|除了?|except )\s*|\s)(\d{1,2})(?=\s*(?:$|[,，;；。外]|以外|之外|除外|例外|已|都|均|也|正|刚|才|还|没|未|完|的|推进|在[弄办做建改推]|到\s?\d|达到?\s?\d|进度|差|搞|弄|干|做|办|动|:\s?\d|\s\d{1,3}%))/g;

/** 13完成45%，43没动: a number that heads a statement is the reminder's task of that number or, from 1 to 9, in that place. */
function ofReminder(text: string, reminder: readonly Code[], named: readonly CodeMention[]): readonly CodeMention[] {
  return [...text.matchAll(stated)].flatMap((found): CodeMention[] => {
    const start = found.index;
    const end = start + found[0].length;
    const number = Number(found[1]);
    const codes = reminder.filter((code) => codeParts(code)?.kind === 'task' && codeParts(code)?.number === number);
    const isPlace = number > 0 && number <= Math.min(9, reminder.length);
    if (
      reminder.length < 2 ||
      (codes.length === 0 && !isPlace) ||
      named.some((mention) => overlaps(mention, { start, end }))
    )
      return [];
    return [{ kind: 'task', start, end, plan: null, numbers: [number], codes, missing: [], slip: false, vague: true }];
  });
}

/** Leans a time to the past where its neighbourhood claims, to the future where it does not. */
function timesIn(text: string, today: Day): readonly SpokenTime[] {
  const near = spokenTimes(text, today, 'future');
  const past = spokenTimes(text, today, 'past');
  return near.map((time, place) => {
    const other = past[place];
    const around = text.slice(Math.max(0, time.start - 12), time.end + 12).split(/[,，;；。]/u);
    const own = around.find((piece) => piece.includes(time.expr)) ?? '';
    // Done by Friday is to come, was done by Friday is not.
    const limit = /\b(?:by|before|until) $/i.test(text.slice(0, time.start)) && !claimed.test(own);
    return other && other.start === time.start && looksBack.test(own) && !limit ? other : time;
  });
}

/** What a text names, with everything named hidden from the rules that read values. */
export function markedIn(
  book: Book,
  text: string,
  today: Day,
  reminder: readonly Code[],
): Marked & { readonly units: readonly UnitMention[] } {
  const named = tasksIn(book, text, reminder);
  const known = [...named, ...ofReminder(text, reminder, named)].sort((a, b) => a.start - b.start);
  const mentions = [...known, ...carriedOn(book, text, known)].sort((a, b) => a.start - b.start);
  const times = timesIn(text, today).filter((time) => !mentions.some((mention) => overlaps(mention, time)));
  const units = unitMentions(book.units, text).filter(
    ({ by, start, end }) => by === 'name' && !mentions.some((mention) => overlaps(mention, { start, end })),
  );
  const titles = [...text.matchAll(names)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
  const free = (stretch: Stretch) => ![...mentions, ...times].some((taken) => overlaps(taken, stretch));
  const masked = hide(text, [
    ...mentions.map(({ start, end }) => ({ start, end, by: hidden.code })),
    ...times.map(({ start, end }) => ({ start, end, by: hidden.time })),
    ...[...titles, ...units].filter(free).map(({ start, end }) => ({ start, end, by: hidden.name })),
  ]);
  return { text, masked, mentions, times, units };
}
