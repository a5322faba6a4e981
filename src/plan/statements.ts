import { leadingNames, listedNames } from './names.ts';

/** Who answers for a task, as printed. */
export interface Duties {
  readonly leads: readonly string[];
  readonly supports: readonly string[];
}

/** `carry`: 落实, which leads only where nobody 负责. */
type Said = { readonly role: 'lead' | 'support' | 'duty' | 'carry'; readonly names: readonly string[] };

/** A list that holds nothing but units. */
const isList = (list: string | undefined) => {
  const text = (list ?? '').replace(/[、,，和及与\s]|等/g, '');
  const names = listedNames(list ?? '').map((listed) => listed.name.replace(/[、,，和及与\s]|等/g, ''));
  return text !== '' && names.join('').length === text.length;
};

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
  // 责任单位为区住建局; 各街道为责任主体; 区生态环境分局督促指导
  [/^责任(?:单位|部门|主体)(?:为|是)(.+)$/, (m) => said('duty', m[1])],
  [/^由?(.+?)(?:为|是|作为)(?:第一)?责任(?:单位|部门|主体)$/, (m) => said('duty', m[1])],
  [/^由?(.+?)(?:督促|指导|督导|监督)+$/, (m) => said('support', m[1])],
  // 区住建局、区城管局按职责分工负责; 各街道落实
  [
    /^由?(.+?)(?:等)?(?:按(?:照)?(?:各自)?职责|分工|分别|共同|具体)*(负责|落实|承担|实施|组织实施)(?:落实|实施|抓落实|推进)?$/,
    (m) => said(m[2] === '负责' ? 'duty' : 'carry', m[1]),
  ],
];

function statementsIn(text: string): Said[] {
  const all = joinedStatements(text);
  // 某街道办事处，区住建局、区城管局配合: who stands before those who help answers.
  const [first = '', ...rest] = text.split(/[,，;；。]/);
  if (all.some((one) => one.role !== 'support') || !isList(first) || rest.length === 0) return all;
  return [...said('duty', first), ...joinedStatements(rest.join('，'))];
}

/** Its pieces read one by one; what is no statement goes on in the next. */
function joinedStatements(text: string): Said[] {
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

/** Lists under their roles: where nobody is said to lead, the first of each shared list does. */
function fromSaid(all: readonly Said[]): Duties {
  const leads = all.filter((one) => one.role === 'lead').flatMap((one) => one.names);
  const supports = all.filter((one) => one.role === 'support').flatMap((one) => one.names);
  const duty = all.filter((one) => one.role === 'duty');
  const carry = all.filter((one) => one.role === 'carry');
  if (leads.length > 0) return { leads, supports: [...supports, ...[...duty, ...carry].flatMap((one) => one.names)] };
  const [shared, others] = duty.length > 0 ? [duty, carry] : [carry, []];
  return {
    leads: shared.flatMap((one) => one.names.slice(0, 1)),
    supports: [...shared.flatMap((one) => one.names.slice(1)), ...others.flatMap((one) => one.names), ...supports],
  };
}

/** Who leads and supports by a statement alone: `县商务局牵头，各乡镇人民政府配合`. */
export function statementsOf(text: string): Duties {
  return fromSaid(statementsIn(text));
}

/** `（区住建局牵头，区城管局配合）`, `［区财政局负责，5月底前完成］`. */
const bracketStatement = /[([【]((?:[^()[\]【】\n]|\([^()\n]{1,12}\)){3,160})[)\]】]/g;
const cue = /负责|牵头|配合|落实|承担|主办|协办|参与|实施|分工/;
/** Within running text: 由区住建局牵头，会同区城管局、区财政局制定…; 杆线入地由区工信局牵头; 由区水务局会同区财政局争取…. */
const proseStatement =
  /(?<=^|[。;；,，:\n—])(?:([^,，。;；:\n由]{0,24})由)?([^,，。;；\n—]{2,60}?)(?:(?:负责)?牵头(?!的|单位|部门)(?:负责)?(?:[,，]?(?:会同|联合|组织|协同|商)([^,，。;；\n]{2,120}))?|(?:会同|联合)([^,，。;；\n]{2,120}))(?:[,，]([^,，。;；\n]{2,120}?)(?:等)?(?:配合|协办|参与))?/g;
/** 由县卫健局负责小理发店，县市场监管局负责小餐饮. */
const proseDuty =
  /(?<=^|[。;；,，:\n])(?:由([^,，。;；:\n的]{3,60}?)(?:按(?:照)?(?:各自)?职责|分工|分别|共同|具体)*负责|([^,，。;；:\n的由]{3,60}?)(?:按(?:照)?(?:各自)?职责|分工|分别|共同|具体)*负责(?=[^,，。;；\n]{2}))(?:[,，]([^,，。;；\n]{2,80}?)(?:配合|协办|协助|参与))?/g;

const isDuty = (group: string | undefined) => isList(group) || /^(?:负责|落实|承担|(?:组织)?实施)$/.test(group ?? '');

/** The parts of running text that say nothing but who does what: 区财政局、区发改委，各街道配合 between two sentences. */
function plainStatements(text: string): Said[] {
  return text.split(/[。;；\n]|——/).flatMap((sentence) => {
    let list = '';
    return sentence
      .replace(/(牵头|负责)、/g, '$1,')
      .split(/[,，]/)
      .flatMap((part) => {
        const piece = list + part.trim();
        for (const [pattern, read] of statements) {
          const match = pattern.exec(piece);
          if (!match?.slice(1).every(isDuty)) continue;
          list = '';
          return read(match);
        }
        list = isList(part) ? `${piece}、` : '';
        return [];
      });
  });
}

/** `…。（区住建局、区财政局；6月底前）` at the end of a paragraph. */
const closingBracket = /[([【]((?:[^()[\]【】\n]|\([^()\n]{1,12}\)){3,120})[)\]】][。;；]?[ ]*(?=\n|$)/g;

/** The units of a bracket that holds nothing but units and times. */
function unitsAlone(content: string): Said[] {
  const parts = content
    .split(/[;；]/)
    .filter((part) => !/^[^、]*(?:\d[日月年季]?|月|年|季|前|长期|持续)[^、局委办]*$/.test(part.trim()));
  const pieces = parts.flatMap((part) => part.split(/[、,，]/));
  const names = parts.flatMap((part) => listedNames(part).map((listed) => listed.name));
  return names.length > 0 && names.length === pieces.length && names.join() === parts.flatMap(leadingNames).join()
    ? [{ role: 'duty', names }]
    : [];
}

/** Who does what by the brackets of a folded text, or, where they say nothing, by its sentences. */
export function dutiesInWords(text: string): Duties {
  const bracketed = [...text.matchAll(bracketStatement)].flatMap((match) =>
    cue.test(match[1] ?? '') ? statementsIn(match[1] ?? '') : [],
  );
  if (bracketed.length > 0) return fromSaid(bracketed);
  const bare = [...text.matchAll(closingBracket)].flatMap((match) => unitsAlone(match[1] ?? ''));
  if (bare.length > 0) return fromSaid(bare);
  const led = [...text.matchAll(proseStatement)].flatMap(([, topic, lead, together, joined, others]) =>
    topic === '' || isList(lead)
      ? [...said('lead', lead), ...opening('support', together ?? joined), ...opening('support', others)]
      : [],
  );
  const plain = plainStatements(text);
  if (led.length > 0) return fromSaid([...led, ...plain]);
  const charged = [...text.matchAll(proseDuty)].flatMap(([, by, named, others]) => [
    ...said('duty', by ?? named),
    ...said('support', others),
  ]);
  return fromSaid([...charged, ...plain]);
}
