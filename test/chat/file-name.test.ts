import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeName } from '../../src/chat/file-name.ts';

test.each([
  ['验收单.pdf', '验收单.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\Windows\\win.ini', 'win.ini'],
  ['/etc/cron.d/x', 'x'],
  ['=cmd()|calc!A1', 'cmd()_calc!A1'],
  ['@SUM(1).xlsx', 'SUM(1).xlsx'],
  ['照片\u202Egpj.exe', '照片gpj.exe'],
  ['a\u0000b\u0007\n.txt', 'ab.txt'],
  ['<b>x</b>.html', 'b_.html'],
  ['  两  个　空格 .docx ', '两 个 空格 .docx'],
  ['.bashrc', 'bashrc'],
  ['..', null],
  ['/', null],
  ['', null],
  [null, null],
])('%j is shown as %j', (name, shown) => {
  expect(safeName(name)).toBe(shown);
});

test('a long name is cut and keeps its ending', () => {
  const shown = safeName(`${'督'.repeat(300)}.docx`);
  expect([...(shown ?? '')].length).toBe(60);
  expect(shown).toMatch(/督….docx$/u);
});

test('whatever a file is called, its name is a name, seen as it is, and the same again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
      const shown = safeName(name);
      if (shown === null) return;
      expect(shown).not.toMatch(/[\\/<>:"|?*]|^[=+\-@.\s]|[\p{Cc}\p{Cf}\p{Cs}]/u);
      expect([...shown].length).toBeLessThanOrEqual(60);
      expect(safeName(shown)).toBe(shown);
    }),
  );
});
