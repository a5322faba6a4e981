import type { Book, Code, Unit } from '../plan/model.ts';
import { annexes, tableNumber } from './lexicon.ts';
import type { Narrowing, Question, Window } from './question.ts';
import { tablesNamed } from './rows.ts';
import type { Said } from './said.ts';
import {
  aspectsOf,
  existing,
  mannerOf,
  matterless,
  narrowing,
  roleOf,
  type Setting,
  safeguard,
  windowOf,
} from './slots.ts';

const rhythm =
  /每(?:半年|季度|季|个?月(?:\d+[日号]前?)?|周|年|半月|日|天)|按(?:月|季度|季|周)|长期坚持|持续推进|立行立改|即知即改|常态化/u;
/** 周几报情况: a weekly duty. */
const weekly =
  /周报|周进展|周几|星期几|周[一二三四五六日].{0,5}(?:报|交)|\bweekly\b|(?:进展|进度|工作(?:开展)?情况)(?:材料)?(?:要|得)?(?:报|交|送|发)(?:给|到|往|送)?(?:谁|哪)|(?:报|交|送)(?:进展|进度)(?:给|到)(?:谁|哪)/iu;
/** 周五几点前报: the weekday is no day of a list. */
const asksHour = /几点|\bwhat time\b/iu;
/** 哪些任务有明确期限: all that have a day. */
const dated =
  /有(?:没有)?(?:明确|具体|规定)?的?(?:完成)?(?:期限|时限|截止(?:日期|时间)?|时间要求|完成时间)的?.*(?:哪|任务)|(?:哪|任务).*有(?:明确|具体|规定)的?(?:完成)?(?:期限|时限|截止(?:日期|时间)?|完成时间)|\b(?:tasks|ones|items)\b.*\b(?:have|with)\b(?: an?)?(?: fixed| firm)? (?:deadlines?|due dates?)\b/iu;
const projects = /项目|工程|\bprojects?\b/iu;

/** The list or number a message wants: what is due, whose, how many; null where it wants none. */
export function listed(said: Said, setting: Setting): Question | null {
  const codes = existing(said);
  const narrowed = narrowing(said, setting);
  if (codes.length > 0)
    return tableNumber.test(said.text) && (said.cues.has('count') || narrowed.units.length > 0)
      ? rowsOf(said, setting, null, narrowed.units)
      : countedUnits(said, codes);
  const units = narrowed.units.length > 0 && narrowed.role !== null;
  const counted = said.cues.has('count') || (units && said.cues.has('amount'));
  if (counted && safeguard.test(said.text)) return { kind: 'count', of: 'safeguards', manner: null, ...narrowed };
  const window = windowOf(said, setting.today) ?? (dated.test(said.text) ? wholeTime(setting.book) : null);
  const rows = rowsOf(said, setting, window, narrowed.units);
  if (rows) return rows;
  const paced = rhythmic(said, narrowed);
  if (!matterless(said, setting) || (paced && (!window || asksHour.test(said.text)))) return paced;
  if (window && (narrowed.units.length > 0 || wantsList(said))) return { kind: 'due', window, ...narrowed };
  return counted ? countOf(said, narrowed) : dutiesOf(said, narrowed);
}

/** From the first to the last day that the plans set. */
function wholeTime({ clauses }: Book): Window | null {
  const days = [...clauses.values()].flatMap(({ deadlines }) => deadlines.flatMap(({ date }) => date ?? [])).sort();
  const [from] = days;
  const to = days.at(-1);
  return from && to ? { kind: 'span', from, to, said: '' } : null;
}

/** 附表4里住建局有哪几个项目, 考核断面有几个, 十二月完工的修复项目: rows of annexes. */
function rowsOf(said: Said, { book }: Setting, window: Window | null, units: readonly Unit[]): Question | null {
  const { cues, topic, text } = said;
  const lists = (cues.has('count') || cues.has('list')) && !cues.has('what') && !cues.has('duty') && !cues.has('who');
  if (topic === '' && units.length === 0 && !tableNumber.test(text)) return null;
  const tables = tablesNamed(text, topic, book);
  const named = tables.length > 0 && (tableNumber.test(text) || (lists && !window));
  const timed = window !== null && projects.test(topic);
  const theirs = units.length > 0 && lists && (annexes.test(topic) || (topic === '' && projects.test(text)));
  return named || timed || theirs ? { kind: 'rows', tables, units, window } : null;
}

const wantsList = ({ cues }: Said) =>
  (['due', 'list', 'which', 'when', 'duty', 'any', 'overdue', 'next', 'count', 'what'] as const).some((cue) =>
    cues.has(cue),
  );

function countedUnits(said: Said, codes: readonly Code[]): Question | null {
  const [code] = codes;
  const counts = said.cues.has('count') && (said.cues.has('lead') || said.cues.has('support'));
  return counts && code && codes.length === 1 && said.topic === ''
    ? { kind: 'count-units', code, role: roleOf(said) ?? 'lead' }
    : null;
}

function rhythmic(said: Said, narrowed: Narrowing): Question | null {
  const words = rhythm.exec(said.text)?.[0] ?? (weekly.test(said.text) ? '每周' : undefined);
  const rest = said.topic
    .replace(rhythm, '')

    .replace(/[查报做干通调度上交的要是号日前周给到\d\s]|情况|工作|进展|开展|材料|周几/gu, '');
  return words && rest.length < 2 && (wantsList(said) || said.cues.has('which') || said.cues.has('who'))
    ? { kind: 'rhythm', words, aspects: aspectsOf(said), ...narrowed }
    : null;
}

function countOf(said: Said, narrowed: Narrowing): Question | null {
  const units =
    /单位|部门|街道|\b(?:units?|departments?|bureaus?)\b/iu.test(said.text) &&
    narrowed.units.length === 0 &&
    !said.cues.has('duty');
  return { kind: 'count', of: units ? 'units' : 'tasks', manner: mannerOf(said, narrowed.units), ...narrowed };
}

function dutiesOf(said: Said, narrowed: Narrowing): Question | null {
  const asks = (['lead', 'support', 'involved', 'duty', 'list', 'which', 'any', 'who', 'what'] as const).some((cue) =>
    said.cues.has(cue),
  );
  // 卫健委在水方案里的任务: the words of the plan hold what is asked.
  const named = said.plans.length > 0 && /(?:任务|工作|活儿?)[?？。]?$/.test(said.text);
  return narrowed.units.length > 0 && (asks || named)
    ? { kind: 'duties', manner: mannerOf(said, narrowed.units), ...narrowed }
    : null;
}
