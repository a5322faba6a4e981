import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { Fault } from '../errors.ts';

/** A file of an office that is not what it must be, told in one line with the file and the line. */
export function faultIn(file: string, line: number | null, what: string): Fault {
  return new Fault('bad-input', `${file}${line === null ? '' : `:${line}`}: ${what}`);
}

/** A checked file, and the line a part of it stands on. */
export interface Checked<T> {
  readonly value: T;
  readonly lineOf: (path: readonly PropertyKey[]) => number | null;
}

/** Parses and checks a YAML file. Throws a Fault naming the file, the line and what is wrong. */
export function readYaml<T>(file: string, source: string, schema: z.ZodType<T>): Checked<T> {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false });
  const broken = document.errors[0];
  if (broken) throw faultIn(file, counter.linePos(broken.pos[0]).line, `broken YAML: ${broken.message.split('\n')[0]}`);
  const lineOf = (path: readonly PropertyKey[]): number | null => {
    // The nearest part that exists: a missing field is told at what should hold it.
    for (let length = path.length; length >= 0; length--) {
      const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      const range =
        isMap(node) || isScalar(node) ? node.range : (node as { range?: [number, number, number] } | null)?.range;
      if (range) return counter.linePos(range[0]).line;
    }
    return null;
  };
  const read = schema.safeParse(document.toJS());
  if (read.success) return { value: read.data, lineOf };
  const issue = read.error.issues[0];
  throw faultIn(
    file,
    lineOf(issue?.path ?? []),
    `${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'is wrong'}`,
  );
}

/** A fault found by comparing parts of a checked file, told by the line of the part. */
export function faultAt<T>(file: string, checked: Checked<T>, path: readonly PropertyKey[], what: string): Fault {
  return faultIn(file, checked.lineOf(path), what);
}
