import { chargedAbove, charges } from './charges.ts';
import type { Region } from './lexicon.ts';
import { formalArticle } from './lexicon.ts';
import type { Node } from './outline.ts';
import { descendants, headline, namesWhoAnswers, regionOf } from './outline.ts';

/** The nodes above, outermost first, the root left out. */
export function ancestorsOf(node: Node): Node[] {
  return node.parent === null || node.parent.parent === null ? [] : [...ancestorsOf(node.parent), node.parent];
}

/** The region a node stands in: that of the outermost heading above it that is not one of tasks. */
export function regionAt(node: Node): Region {
  const told = ancestorsOf(node).map((above) => regionOf(headline(above)));
  return told.find((region) => region !== 'tasks') ?? 'tasks';
}

/** The items of one list: dressed alike, below one heading. */
interface List {
  readonly style: string;
  readonly items: readonly Node[];
  /** The items that name who answers. */
  readonly bearing: readonly Node[];
  readonly region: Region;
}

/** An item that names who answers, or is charged to somebody by the heading above it. */
const bears = (item: Node): boolean =>
  chargedAbove(item).length > 0 ? !charges(item) : namesWhoAnswers(item) && !charges(item);

function listsOf(root: Node): List[] {
  const lists: List[] = [];
  for (const parent of [root, ...descendants(root)]) {
    const styles = new Set(parent.children.map((child) => child.style).filter((style) => style !== 'tail'));
    for (const style of styles) {
      const items = parent.children.filter((child) => child.style === style);
      const first = items[0];
      if (first === undefined) continue;
      lists.push({ style, items, bearing: items.filter(bears), region: regionAt(first) });
    }
  }
  return lists.sort((a, b) => (a.items[0]?.lines[0]?.number ?? 0) - (b.items[0]?.lines[0]?.number ?? 0));
}

/** Safeguards and principles are no tasks, whoever they name; goals and preambles may hold a list of tasks all the same. */
function mayHoldTasks(list: List): boolean {
  if (list.region === 'safeguard' || list.region === 'principle') return false;
  return list.region === 'tasks' ? list.bearing.length > 0 : list.bearing.length > 1;
}

/** The dress most tasks have; the deeper one where two are equal. */
function commonest(lists: readonly List[]): string | null {
  const counts = new Map<string, number>();
  for (const { style, bearing } of lists) counts.set(style, (counts.get(style) ?? 0) + bearing.length);
  let best: string | null = null;
  for (const [style, count] of counts) if (best === null || count >= (counts.get(best) ?? 0)) best = style;
  return best;
}

/** An item that names nobody and opens a chapter of another kind: 五、保障措施 beside tasks numbered 一、二、. */
function isOtherChapter(item: Node): boolean {
  return item.parent?.parent === null && regionOf(headline(item)) !== 'tasks' && !namesWhoAnswers(item);
}

const topOf = (list: List): Node | undefined => {
  const first = list.items[0];
  return first === undefined ? undefined : (ancestorsOf(first)[0] ?? first);
};

/**
 * The nodes that are tasks: items of the lists whose items name who answers, and their siblings. Principles, goals and
 * safeguards are none, nor are lists inside a task. A list that names nobody still counts where it carries on the numbers of
 * the tasks before it, or where the document says who answers by default.
 */
export function taskNodes(root: Node, defaulted: boolean): Node[] {
  const lists = listsOf(root);
  const holding = lists.filter(mayHoldTasks);
  const usual = commonest(holding);
  const chosen = new Set<Node>();
  let last = 0;
  for (const list of lists) {
    const beside = holding.filter((other) => topOf(other) === topOf(list));
    const style = beside.length === 0 || beside.some((other) => other.style === usual) ? usual : commonest(beside);
    const carriesOn =
      list.region === 'tasks' && (defaulted || (last > 0 && list.items[0]?.marker?.number === last + 1));
    if (list.style !== style || !(holding.includes(list) || carriesOn)) continue;
    const tasks = list.items.filter(
      (item) => !isOtherChapter(item) && !ancestorsOf(item).some((above) => chosen.has(above)),
    );
    for (const task of tasks) chosen.add(task);
    last = tasks.at(-1)?.marker?.number ?? last;
  }
  const tasks = descendants(root).filter((node) => chosen.has(node) && !isFormal(node));
  return defaulted ? tasks : trimmed(tasks);
}

/** 第十二条 本意见由县卫生健康局负责解释. */
function isFormal(node: Node): boolean {
  const text = node.lines.map((line) => line.text).join('');
  return formalArticle.test(headline(node).slice(0, 80)) && !/单位/.test(text);
}

/** Articles before the first and after the last that names who answers are words of purpose and of closing. */
function trimmed(tasks: readonly Node[]): Node[] {
  const bears = (task: Node) => task.style !== 'article' || [task, ...descendants(task)].some(namesWhoAnswers);
  return tasks.slice(Math.max(0, tasks.findIndex(bears)), tasks.findLastIndex(bears) + 1);
}
