import { listedNames } from './names.ts';
import type { Node } from './outline.ts';

const said =
  /^由?(.+?)(?:共同|联合|单独|分别)?(?:牵头|主办|负责|承担)(?:负责|落实|组织实施)?的?(?:重点)?(?:任务|事项|工作|项目|措施|部分)?:?$/;
const count = /\((?:共?\d+|[一二三四五六七八九十]+)[项条件个](?:任务)?\)$/;
const between = /[、,，和及与\s]/g;

/** Names beyond doubt: 企业 and 单位 may as well end what is to be done. */
const sure = /(?:局|委|办|办公室|部|院|中心|大队|支队|公司|集团|站|处|社|会|林场|农场|街道|镇|乡|政府|管委会)$/;

/**
 * Whom a heading charges with what stands below it: 一、旗住建局牵头任务（4项）, （二）县教育局. Empty where it says more than that, or
 * names nobody. `alone`: nothing but the heading stands before its parts.
 */
export function chargedIn(heading: string, alone: boolean): readonly string[] {
  const plain = heading
    .replace(count, '')
    .replace(/[【】:]/g, '')
    .trim();
  const told = said.exec(plain)?.[1];
  const list = told ?? (alone ? plain : '');
  const names = listedNames(list).map(({ name }) => name);
  const whole = names.length > 0 && names.join('').replace(between, '') === list.replace(between, '');
  return whole && (told !== undefined || names.every((name) => sure.test(name))) ? names : [];
}

/** The first line without its number, brackets and all. */
const chargedBy = ({ lines, marker }: Node): readonly string[] =>
  chargedIn(lines[0]?.text.slice(marker?.length ?? 0).trim() ?? '', lines.length === 1);

const known = new WeakMap<Node, readonly string[]>();

/** Whom the headings above a node charge with it, the nearest first. */
export function chargedAbove(node: Node): readonly string[] {
  const { parent } = node;
  // The document itself begins with whom it is sent to: 各街道、区直各单位：
  if (parent === null || parent.parent === null) return [];
  const own = known.get(parent) ?? chargedBy(parent);
  known.set(parent, own);
  return own.length > 0 ? own : chargedAbove(parent);
}

/** Whether a node charges somebody with the items below it, and is none itself. */
export function charges(node: Node): boolean {
  return node.children.length > 0 && chargedBy(node).length > 0;
}
