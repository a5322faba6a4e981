import { expect, test } from 'vitest';
import type { Filled } from '../../../src/chat/form.ts';
import { unreported } from '../../../src/dialogue/opening.ts';
import { readFilled } from '../../../src/dialogue/reports/filled.ts';
import { formFor, type UnitChat } from '../../../src/dialogue/reports/forms.ts';
import type { Book } from '../../../src/plan/model.ts';
import { assignmentsOf } from '../../../src/plan/roles.ts';
import { readReply } from '../../../src/progress/reading.ts';
import { parseMoment } from '../../../src/time/moment.ts';
import { sampleBook as openSample } from '../../fakes/sample-book.ts';

const now = parseMoment('2021-10-28T08:50', 'Asia/Shanghai')!;
const sampleBook = openSample();
const english: Book = { ...sampleBook, office: { ...sampleBook.office, language: 'en' } };

function chatOf(unit: string): UnitChat {
  const standings = assignmentsOf(sampleBook).flatMap((part) =>
    part.unit === unit ? [unreported(sampleBook.office.key, part)] : [],
  );
  return { address: { platform: 'slack', chat: `C ${unit}`, thread: null }, unit, standings };
}

const housing = chatOf('区住建局');
const read = (kind: Filled['kind'], values: Filled['values'], book = sampleBook) =>
  readFilled(
    { kind, chats: [housing.address], values: { task: 'C 区住建局 大气25', ...values } },
    [housing],
    book,
    now,
  );

test.each([sampleBook, english])(
  'whatever task and progress are filled in, they are read from what is said',
  (book) => {
    const units = [...new Set(assignmentsOf(book).map(({ unit }) => unit))];
    const rest = { book, replyTo: null, now, me: [], prior: [], attachments: [], forwardFrom: null };
    for (const chat of units.map(chatOf)) {
      for (const [place, { code }] of chat.standings.entries()) {
        const percent = (place * 37) % 101;
        const task = `${chat.address.chat} ${code}`;
        const said = readFilled(
          { kind: 'report', chats: [], values: { task, percent: `${percent}` } },
          [chat],
          book,
          now,
        );
        expect(said, `${task} ${percent}`).toMatchObject({ kind: 'said', to: chat.address });
        const reading = readReply(said.kind === 'said' ? said.text : '', { ...rest, unit: chat.unit });
        expect(reading, `${chat.unit} ${code} ${percent}`).toMatchObject({
          reports: [{ code, ...(percent < 100 ? { percent } : { status: 'done' }) }],
          refused: [],
        });
      }
    }
  },
);

test.each<[Filled['kind'], Filled['values'], string]>([
  ['report', { percent: '80', words: '查处车辆12台，还差管网验收' }, '大气25 进度80%，查处车辆12台，还差管网验收'],
  ['report', { words: '已全部完成' }, '大气25 已全部完成'],
  ['report', { percent: ' 7 ' }, '大气25 进度7%'],
  ['report', { words: '大气25 完成70%，扬尘那边查处了12台' }, '大气25 大气25 完成70%，扬尘那边查处了12台'],
  ['correct', { percent: '60' }, '更正：大气25 进度60%'],
  ['extension', { day: '2022-01-31', words: '汛期停工' }, '申请延期 大气25 至2022-01-31，理由：汛期停工'],
])('a filled-in %s of %o says what would be typed', (kind, values, text) => {
  expect(read(kind, values)).toEqual({ kind: 'said', to: housing.address, text });
});

test('in an office that speaks English it is said in English', () => {
  expect(read('report', { percent: '80', words: '12 sites inspected' }, english)).toMatchObject({
    text: '大气25 progress 80%, 12 sites inspected',
  });
  expect(read('extension', { day: '2022-01-31', words: 'the floods' }, english)).toMatchObject({
    text: 'extension for 大气25 until 2022-01-31, because the floods',
  });
});

test('words that would be read as another progress are kept, and not read', () => {
  expect(read('report', { percent: '80', words: '其中三成的工地达到95%' })).toMatchObject({
    text: '大气25 进度80%，「其中三成的工地达到95%」',
  });
});

test.each<[Filled['kind'], Filled['values'], object]>([
  ['report', { percent: '101' }, { percent: '请填0到100的整数。' }],
  ['report', { percent: '-1' }, { percent: '请填0到100的整数。' }],
  ['report', { percent: '12.5' }, { percent: '请填0到100的整数。' }],
  ['report', { percent: '８０' }, { percent: '请填0到100的整数。' }],
  ['report', {}, { percent: '进度和情况至少填一项。' }],
  ['report', { words: '  ' }, { percent: '进度和情况至少填一项。' }],
  ['report', { words: '好的' }, { words: '看不出进展：请写明做到哪一步，或者填进度。' }],
  ['report', { words: '很'.repeat(1001) }, { words: '请不要超过1000个字。' }],
  ['report', { task: 'C 区住建局 大气3', percent: '80' }, { task: '请选择本单位的任务。' }],
  ['report', { task: 'C 区司法局 大气25', percent: '80' }, { task: '请选择本单位的任务。' }],
  ['extension', { words: '汛期停工' }, { day: '请选10月28日以后的日期。' }],
  ['extension', { day: '2021-10-28', words: '汛期停工' }, { day: '请选10月28日以后的日期。' }],
  ['extension', { day: '2021-02-30', words: '汛期停工' }, { day: '请选10月28日以后的日期。' }],
  ['extension', { day: '2022-01-31' }, { words: '请写明理由。' }],
  [
    'extension',
    { day: '2021-11-30', words: '汛期停工' },
    { day: '还不能报批：大气25 · 区住建局的期限是2021年12月31日，新日期要在它之后。' },
  ],
])('a %s of %o must be mended: %o', (kind, values, errors) => {
  expect(read(kind, values)).toEqual({ kind: 'wrong', errors });
});

const offered = (kind: Filled['kind'], named: string[], chats = [housing]) => {
  const codes = chats.flatMap(({ standings }) => standings.map(({ code }) => code));
  const form = formFor(
    { kind, words: '' },
    chats,
    codes.filter((code) => named.includes(code)),
    sampleBook,
  );
  const [task] = form.fields;
  return task?.kind === 'choice' ? { groups: task.groups, chosen: task.chosen } : { note: form.note };
};

test('the tasks of the message come first, and the only one is chosen', () => {
  const { groups, chosen } = offered('report', ['大气25']);
  expect(chosen).toBe('C 区住建局 大气25');
  expect(groups?.[0]).toMatchObject({ label: '这条消息里的', choices: [{ label: '大气25 加强扬尘综合治理' }] });
  expect(groups?.slice(1).map(({ label }) => label)).toEqual(['大气', '水', '土壤', '农业农村']);
  const all = groups?.flatMap(({ choices }) => choices.map(({ value }) => value)) ?? [];
  expect(new Set(all).size).toBe(housing.standings.length);
});

test('whoever speaks for several units sees whose each task is', () => {
  const { groups, chosen } = offered('report', [], [housing, chatOf('区司法局')]);
  expect(chosen).toBeNull();
  expect(groups?.map(({ label }) => label)).toContain('区住建局 · 大气');
});

test('where nothing can be filled in, it says why', () => {
  expect(offered('report', [], [])).toEqual({ note: expect.stringContaining('哪个单位') });
  expect(offered('correct', [])).toEqual({ note: '本单位现在没有要填报的任务。' });
});
