import { Fault } from '../errors.ts';

const largest = 100 * 1024 * 1024;

/** Kinds of files that are no text, by how they begin. */
const others: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a zipped document (docx, xlsx)', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Word or Excel document', [0xd0, 0xcf, 0x11, 0xe0]],
];

const startsWith = (bytes: Uint8Array, head: readonly number[]) => head.every((byte, at) => bytes[at] === byte);

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The encoding a byte order mark tells. */
function marked(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null;
}

/**
 * The text of a file: UTF-8, UTF-16 with a mark, or GB 18030 (GBK, GB 2312). Throws a Fault `bad-input` for one that is
 * empty, larger than 100 MB, or no text.
 */
export function textOf(name: string, bytes: Uint8Array): string {
  if (bytes.length > largest)
    throw new Fault('bad-input', `${name} is larger than 100 MB: a plan is a text of some pages`);
  const other = others.find(([, head]) => startsWith(bytes, head));
  if (other) throw new Fault('bad-input', `${name} is ${other[0]}: save it as plain text first`);
  const encoding = marked(bytes);
  if (encoding === null && bytes.subarray(0, 65_536).includes(0))
    throw new Fault('bad-input', `${name} is no text file: it holds binary bytes`);
  const text = encoding === null ? (decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030')) : decoded(bytes, encoding);
  if (text === null) throw new Fault('bad-input', `${name} is neither UTF-8 nor GBK: save it as UTF-8`);
  if (text.trim() === '') throw new Fault('bad-input', `${name} is empty`);
  return text;
}
