import type { Region } from './lexicon.ts';
import type { ClauseKind } from './model.ts';
import type { Node } from './outline.ts';
import { headline, regionOf } from './outline.ts';
import { ancestorsOf, regionAt } from './task-nodes.ts';

/** The chapter and section a clause stands under, as printed. */
export interface Heads {
  readonly chapter: string | null;
  readonly section: string | null;
}

const printedLine = (node: Node) => node.lines[0]?.printed ?? '';

/** The heads above a node: the outermost, and the innermost where it is another. */
export function headsOf(node: Node): Heads {
  const above = ancestorsOf(node);
  const [outer, inner] = [above[0], above.at(-1)];
  return { chapter: outer ? printedLine(outer) : null, section: inner && inner !== outer ? printedLine(inner) : null };
}

/** 重点任务 of 四、重点任务: what a heading is called in codes. */
function shortHeadline(node: Node): string {
  return (headline(node).split(/[。:;]/)[0] ?? '').slice(0, 24);
}

const ownRegion = (node: Node): Region => (shortHeadline(node).length <= 12 ? regionOf(shortHeadline(node)) : 'tasks');

/** The path of a clause within its plan: 保障措施（一）, 工作目标, 重点任务（二）. */
export function pathOf(node: Node): string {
  const above = ancestorsOf(node).at(-1);
  if (above === undefined) return shortHeadline(node) || node.marker?.label || '';
  if (['goal', 'preamble'].includes(ownRegion(node))) return shortHeadline(node);
  return `${pathOf(above)}${node.marker?.label ?? shortHeadline(node)}`;
}

/** What a node that is no task is. */
export function kindOf(node: Node): ClauseKind {
  if (node.style === 'tail') return 'annex';
  const top = ancestorsOf(node).length === 0;
  const region = top || ownRegion(node) !== 'tasks' ? ownRegion(node) : regionAt(node);
  if (top && (node.children.length > 0 || region === 'tasks')) return 'chapter';
  return region === 'tasks' ? 'section' : region;
}
