import type { Deadline } from '../time/deadline.ts';
import { deadlinesIn } from '../time/deadlines.ts';
import type { TimeContext } from '../time/time-rule.ts';
import { dutiesOf } from './duties.ts';
import type { Field } from './fields.ts';
import { fieldsOf } from './fields.ts';
import type { Cell } from './model.ts';
import type { Node } from './outline.ts';
import { descendants } from './outline.ts';
import type { Line } from './source.ts';
import type { Duties } from './statements.ts';

/** A task or clause as read, before units get their canonical names and clauses their codes. */
export interface Draft {
  readonly label: string;
  readonly number: number | null;
  readonly title: string;
  /** The lines it is printed on. */
  readonly lines: readonly [number, number];
  /** Its text without the lines that only name units. */
  readonly text: string;
  readonly duties: Duties;
  readonly deadlines: readonly Deadline[];
  readonly cells: readonly Cell[];
  /** The heading among a table's rows it stands under, where there is one. */
  readonly under: string | null;
}

/** Lines joined, so that a rule can see over the end of one: folded and printed, of the same length. */
interface Joined {
  readonly text: string;
  readonly printed: string;
  readonly lines: readonly { readonly number: number; readonly from: number; readonly to: number }[];
}

function join(lines: readonly Line[], skip: number): Joined {
  let text = '';
  let printed = '';
  const spans = lines.map((line, index) => {
    const cut = index === 0 ? skip : 0;
    const from = text.length;
    text += line.text.slice(cut);
    printed += line.printed.slice(cut);
    const to = text.length;
    if (index < lines.length - 1) {
      text += '\n';
      printed += '\n';
    }
    return { number: line.number, from, to };
  });
  return { text, printed, lines: spans };
}

const boundTo = (kind: Field['kind']) => kind === 'lead' || kind === 'support' || kind === 'duty' || kind === 'leader';

/** The text with fields of units and limits made sentence ends, so that no sentence runs through them. */
function withoutFields(text: string, fields: readonly Field[]): string {
  let plain = text;
  for (const field of fields) {
    if (field.kind === 'other') continue;
    plain = plain.slice(0, field.start) + '。'.repeat(field.end - field.start) + plain.slice(field.end);
  }
  return plain;
}

function deadlinesOf(joined: Joined, fields: readonly Field[], context: TimeContext): Deadline[] {
  const plain = withoutFields(joined.text, fields);
  const body = joined.lines.flatMap(({ number, from, to }) =>
    deadlinesIn({ text: plain.slice(from, to), line: number, field: false }, joined.printed.slice(from, to), context),
  );
  const told = fields
    .filter((field) => field.kind === 'time')
    .flatMap((field) => {
      const line = joined.lines.find(({ to }) => field.valueAt <= to)?.number ?? 0;
      const text = field.value.replaceAll('\n', ' ');
      return deadlinesIn({ text, line, field: true }, joined.printed.slice(field.valueAt, field.end), context);
    });
  return [...body, ...told];
}

/** The text without lines that hold nothing but fields of units. */
function withoutUnitLines(joined: Joined, fields: readonly Field[]): string {
  const covered = (at: number) => fields.some((field) => boundTo(field.kind) && field.start <= at && at < field.end);
  return joined.lines
    .filter(({ from, to }) => {
      for (let at = from; at < to; at++)
        if (!covered(at) && !/[\s;；。,，、()[\]【】]/.test(joined.text[at] ?? '')) return true;
      return false;
    })
    .map(({ from, to }) => joined.printed.slice(from, to).trim())
    .join('\n');
}

/** The title a text opens with: its first sentence, what stands before a colon, or the line alone. */
export function titleOf(printed: string): string {
  const named = /^(?:任务名称|任务|重点任务|工作任务|项目名称|项目|事项|工作事项)[:：] ?(.+)/m.exec(printed)?.[1];
  const first = (named ?? printed.split('\n')[0] ?? '').trim();
  const bracket =
    /^(.{2,60}?)[。.]?\s*[(（［[【](?:责任|牵头|主办|配合|完成|时限|由|[^()（）]{2,60}(?:负责|牵头|落实|配合))/.exec(
      first,
    )?.[1];
  const dashed = /^(.{2,60}?)——(?=[^。]{2,40}(?:牵头|负责|主办|落实|配合))/.exec(first)?.[1];
  const sentence = /^[^。]+?(?=。|$)/.exec(bracket ?? dashed ?? first)?.[0] ?? first;
  const headed =
    /^([^，,。；;：:]{2,30})[:：](?=.)/.exec(sentence)?.[1] ??
    /^(\S{4,30}?)(?:\u3000| {2,})\S/.exec(sentence)?.[1] ??
    /^([\p{Script=Han}“”、]{4,20}) (?=\p{Script=Han})/u.exec(sentence)?.[1];
  return (headed ?? sentence).replace(/[。；;：:.\s]+$/, '').trim();
}

/** Every line of a node and of what stands under it, in order. */
export function linesUnder(node: Node): Line[] {
  return [node, ...descendants(node)].flatMap((one) => one.lines).sort((a, b) => a.number - b.number);
}

/** Reads a stretch of lines as one clause; `skip` characters of the first line are its number. */
export function draftOf(
  lines: readonly Line[],
  skip: number,
  context: TimeContext,
): Omit<Draft, 'label' | 'number' | 'cells' | 'under'> {
  const joined = join(lines, skip);
  const fields = fieldsOf(joined.text);
  return {
    title: titleOf(joined.printed),
    lines: [lines[0]?.number ?? 0, lines.at(-1)?.number ?? 0],
    text: withoutUnitLines(joined, fields),
    duties: dutiesOf(joined.text, fields),
    deadlines: deadlinesOf(joined, fields, context),
  };
}
