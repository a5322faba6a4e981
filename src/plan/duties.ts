import { dutyLabel, leaderLabel, leadLabel, otherLabel, supportLabel, timeLabel } from './lexicon.ts';
import { isUnitName, leadingNames, listedNames, unitsListed } from './names.ts';

type FieldKind = 'lead' | 'support' | 'duty' | 'leader' | 'time' | 'other';

/** A labelled piece of a task: 牵头单位：区住建局. Offsets into the folded text. */
export interface Field {
  readonly kind: FieldKind;
  /** Where its label starts (an opening bracket before it included). */
  readonly start: number;
  readonly valueAt: number;
  readonly end: number;
  readonly value: string;
}

/** Who answers for a task, as printed. */
export interface Duties {
  readonly leads: readonly string[];
  readonly supports: readonly string[];
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

/** The labelled fields of a folded text, in order. */
export function fieldsOf(text: string): Field[] {
  const heads = [...text.matchAll(labelPattern)];
  return heads.map((head, index) => {
    const kind = labels.find(([name]) => head.groups?.[name] !== undefined)?.[0] ?? 'other';
    const valueAt = head.index + head[0].length;
    const limit = heads[index + 1]?.index ?? text.length;
    const bracketed =
      /[([【][^()[\]【】\n]{0,60}$/.test(text.slice(Math.max(0, head.index - 61), head.index)) &&
      !/[\]】]$/.test(head[0]);
    const end = valueEnd(text, valueAt, limit, bracketed);
    const before = opens.exec(text.slice(Math.max(0, head.index - 2), head.index));
    return { kind, start: head.index - (before?.[0].length ?? 0), valueAt, end, value: text.slice(valueAt, end) };
  });
}

type Said = { readonly role: 'lead' | 'support' | 'duty'; readonly names: readonly string[] };

const said = (role: Said['role'], list: string | undefined): Said[] => {
  const names = listedNames(list ?? '').map((listed) => listed.name);
  return names.length > 0 ? [{ role, names }] : [];
};

const opening = (role: Said['role'], text: string | undefined): Said[] => {
  const names = leadingNames(text ?? '');
  return names.length > 0 ? [{ role, names }] : [];
};

const withWords = '(?:会同|联合|商|协同|协调|组织|指导|督促)';
const doWords =
  '(?:配合(?:落实|实施|做好)?|协办|协助|参与|参加|按(?:照)?(?:各自)?职责(?:分工)?(?:负责|配合|落实)?|分工(?:负责|配合|落实)?|负责|落实|承担|实施|具体实施|组织实施)*';

/** Ways to say in words who does what. The first that fits a piece counts; each quotes a real wording. */
const statements: readonly (readonly [RegExp, (groups: RegExpExecArray) => Said[]])[] = [
  // 由区住建局牵头，会同区城管局、区财政局落实
  [
    new RegExp(`^由?(.+?)(?:总|负责)?牵头(?:负责|抓总|组织|实施)?[,，]?${withWords}(.+?)${doWords}$`),
    (m) => [...said('lead', m[1]), ...said('support', m[2])],
  ],
  // 区住建局会同区城管局负责
  [new RegExp(`^由?(.+?)(?:会同|联合)(.+?)${doWords}$`), (m) => [...said('lead', m[1]), ...said('support', m[2])]],
  // 区住建局为牵头单位; 区住建局牵头负责
  [
    /^由?(.+?)(?:为|是|作为)?(?:总|负责)?牵头(?:单位|部门)?(?:负责|抓总|落实|实施|组织实施)?$/,
    (m) => said('lead', m[1]),
  ],
  [/^(?:由)?(.+?)(?:主办|主责)$/, (m) => said('lead', m[1])],
  // 牵头单位为区住建局
  [/^(?:牵头|主办)(?:单位|部门)?(?:为|是)(.+)$/, (m) => said('lead', m[1])],
  [new RegExp(`^${withWords}(.+?)${doWords}$`), (m) => said('support', m[1])],
  // 区城管局、区财政局配合; 区财政局协办
  [/^由?(.+?)(?:等)?(?:为|是)?(?:配合|协办|协助|参与|参加)(?:单位|部门|落实|实施)?$/, (m) => said('support', m[1])],
  [/^(?:配合|协办|协助|参与)(?:单位|部门)?(?:为|是)?(.+)$/, (m) => said('support', m[1])],
  // 区住建局、区城管局按职责分工负责
  [
    /^由?(.+?)(?:等)?(?:按(?:照)?(?:各自)?职责(?:分工)?|分工|分别|共同|具体)?(?:负责|落实|承担|实施|组织实施)(?:落实|实施|抓落实|推进)?$/,
    (m) => said('duty', m[1]),
  ],
];

function statementsIn(text: string): Said[] {
  return text
    .replace(/(牵头|负责)、/g, '$1,')
    .split(/[,，;；。]/)
    .map((piece) => piece.trim())
    .reduce<string[]>((pieces, piece) => {
      const last = pieces.at(-1);
      // 区住建局,区城管局配合: a comma inside a list
      if (last !== undefined && statements.every(([pattern]) => !pattern.test(last)))
        pieces[pieces.length - 1] = `${last}、${piece}`;
      else pieces.push(piece);
      return pieces;
    }, [])
    .flatMap((piece) => {
      for (const [pattern, read] of statements) {
        const match = pattern.exec(piece);
        const found = match ? read(match) : [];
        if (found.length > 0) return found;
      }
      return [];
    });
}

/** Who leads and supports by a statement alone: `县商务局牵头，各乡镇人民政府配合`. */
export function statementsOf(text: string): Duties {
  return settled(fromSaid(statementsIn(text)));
}

/** `（区住建局牵头，区城管局配合）`, `［区财政局负责，5月底前完成］`. */
const bracketStatement = /[([【]([^()[\]【】\n]{3,160})[)\]】]/g;
const cue = /负责|牵头|配合|落实|承担|主办|协办|参与|实施|分工/;
/** Within running text: 由区住建局牵头，会同区城管局、区财政局制定…; 区城管局配合. */
const proseStatement =
  /(?<=^|[。;；,，:\n])由([^,，。;；\n]{2,60}?)(?:负责)?牵头(?:负责)?(?:[,，]?(?:会同|联合|组织|协同|商)([^,，。;；\n]{2,120}))?(?:[,，]([^,，。;；\n]{2,120}?)(?:等)?(?:配合|协办|参与))?/g;
/** 由县卫健局负责小理发店，县市场监管局负责小餐饮. */
const proseDuty =
  /(?<=^|[。;；,，:\n])(?:由([^,，。;；:\n的]{3,40}?)(?:具体)?负责|([^,，。;；:\n的由]{3,40}?)(?:具体)?负责(?=[^,，。;；\n]{2}))(?:[,，]([^,，。;；\n]{2,80}?)(?:配合|协办|协助|参与))?/g;

const unique = (names: readonly string[]) => [...new Set(names)];

function fromSaid(all: readonly Said[]): Duties {
  const leads = all.filter((one) => one.role === 'lead').flatMap((one) => one.names);
  const supports = all.filter((one) => one.role === 'support').flatMap((one) => one.names);
  const shared = all.filter((one) => one.role === 'duty');
  if (leads.length > 0) return { leads, supports: [...supports, ...shared.flatMap((one) => one.names)] };
  return {
    leads: shared.flatMap((one) => one.names.slice(0, 1)),
    supports: [...shared.flatMap((one) => one.names.slice(1)), ...supports],
  };
}

/** What a value under 责任单位 says: words of its own (区住建局牵头，区城管局配合), marks, or a bare list. */
export function sharedDuty(value: string, supported: boolean): Duties {
  if (/牵头|配合|协办|会同/.test(value)) {
    const told = fromSaid(statementsIn(value));
    if (told.leads.length > 0 && told.supports.length + told.leads.length > 1) return told;
  }
  const names = unitsListed(value);
  const marked = names.filter((listed) => listed.leads).map((listed) => listed.name);
  const all = names.map((listed) => listed.name);
  if (marked.length > 0) return { leads: marked, supports: all.filter((name) => !marked.includes(name)) };
  return supported ? { leads: all, supports: [] } : { leads: all.slice(0, 1), supports: all.slice(1) };
}

const namesOf = (fields: readonly Field[], kind: FieldKind) =>
  fields
    .filter((field) => field.kind === kind)
    .flatMap((field) => unitsListed(field.value).map((listed) => listed.name));

function fromFields(fields: readonly Field[]): Duties {
  const leads = namesOf(fields, 'lead');
  const supports = namesOf(fields, 'support');
  const duty = fields
    .filter((field) => field.kind === 'duty')
    .map((field) => sharedDuty(field.value, supports.length > 0));
  const dutyLeads = duty.flatMap((one) => one.leads);
  const dutySupports = duty.flatMap((one) => one.supports);
  if (leads.length > 0) return { leads, supports: [...supports, ...dutyLeads, ...dutySupports] };
  return { leads: dutyLeads, supports: [...dutySupports, ...supports] };
}

function settled({ leads, supports }: Duties): Duties {
  return { leads: unique(leads), supports: unique(supports).filter((name) => !leads.includes(name)) };
}

/** Brackets and sentences that say who does what, where no field does. */
function fromWords(text: string): Duties {
  const bracketed = [...text.matchAll(bracketStatement)].flatMap((match) =>
    cue.test(match[1] ?? '') ? statementsIn(match[1] ?? '') : [],
  );
  if (bracketed.length > 0) return fromSaid(bracketed);
  const led = [...text.matchAll(proseStatement)].flatMap(([, lead, together, others]) => [
    ...said('lead', lead),
    ...opening('support', together),
    ...opening('support', others),
  ]);
  if (led.length > 0) return fromSaid(led);
  const charged = [...text.matchAll(proseDuty)].flatMap(([, by, named, others]) => [
    ...said('duty', by ?? named),
    ...said('support', others),
  ]);
  return fromSaid(charged);
}

/**
 * Who leads and who supports a task, as its folded text (lines joined by `\n`) prints it. Fields (牵头单位：…) count before
 * brackets (（区住建局牵头）), brackets before sentences (由区住建局牵头). Only 责任单位: the first leads, the rest support.
 */
export function dutiesOf(text: string, fields: readonly Field[]): Duties {
  const told = fromFields(fields);
  return settled(told.leads.length + told.supports.length > 0 ? told : fromWords(text));
}

/** Whether a folded text names who leads or supports at all. */
export function saysWho(text: string): boolean {
  if (!/牵头|单位|部门|负责|主办|协办|责任|分工|配合|落实|科室/.test(text)) return false;
  const { leads, supports } = dutiesOf(text, fieldsOf(text));
  return leads.length + supports.length > 0;
}
