import { expect, test } from 'vitest';
import { textOf } from '../../src/documents/text.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

test('reads UTF-8 with and without a mark', () => {
  expect(textOf('a.txt', new TextEncoder().encode('牵头单位'))).toBe('牵头单位');
  expect(textOf('a.txt', new TextEncoder().encode('\ufeff牵头单位'))).toBe('牵头单位');
});

test('reads GBK and marked UTF-16', () => {
  expect(textOf('a.txt', bytes(0xc7, 0xa3, 0xcd, 0xb7, 0xb5, 0xa5, 0xce, 0xbb))).toBe('牵头单位');
  expect(textOf('a.txt', bytes(0xff, 0xfe, 0x75, 0x72, 0x34, 0x59))).toBe('牵头');
});

test.each([
  ['an empty file', bytes(), /a\.txt is empty/],
  ['blank lines', bytes(0x20, 0x0a), /a\.txt is empty/],
  ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1), /holds binary bytes/],
  ['a PDF', bytes(0x25, 0x50, 0x44, 0x46, 0x2d), /is a PDF: save it as plain text/],
  ['a Word document', bytes(0x50, 0x4b, 0x03, 0x04), /zipped document/],
  ['bytes of no encoding', bytes(0xff, 0xff, 0xff), /neither UTF-8 nor GBK/],
  ['101 MB', new Uint8Array(101 * 1024 * 1024), /larger than 100 MB/],
])('refuses %s in one line', (_what, given, wanted) => {
  expect(() => textOf('a.txt', given)).toThrow(wanted);
});
