import type { Region } from './lexicon.ts';
import type { Node } from './outline.ts';
import { descendants, headline, ownDuties, regionOf } from './outline.ts';

/** The nodes above, outermost first, the root left out. */
export function ancestorsOf(node: Node): Node[] {
  return node.parent === null || node.parent.parent === null ? [] : [...ancestorsOf(node.parent), node.parent];
}

/** The region a node stands in: that of the outermost heading above it that is not one of tasks. */
export function regionAt(node: Node): Region {
  const told = ancestorsOf(node).map((above) => regionOf(headline(above)));
  return told.find((region) => region !== 'tasks') ?? 'tasks';
}

function counts(nodes: readonly Node[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const node of nodes) found.set(node.style, (found.get(node.style) ?? 0) + 1);
  return found;
}

/** The style most nodes have; the later one where two are equal. */
function commonest(nodes: readonly Node[]): string | null {
  let best: string | null = null;
  const found = counts(nodes);
  for (const [style, count] of found) if (best === null || count >= (found.get(best) ?? 0)) best = style;
  return best;
}

/**
 * The nodes that are tasks: items of the list whose items name who answers, and their siblings. Principles, goals and
 * safeguards are none, nor are lists inside a task.
 */
export function taskNodes(root: Node): Node[] {
  const nodes = descendants(root).filter((node) => node.style !== 'tail');
  const bearing = new Set(nodes.filter((node) => ownDuties(node).said));
  const barred = (node: Node) => {
    const region = regionAt(node);
    return (
      region === 'safeguard' ||
      region === 'principle' ||
      (region !== 'tasks' && (node.parent?.children.filter((child) => bearing.has(child)).length ?? 0) < 2)
    );
  };
  const candidates = nodes.filter((node) => bearing.has(node) && !barred(node));
  const usual = commonest(candidates);
  if (usual === null) return [];
  const chosen = new Set<Node>();
  for (const top of root.children) {
    const inside = candidates.filter((node) => node === top || ancestorsOf(node)[0] === top);
    const style = inside.some((node) => node.style === usual) ? usual : commonest(inside);
    for (const node of inside) {
      if (node.style !== style) continue;
      for (const sibling of node.parent?.children ?? [])
        if (sibling.style === style && !isHeading(sibling, chosen, node)) chosen.add(sibling);
    }
  }
  return nodes.filter((node) => chosen.has(node) && !ancestorsOf(node).some((above) => chosen.has(above)));
}

/** A sibling that names nobody and opens a chapter of another kind is no task: 五、保障措施 beside tasks numbered 一、二、. */
function isHeading(sibling: Node, _chosen: ReadonlySet<Node>, bearing: Node): boolean {
  return (
    sibling !== bearing &&
    !ownDuties(sibling).said &&
    sibling.parent?.parent === null &&
    regionOf(headline(sibling)) !== 'tasks'
  );
}
