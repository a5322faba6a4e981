import { saysWho } from './duties.ts';
import { fieldsOf } from './fields.ts';
import type { Region } from './lexicon.ts';
import { closesList, ofTheWhole, regions, tailLine } from './lexicon.ts';
import type { Marker } from './marker.ts';
import { markerOf } from './marker.ts';
import type { Line } from './source.ts';

/** A numbered or headed piece of a document, what stands under it, and what follows its parts. */
export interface Node {
  readonly marker: Marker | null;
  /** What tells its list from others: `arabic`, `h3`. */
  readonly style: string;
  readonly parent: Node | null;
  /** Its own lines, the numbered one first. */
  readonly lines: Line[];
  readonly children: Node[];
}

const told = new WeakMap<Node, boolean>();

/** Whether a node's own lines name who leads or supports. */
export function namesWhoAnswers(node: Node): boolean {
  const known = told.get(node) ?? saysWho(node.lines.map((line) => line.text).join('\n'));
  told.set(node, known);
  return known;
}

/** The title of a node without its number: 重点任务. */
export function headline(node: Node): string {
  const first = node.lines[0];
  return first === undefined
    ? ''
    : first.text
        .slice(node.marker?.length ?? 0)
        .replace(/[【】]/g, '')
        .trim();
}

/** What kind of chapter a title opens. */
export function regionOf(title: string): Region {
  const plain = title.replace(/[。.:]$/, '').slice(0, 40);
  return regions.find((region) => region.title.test(plain))?.kind ?? 'tasks';
}

function styleOf(line: Line, marker: Marker | null): string | null {
  if (line.heading > 0) return `h${line.heading}`;
  return marker?.style ?? null;
}

const tailStyle = 'tail';

/** The open nodes from the root down; a line closes those of its own style and below. */
function placeFor(open: Node[], style: string): Node {
  const level = /^h(\d)$/.exec(style);
  const at = level
    ? open.findIndex(
        (node) => node.parent !== null && !(/^h\d$/.test(node.style) && Number(node.style.slice(1)) < Number(level[1])),
      )
    : open.findIndex((node) => node.style === style);
  if (at > 0) open.length = at;
  const parent = open.at(-1) ?? open[0];
  if (parent === undefined) throw new RangeError('an outline has a root');
  return parent;
}

/** Whom a line speaks of that closes a list: the item the list stands in, or the whole where its own items name who answers. */
function closedBy(open: Node[]): Node {
  const last = open.at(-1);
  const above = last?.parent ?? null;
  const root = open[0];
  if (root === undefined || last === undefined) throw new RangeError('an outline has a root');
  if (above === null || above.parent === null || saysWho(last.lines.map((line) => line.text).join('\n'))) return root;
  open.pop();
  return above;
}

/**
 * Lines into a tree: numbers dressed alike are siblings, a new dress opens a list inside the last item. Unnumbered lines
 * `apart` speak of the whole and belong to no item.
 */
export function outline(lines: readonly Line[], apart: ReadonlySet<number>): Node {
  const root: Node = { marker: null, style: 'root', parent: null, lines: [], children: [] };
  const open: Node[] = [root];
  let closed = false;
  for (const line of lines) {
    if (line.text === '') continue;
    if ((apart.has(line.number) || ofTheWhole.test(line.text)) && markerOf(line.text) === null) {
      root.lines.push(line);
      continue;
    }
    if (closesList.test(line.text)) {
      closedBy(open).lines.push(line);
      continue;
    }
    const tail = tailLine.test(line.text);
    const marker = tail ? null : markerOf(line.text);
    const style = tail ? tailStyle : styleOf(line, marker);
    if (tail) open.length = 1;
    // Numbers below 附件： list the annexes; a heading or a chapter opens the text again.
    else if (closed && marker !== null && marker.style !== 'han' && line.heading === 0) {
      open.at(-1)?.lines.push(line);
      continue;
    }
    if (style === null) {
      open.at(-1)?.lines.push(line);
      continue;
    }
    closed = tail;
    const parent = placeFor(open, style);
    const node: Node = { marker, style, parent, lines: [line], children: [] };
    parent.children.push(node);
    open.push(node);
  }
  handBack(root);
  return root;
}

/** Every node below, in document order. */
export function descendants(node: Node): Node[] {
  return node.children.flatMap((child) => [child, ...descendants(child)]);
}

/** The lines below a node's first from the first field of units on: 责任单位：… under a list. */
function fieldLinesAt(node: Node): number {
  return node.lines.findIndex((line, index) => index > 0 && fieldsOf(line.text)[0]?.start === 0 && saysWho(line.text));
}

const isLast = (node: Node) => node.parent?.children.at(-1) === node;

/** Whether items dressed so end with fields of their own: most that are not the last of their list do, or all are the last. */
function closeThemselves(nodes: readonly Node[], style: string, closes: (node: Node) => boolean): boolean {
  const inner = nodes.filter((node) => node.style === style && !isLast(node));
  return inner.filter(closes).length * 2 >= inner.length;
}

/**
 * A field that closes a list belongs to the item the list stands in: 责任单位 below （1）（2）（3） names who answers for all
 * three. Told by the items before the last of their list, most of which name nobody.
 */
function handBack(root: Node): void {
  const nodes = descendants(root);
  const closing = new Map(nodes.map((node) => [node, fieldLinesAt(node)]));
  const closes = (node: Node) => (closing.get(node) ?? -1) > 0;
  const styles = new Set(nodes.map((node) => node.style));
  const own = new Set([...styles].filter((style) => closeThemselves(nodes, style, closes)));
  for (const node of nodes) {
    const last = node.children.at(-1);
    if (last === undefined || !closes(last) || namesWhoAnswers(node)) continue;
    const before = node.children.slice(0, -1);
    const answered = before.filter(namesWhoAnswers).length * 2 > before.length;
    if (answered || before.some(closes) || own.has(last.style)) continue;
    node.lines.push(...last.lines.splice(fieldLinesAt(last)));
    for (const changed of [node, last]) told.delete(changed);
  }
}
