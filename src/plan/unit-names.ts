import type { Unit, UnitKind } from './model.ts';
import { shortForms } from './short-forms.ts';
import { findUnit } from './units.ts';

/** Gives printed names of units their canonical ones. */
export interface Naming {
  /** The canonical name; null where an office's list of units does not know it. */
  readonly canonical: (printed: string) => string | null;
  readonly units: readonly Unit[];
}

/** By an office's list of units. */
export function officeNaming(units: readonly Unit[]): Naming {
  return { canonical: (printed) => findUnit(units, printed)?.name ?? null, units };
}

/** A name taken apart: 区住房和城乡建设局 is 区, 住房和城乡建设, 局. */
interface Form {
  readonly level: string;
  readonly core: string;
  readonly end: string;
}

/** How names end, those that may stand for each other together; the narrower end first (管理委员会 before 委员会). */
const ends: readonly (readonly [string, RegExp])[] = [
  ['分局', /局?分局$/],
  ['管委会', /(?:管理委员会|管委会)$/],
  ['办', /(?:办公室|办)$/],
  ['街道', /街道(?:办事处|办)?$|街办$/],
  ['镇', /镇(?:人民)?政府$|镇$/],
  ['乡', /乡(?:人民)?政府$|乡$/],
  ['公司', /(?:集团)?(?:股份|有限责任|有限)*公司$|集团$/],
  ['中心', /中心$/],
  ['大队', /大队$/],
  ['局', /局$|委员会$|委$/],
];

function formOf(name: string, place: string): Form {
  const plain = name.replace(/[（(].*?[)）]/g, '');
  const local = place === '' || plain.startsWith('国网') ? plain : plain.replace(place, '');
  const level = /^(?:省|市|区|县|镇|乡)(?:委(?=.{2}))?/.exec(local)?.[0] ?? '';
  const rest = local.slice(level.length).replace(/^(?:市|区|县)(?=.*分局$)/, '');
  for (const [end, pattern] of ends) {
    const found = pattern.exec(rest);
    if (found && found.index > 0)
      return {
        level: level.slice(0, 1),
        core: rest.slice(0, found.index).replace(/(?:区|县)$/, end === '分局' ? '' : '$&'),
        end,
      };
  }
  return { level: level.slice(0, 1), core: rest, end: '' };
}

/** Whether every character of `short` stands in `long`, in order, the first at its head, and none of its parts is left out. */
function abbreviates(short: string, long: string): boolean {
  if (short.length < 2 || short[0] !== long[0]) return false;
  const taken: number[] = [];
  let at = -1;
  for (const char of short) {
    at = long.indexOf(char, at + 1);
    if (at < 0) return false;
    taken.push(at);
  }
  // 住建 takes from both sides of 住房和城乡建设; 政务服务 takes nothing of 和数据管理.
  const last = taken.at(-1) ?? 0;
  return !/[和与及、]/.test(long.slice(last)) && last - (taken[0] ?? 0) >= short.length - 1;
}

/** 住建局 is 住房和城乡建设局 by custom, whatever the characters say. */
function customary(short: string, long: string): boolean {
  return shortForms.some(
    ([one, other]) =>
      short.endsWith(one) &&
      long.endsWith(other) &&
      sameHead(short.slice(0, -one.length), long.slice(0, -other.length)),
  );
}

const sameHead = (short: string, long: string) =>
  short === long || short === '' || (long.endsWith(short) && short.length > 0);

const isGroup = (name: string) => /^(?:各|相关|有关|其他|所有)/.test(name);
const aside = (name: string) => /[（(].*?[)）]/.exec(name)?.[0] ?? '';

/** Whether `short` is another printing of `long` in a document about `place`. */
function isShortFor(short: string, long: string, place: string): boolean {
  if (short.length > long.length || short === long) return false;
  if (customary(short, long)) return true;
  const [a, b] = [formOf(short, place), formOf(long, place)];
  const apart = a.end !== '分局' && a.level !== b.level && a.level !== '' && b.level !== '';
  if (a.end !== b.end || a.end === '' || apart) return false;
  // 各镇（街道） are more than 各镇人民政府.
  if (isGroup(short) || isGroup(long)) return a.core === b.core && aside(short) === aside(long);
  if (a.end === '分局') return a.core !== '' && a.core === b.core;
  return a.core === b.core ? a.core !== '' : abbreviates(a.core, b.core);
}

/** 宁泉经济技术开发区管理委员会（以下简称经开区管委会）: what a document says it calls a unit. */
const declared = /([\p{Script=Han}]{4,30})[(（]以下(?:统)?简称(?:为)?[:：]?[“"]?([\p{Script=Han}]{2,16})[”"]?[)）]/gu;

function kindOf(name: string): UnitKind {
  if (isGroup(name) || /成员单位$|各.{0,4}部门$/.test(name)) return 'group';
  if (/街道(?:办事处|办)?$/.test(name)) return 'street';
  if (/分局$/.test(name)) return 'branch';
  return /中心$/.test(name) ? 'centre' : 'department';
}

/**
 * By what a document itself prints: a unit printed in two ways is one, under its fullest name. Told by the short forms of
 * administrations, by abbreviation (县应急局, 县应急管理局) where only one name can be meant, and by 以下简称. `place` is the
 * name of the place without its rank (宁泉 of 宁泉县).
 */
export function documentNaming(printed: readonly string[], text: string, place: string): Naming {
  const names = [...new Set(printed)];
  const fuller = new Map<string, string>();
  const canonical = (name: string): string => {
    const next = fuller.get(name);
    return next === undefined ? name : canonical(next);
  };
  // Two printings may each look like the fuller one (市政府办 and 政府办公室): the first that is met stays.
  const put = (short: string, long: string) => {
    if (canonical(long) !== short) fuller.set(short, long);
  };
  for (const [, long = '', short = ''] of text.matchAll(declared)) {
    const known = names.find((name) => long.endsWith(name));
    if (known !== undefined) put(short, known);
  }
  for (const name of names) {
    if (fuller.has(name)) continue;
    const longer = names.filter((other) => isShortFor(name, other, place));
    const widest = longer.reduce((best, other) => (other.length > best.length ? other : best), '');
    // 教育局 between 教育体育局 and 教育考试局 proves nothing; one chain of ever fuller names does.
    if (widest !== '' && longer.every((other) => other === widest || isShortFor(other, widest, place)))
      put(name, widest);
  }
  const heads = names.filter((name) => !fuller.has(name));
  const units = heads.map((name) => ({
    name,
    kind: kindOf(name),
    nameEn: null,
    aliases: [...new Set([...names, ...fuller.keys()])].filter((other) => other !== name && canonical(other) === name),
    stems: [],
    members: [],
  }));
  return { canonical, units };
}
