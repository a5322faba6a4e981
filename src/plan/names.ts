import { groupStart, surelyUnit, unitEnd } from './lexicon.ts';

const endsSurely = new RegExp(`${surelyUnit}$`);
/** 市公安局交警支队 is one unit, and no other than 市公安局. */
const cutOff = new RegExp(
  `^.{1,24}?${surelyUnit}(?!局|分局|办|党组|部|中心|公司)(?:[\\p{Script=Han}]{1,6}?(?:支队|大队|中队|总队|分局))?`,
  'u',
);
/** 市通信管理局办理: what units do, at the end of a list of them. */
const done = /(?:共同|分别|具体)?(?:组织|办理|实施|落实|负责|承办|推进)+$/;

/** A name in a list of units, and whether the list marks it as leading: 区住建局（牵头）. */
export interface ListedName {
  readonly name: string;
  readonly leads: boolean;
}

const post = /^(?:.{0,12}(?:副?(?:县|区|市|镇|乡)长|书记|主任|局长|常委|同志|主席|组长|副职|调研员|×|某))$/;

/** Whether a printed piece can be a unit: 区住建局, 各街道办事处, 国网某某供电公司; not a post, not a sentence. */
export function isUnitName(piece: string): boolean {
  if (piece.length < 2 || piece.length > 36 || post.test(piece)) return false;
  if (
    /[。;:!?“”《》]|\d(?!\d*热线)|^(?:和|及|与|的|按|对|在|将|由|各类|涉及的)|(?:负责|落实|推进|开展|加强|做好|完成|会同|牵头|(?<!自)由)/.test(
      piece,
    )
  )
    return false;
  return (
    unitEnd.test(piece.replace(/\([^()]*\)$/, '')) ||
    unitEnd.test(piece) ||
    (groupStart.test(piece) && piece.length <= 16 && /[局委办部门单位街道镇乡企业区县]$/.test(piece))
  );
}

/** Splits at 和, 及, 与 only where both sides are units: 区住建局和区城管局, not 区农业农村和水利局. */
function splitJoined(piece: string): string[] {
  for (const match of piece.matchAll(/以及|和|及|与/g)) {
    const left = piece.slice(0, match.index);
    const right = piece.slice(match.index + match[0].length);
    if (
      left.length >= 3 &&
      endsSurely.test(left) &&
      isUnitName(left) &&
      isUnitName(right.split(/以及|和|及|与/)[0] ?? '')
    ) {
      return [left, ...splitJoined(right)];
    }
  }
  return [piece];
}

/** Cuts at separators outside brackets, so that 各乡镇（街道、园区） stays whole. */
function pieces(list: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < list.length; at++) {
    const char = list[at] ?? '';
    if ('([【（'.includes(char)) depth++;
    else if (')]】）'.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[、,，;；/|\n\t\u3000 ]/.test(char)) {
      found.push(list.slice(from, at));
      from = at + 1;
    }
  }
  found.push(list.slice(from));
  return found;
}

const clean = (piece: string) =>
  piece
    .replace(/\((?:以下(?:统)?简称|下同|排名|排序|列第一|按职责)[^()]*\)|\([^()]*(?:下同|牵头单位)\)/g, '')
    .trim()
    .replace(/^(?:以及|并由|由|和|及|与|会同|联合)(?=.{2,}[局委办部院会社])/, '')
    .replace(/(?:等(?:有关|相关|各)?(?:部门|单位|成员单位)?|按(?:照)?(?:各自)?职责分工(?:负责)?|分工负责)$/, '')
    .replace(/[。.(（]+$/, '')
    .trim();

/** 县水 | 利局: a name broken over two lines is put together. */
function mended(list: string): string {
  return list.replace(/([^、,，;；\n]+)\n[ \t]*([^、,，;；\n]+)/g, (all, head: string, rest: string) =>
    !isUnitName(head.trim()) && isUnitName(head.trim() + rest.trim()) ? head.trim() + rest : all,
  );
}

function listed(list: string, isName: (piece: string) => boolean): ListedName[] {
  const cut = mended(list).replace(
    /(局|委|办|部|院|中心|分局|公司|大队)等(?=(?:各|相关|有关)(?!部门|单位|成员))/g,
    '$1、',
  );
  return pieces(cut).flatMap((piece) =>
    splitJoined(clean(piece)).flatMap((part) => {
      const marked = /^(.+?)[(（](?:牵头|主办|总?牵头单位|牵头负责)[)）]$/.exec(part) ?? /^(.+?)牵头$/.exec(part);
      const name = clean(marked?.[1] ?? part.replace(/[(（](?:配合|协办|参与|落实)[)）]$/, ''));
      return isName(name) ? [{ name: name.replace(/\(/g, '（').replace(/\)/g, '）'), leads: marked !== null }] : [];
    }),
  );
}

/** The units of a folded list, in order: `区统计局等相关街道办事处`, `区住建局(牵头)、区城管局`. Pieces that are no units are left out. */
export function listedNames(list: string): ListedName[] {
  return listed(list, isUnitName);
}

const isNoName =
  /^(?:下同|等|以下|见|详见|附件|另行|待定|无$|同上|按|根据|对|在|将)|[。;:!?“”《》\d]|负责|落实|推进|开展|完成|每|季度|长期|持续|全年|年底|月底|半年|前$/;

/** The units of a list that a label or a column's head says are units: any short plain words are taken for one. */
export function unitsListed(list: string): ListedName[] {
  return listed(
    list,
    (piece) =>
      isUnitName(piece) || (/^[\p{Script=Han}()]{2,20}$/u.test(piece) && !post.test(piece) && !isNoName.test(piece)),
  );
}

/**
 * The units a running text opens with, up to where it goes on with what they do: 县教育局、县融媒体中心 of
 * `县教育局、县融媒体中心在主要媒体开设专栏`.
 */
export function leadingNames(text: string): string[] {
  const names: string[] = [];
  for (const piece of pieces(text).map((part) => part.trim().replace(done, ''))) {
    const whole = endsSurely.test(piece) || /[镇乡村县区市]\([^()]*\)$/.test(piece) ? listedNames(piece) : [];
    const cut = whole.length > 0 ? [] : listedNames(cutOff.exec(piece)?.[0] ?? '');
    names.push(...[...whole, ...cut].map((listed) => listed.name));
    if (whole.length === 0) break;
  }
  return names;
}
