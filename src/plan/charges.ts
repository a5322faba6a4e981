import { listedNames } from './names.ts';
import type { Node } from './outline.ts';

const said =
  /^由?(.+?)(?:共同|联合|单独|分别)?(?:牵头|主办|负责|承担)(?:负责|落实|组织实施)?的?(?:重点)?(?:任务|事项|工作|项目|措施|部分)?:?$/;
const count = /\((?:共?\d+|[一二三四五六七八九十]+)[项条件个](?:任务)?\)$/;
const between = /[、,，和及与\s]/g;
/** 【区住建局】: the heading says no more. */
const boxed = /^【.*】$/;

/** Whom a heading charges with what stands below it: 一、旗住建局牵头任务（4项）, （二）县教育局（3项）. Empty where it names nobody. */
export function chargedIn(heading: string): readonly string[] {
  const plain = heading
    .replace(count, '')
    .replace(/[【】:]/g, '')
    .trim();
  const alone = count.test(heading) || boxed.test(heading);
  const list = said.exec(plain)?.[1] ?? (alone ? plain : '');
  const names = listedNames(list).map(({ name }) => name);
  return names.join('').replace(between, '') === list.replace(between, '') ? names : [];
}

/** The first line without its number, brackets and all. */
const headOf = ({ lines, marker }: Node): string => lines[0]?.text.slice(marker?.length ?? 0).trim() ?? '';

const known = new WeakMap<Node, readonly string[]>();

/** Whom the headings above a node charge with it, the nearest first. */
export function chargedAbove(node: Node): readonly string[] {
  const { parent } = node;
  if (parent === null) return [];
  const own = known.get(parent) ?? chargedIn(headOf(parent));
  known.set(parent, own);
  return own.length > 0 ? own : chargedAbove(parent);
}

/** Whether a node charges somebody with the items below it, and is none itself. */
export function charges(node: Node): boolean {
  return node.children.length > 0 && chargedIn(headOf(node)).length > 0;
}
