import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRoom } from './room.ts';

let room: Awaited<ReturnType<typeof openRoom>>;
const unit = '区住建局';
/** Late enough for every unit's own minute. */
const morning = (day: string) => `${day}T09:30`;

beforeEach(async () => {
  // A week before most tasks are due; the 24th is a Friday.
  room = await openRoom('2021-12-23T17:00', [unit]);
  // What is overdue from before would be in every digest.
  await room.say(unit, '水附表3-1、农业农村6 已完成');
});

afterEach(() => room.close());

/** The digest of a day, and its place among all that was sent. */
async function digestOf(day: string) {
  const text = (await room.at(morning(day))).get(unit) ?? '';
  const place = room.sent.findLastIndex((sent) => sent.text === text) + 1;
  const codes = [...text.matchAll(/^\d+\. (\S+)/gm)].map(([, code]) => code);
  return { text, place, codes };
}

const press = (action: string, answers: number) => room.say(unit, '', { answers, body: { kind: 'button', action } });

test('a digest offers what can be done with it, 稍后 only where something can wait', async () => {
  expect((await digestOf('2021-12-24')).text).toMatch(/\[收到\] \[稍后\] \[报进展\] \[申请延期\]$/);
  await room.at(morning('2021-12-30'));
  expect((await digestOf('2021-12-31')).text).toMatch(/\[收到\] \[报进展\] \[申请延期\]$/);
});

test.each(['button', '稍后', '明天再提醒', '请下个工作日再提醒一次。', 'snooze', 'remind me tomorrow please'])(
  '稍后 (%s) says the same once more on the next working day, and then no more',
  async (how) => {
    const { place, codes } = await digestOf('2021-12-24');
    expect(codes.length).toBeGreaterThan(2);
    const [said] = how === 'button' ? await press('snooze', place) : await room.say(unit, how, { answers: place });
    expect(said).toMatch(/12月27日（周一）再提醒一次|once more on Mon 27 Dec/);
    const again = await digestOf('2021-12-27');
    expect(again.codes).toEqual(codes);
    expect(await room.standing(unit, codes[0]!)).toMatchObject({ snoozed: '2021-12-27' });
    // The ladder goes on: on the 28th leads are told anyway; on the 29th nobody is.
    expect((await digestOf('2021-12-28')).codes.length).toBeGreaterThan(2);
    expect((await digestOf('2021-12-29')).codes).toEqual([]);
  },
);

test('稍后 stands in the audit and in the history of each part, and a second wish for the same day adds nothing', async () => {
  const { place, codes } = await digestOf('2021-12-24');
  await press('snooze', place);
  await press('snooze', place);
  const { store, office } = room.desk;
  const acts = (await store.acts(office, { unit })).filter(({ kind }) => kind === 'snoozed');
  expect(acts.map(({ code, date }) => [code, date])).toEqual(acts.map(({ code }) => [code, '2021-12-27']));
  expect(acts.map(({ code }) => code).sort()).toEqual([...codes].sort());
  const audit = (await store.audit(office, {})).filter(({ what }) => what === 'snoozed');
  expect(audit).toHaveLength(codes.length);
  expect(audit[0]).toMatchObject({ before: { snoozed: null }, after: { snoozed: '2021-12-27' } });
});

test('what is reported done after 稍后 is not said again', async () => {
  const { place, codes } = await digestOf('2021-12-24');
  await press('snooze', place);
  await room.say(unit, `${codes[0]} 已完成`);
  expect((await digestOf('2021-12-27')).codes).toEqual(codes.slice(1));
});

test('what is due today or overdue cannot wait, in one clear line', async () => {
  await room.at(morning('2021-12-30'));
  const { place } = await digestOf('2021-12-31');
  const [line, ...more] = await room.say(unit, '稍后', { answers: place });
  expect(line).toMatch(/到期在即或已逾期，不能推后提醒。$/);
  expect(more).toEqual([]);
  const overdue = await digestOf('2022-01-04');
  expect(overdue.text).toContain('已过期');
  expect((await press('snooze', overdue.place)).join()).toMatch(/^[^\n]*不能推后提醒。$/);
});

test('收到 is 签收, says nothing, and stops no later step', async () => {
  const { place, codes } = await digestOf('2021-12-24');
  expect(await press('received', place)).toEqual([]);
  expect(await room.standing(unit, codes[0]!)).toMatchObject({ stage: 'received' });
  expect((await digestOf('2021-12-28')).codes).toContain(codes[0]);
});

test('报进展 asks how far it is, and the next words are the answer, by the numbers of the digest', async () => {
  const { place, codes } = await digestOf('2021-12-24');
  const [asked] = await press('report', place);
  expect(asked).toContain('进展到哪一步？');
  const [said] = await room.say(unit, '2 完成80%');
  expect(said).toContain(`已记：${codes[1]} · ${unit} · 80%`);
});

test('申请延期 asks which task and until when', async () => {
  const { place } = await digestOf('2021-12-24');
  expect((await press('extension', place)).join()).toContain('是哪一项？');
});
