import { normalise } from '../text/normalise.ts';
import type { Unit } from './model.ts';
import { shortForms } from './short-forms.ts';

/** A unit named in running text: `text.slice(start, end)`. */
export interface UnitMention {
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
  /** A whole name (住建局), or only a stem (住建) that names it where duty is spoken of. */
  readonly by: 'name' | 'stem';
}

interface Directory {
  readonly names: ReadonlyMap<string, Unit>;
  readonly stems: ReadonlyMap<string, Unit>;
  readonly longest: number;
}

const key = (text: string) => normalise(text).replace(/\s+/g, ' ').trim().toLowerCase();

/** 石桥镇人民政府 is called 石桥镇, 经开区管委会 经开区, 公交集团有限公司 公交集团. */
const legalForm = /^(.{2,}(?:镇|乡|街道|区|集团|公司))(?:人民政府|管委会|管理委员会|(?:股份|有限责任|有限)公司)$/;

/** 区住建局 → 住建局, 住房和城乡建设局, 区住房和城乡建设局 …: every way its kind of name is usually printed. */
function spellings(name: string): string[] {
  const plain = key(name);
  const bare = /^[区县市](?=.{2})/.test(plain) ? [plain.slice(1)] : [];
  const street = /^(.+)街道办事处$/.exec(plain)?.[1];
  const streets =
    street === undefined
      ? []
      : [`${street}街道`, `${street}街道办`, `${street}办事处`, `${street}街办`, `${street} street`];
  const seat = legalForm.exec(plain)?.[1];
  const forms = [plain, ...bare, ...streets, ...(seat === undefined ? [] : [seat])];
  const full = forms.flatMap((form) =>
    shortForms.flatMap(([short, long]) => [
      ...(form.endsWith(short) ? [form.slice(0, form.length - short.length) + long] : []),
      ...(form.endsWith(long) ? [form.slice(0, form.length - long.length) + short] : []),
    ]),
  );
  return [...forms, ...full];
}

/** The place the units belong to, as branches print it: 某某 of 某某公安分局. */
function placeOf(units: readonly Unit[]): string | null {
  const heads = units.filter((unit) => unit.kind === 'branch').map((unit) => unit.name.slice(0, 2));
  return heads.length > 0 && heads.every((head) => head === heads[0]) ? (heads[0] ?? null) : null;
}

function directoryOf(units: readonly Unit[]): Directory {
  const names = new Map<string, Unit>();
  const stems = new Map<string, Unit>();
  const add = (to: Map<string, Unit>, name: string, unit: Unit) => to.has(name) || to.set(name, unit);
  const place = placeOf(units);
  for (const unit of units) add(names, key(unit.name), unit);
  for (const unit of units) for (const alias of unit.aliases) add(names, key(alias), unit);
  for (const unit of units) {
    const derived = [unit.name, ...unit.aliases].flatMap(spellings);
    for (const name of derived) add(names, name, unit);
    if (unit.nameEn) for (const name of englishSpellings(unit.nameEn)) add(names, name, unit);
    if (place === null) continue;
    const local = derived.filter((name) => /^\p{Script=Han}/u.test(name) && !name.startsWith(place));
    for (const name of local)
      for (const form of name.startsWith('区')
        ? [place + name, place + name.slice(1)]
        : [`${place}区${name}`, place + name])
        add(names, form, unit);
  }
  for (const unit of units) for (const stem of unit.stems) if (!names.has(key(stem))) add(stems, key(stem), unit);
  return { names, stems, longest: Math.max(0, ...[...names.keys()].map((name) => name.length)) };
}

/** Weidong District Transport Bureau → weidong district transport bureau, weidong transport bureau, transport bureau. */
function englishSpellings(nameEn: string): string[] {
  const plain = key(nameEn);
  const parts = /^(\w+) district (.+)$/.exec(plain);
  return parts ? [plain, `${parts[1]} ${parts[2]}`, parts[2] ?? ''] : [plain];
}

const directories = new WeakMap<readonly Unit[], Directory>();

function directory(units: readonly Unit[]): Directory {
  const known = directories.get(units) ?? directoryOf(units);
  directories.set(units, known);
  return known;
}

/** Whether two names differ by one character, or hold the same ones in another order: 农村农业 and 农业农村. */
function isTypo(typed: string, name: string): boolean {
  if (typed.length < 4 || Math.abs(typed.length - name.length) > 1) return false;
  if (typed.length === name.length) {
    const wrong = [...typed].filter((char, index) => char !== name[index]).length;
    return wrong === 1 || [...typed].sort().join('') === [...name].sort().join('');
  }
  const [short, long] = typed.length < name.length ? [typed, name] : [name, typed];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(at) === long.slice(at + 1);
}

/** The one unit a misspelt name can mean; the last character must be right. */
function typoOf(known: Directory, typed: string): Unit | null {
  const found = new Set<Unit>();
  for (const [name, unit] of known.names) if (isTypo(typed, name) && typed.at(-1) === name.at(-1)) found.add(unit);
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/**
 * The unit a whole text names: its canonical name, an alias, a short or full form, or a misspelling only one unit is near
 * to (区农村农业和水利局). Null where there is none.
 */
export function findUnit(units: readonly Unit[], text: string): Unit | null {
  const known = directory(units);
  const typed = key(text);
  return (
    known.names.get(typed) ??
    known.stems.get(typed) ??
    (/^\p{Script=Han}{5,}$/u.test(typed) ? typoOf(known, typed) : null)
  );
}

const latin = /[a-z0-9]/;

function wordEdges(text: string, start: number, end: number): boolean {
  const inside = text[start] ?? '';
  const last = text[end - 1] ?? '';
  return (
    !(latin.test(inside) && latin.test(text[start - 1] ?? '')) && !(latin.test(last) && latin.test(text[end] ?? ''))
  );
}

/** 市生态环境局, 省住建厅: another level's body is not the unit of the same name. */
function otherLevel(text: string, start: number): boolean {
  return /[市省](?:级)?$/.test(text.slice(0, start)) && !/^[区县]/.test(text.slice(start));
}

/**
 * The units named in running text, longest names first, in order of their place: canonical names, aliases, short and full
 * forms, English names, stems. `text` is normalised and its case does not matter.
 */
export function unitMentions(units: readonly Unit[], text: string): UnitMention[] {
  const known = directory(units);
  const lower = text.toLowerCase();
  const found: UnitMention[] = [];
  for (let start = 0; start < lower.length; start++) {
    for (let end = Math.min(lower.length, start + known.longest); end > start + 1; end--) {
      const piece = lower.slice(start, end);
      const unit = known.names.get(piece) ?? known.stems.get(piece);
      if (unit === undefined || !wordEdges(lower, start, end)) continue;
      if (!otherLevel(lower, start)) found.push({ unit, start, end, by: known.names.has(piece) ? 'name' : 'stem' });
      start = end - 1;
      break;
    }
  }
  return found;
}
