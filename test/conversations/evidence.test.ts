import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FileRef } from '../../src/chat/incoming.ts';
import { proofsOf } from '../../src/dialogue/reports/proof.ts';
import type { Fetched } from '../../src/ports.ts';
import { freshFolder } from '../cli/console.ts';
import { type Manner, openRoom } from './room.ts';

const unit = '区住建局';
let data: string;
let room: Awaited<ReturnType<typeof openRoom>>;

beforeEach(async () => {
  data = freshFolder();
  room = await openRoom('2021-10-28T08:50', [unit, '区城市管理局'], { data, fetchFile: async ({ id }) => vendor(id) });
});
afterEach(async () => {
  await room.close();
  rmSync(data, { recursive: true });
});

async function* bytesOf(text: string) {
  yield Buffer.from(text);
}

/** A vendor that has every file but the large and the lost ones. */
function vendor(id: string): Fetched {
  if (id.startsWith('lost')) return { kind: 'refused', why: 'gone', told: 'gone' };
  return { kind: 'bytes', bytes: bytesOf(id.startsWith('large') ? 'x'.repeat(21 * 1024 * 1024) : `GIF89a${id}`) };
}

const file = (id: string, name: string | null = null): FileRef => ({
  kind: name === null ? 'photo' : 'document',
  id,
  name,
  size: 12,
});
const withFiles = (text: string, files: readonly FileRef[], manner: Manner = {}) =>
  room.say(unit, text, { ...manner, body: { kind: 'text', text, files } });

/** Every file with the task and the value it proves, and whether that counts. */
async function proofs() {
  const { store, office } = room.desk;
  const found = proofsOf(await store.evidence(office, {}), await store.reports(office, {}));
  return found.map(({ evidence, report }) => ({
    name: evidence.name,
    state: evidence.state,
    code: report?.code ?? null,
    percent: report?.percent ?? null,
    counts: report?.withdrawnAt === null,
  }));
}

test('what comes with a report proves it, and the acknowledgement says how many files', async () => {
  const [answer] = await withFiles('大气25 完成80%', [file('a', '覆盖前.jpg'), file('b', '覆盖后.jpg')]);
  expect(answer).toContain('已记：大气25 · 区住建局 · 80% · 附件2个。');
  const proven = { state: 'kept', code: '大气25', percent: 80, counts: true };
  expect(await proofs()).toEqual([
    { name: '覆盖前.jpg', ...proven },
    { name: '覆盖后.jpg', ...proven },
  ]);
});

test('files of a report on several tasks prove each of them', async () => {
  const [answer] = await withFiles('大气25 完成80%，水2 完成60%', [file('a')]);
  expect(answer).toContain('附件1个一并记入');
  expect((await proofs()).map(({ code, percent }) => [code, percent])).toEqual([
    ['大气25', 80],
    ['水2', 60],
  ]);
});

test('a picture without a word in answer to a reminder proves what is then told', async () => {
  const digest = await room.at('2021-10-29T09:10');
  expect(digest.get(unit)).toContain('农业农村6');
  const answers = room.sent.findIndex(({ chat }) => chat === unit) + 1;
  const [question] = await withFiles('', [file('a')], { answers });
  expect(question).toContain('附件1个已收到');
  expect(await proofs()).toMatchObject([{ state: 'kept', code: null }]);
  const [again] = await room.say(unit, '农业农村6');
  expect(again).toContain('进展到哪一步');
  const [told] = await room.say(unit, '60%');
  expect(told).toContain('农业农村6 · 区住建局 · 60% · 附件1个');
  expect(await proofs()).toMatchObject([{ code: '农业农村6', percent: 60 }]);
});

test('a picture with a report of which the task is unclear proves the task that is chosen', async () => {
  const [question] = await withFiles('污水那项完成了八成', [file('a')]);
  expect(question).toContain('哪一项');
  const [told] = await room.say(unit, '第一个');
  expect(told).toContain('附件1个');
  const [proof] = await proofs();
  expect(proof).toMatchObject({ percent: 80, counts: true });
  // It is answered: what is said next has nothing to do with the picture.
  await room.say(unit, '大气25 完成30%');
  expect(await proofs()).toHaveLength(1);
});

test('what another person says does not claim the picture', async () => {
  await withFiles('污水那项完成了八成', [file('a')], { person: 'li' });
  await room.say(unit, '水2 完成30%', { person: 'zhao' });
  expect(await proofs()).toMatchObject([{ code: null }]);
});

test('a correction keeps its proof, and adds its own', async () => {
  await withFiles('大气25 完成80%', [file('a')], { message: 'm1' });
  await withFiles('手误，大气25是75%', [file('b')]);
  expect((await proofs()).map(({ percent, counts }) => [percent, counts])).toEqual([
    [75, true],
    [75, true],
  ]);
});

test('an edit keeps the proof, and so does a withdrawal, which is told', async () => {
  await withFiles('大气25 完成80%', [file('a')], { message: 'm1' });
  await room.say(unit, '', { body: { kind: 'edited', message: 'm1', text: '大气25 完成70%' } });
  expect(await proofs()).toMatchObject([{ percent: 70, counts: true, state: 'kept' }]);
  await room.say(unit, '撤回大气25');
  expect(await proofs()).toMatchObject([{ percent: 70, counts: false, state: 'kept' }]);
});

test('a picture to which the report is written afterwards is kept with it', async () => {
  await withFiles('', [file('a')], { message: 'm1', addressed: 'overheard' });
  expect(await proofs()).toEqual([]);
  const text = '大气25 完成70%';
  const [answer] = await room.say(unit, '', { body: { kind: 'edited', message: 'm1', text, files: [file('a')] } });
  expect(answer).toContain('70% · 附件1个');
  await room.say(unit, '', { body: { kind: 'edited', message: 'm1', text: '大气25 完成75%', files: [file('a')] } });
  expect(await proofs()).toMatchObject([{ percent: 75, state: 'kept', counts: true }]);
});

test('what is not kept is told in one line, with why and how to mend it; the report stands', async () => {
  const large = { ...file('large', '现场.mp4'), size: 3 };
  const said = await withFiles('大气25 完成80%', [large, file('lost', '../../etc/x\u202Egpj.pdf')]);
  expect(said).toHaveLength(3);
  const [, ...refusals] = [...said].sort();
  expect(said).toContain('附件“现场.mp4”没有存：超过20MB。请压缩或拆分后重发，文字进展不受影响。');
  expect(refusals.join('\n')).toMatch(/^附件“xgpj\.pdf”没有存：/m);
  expect(await room.standing(unit, '大气25')).toMatchObject({ percent: 80 });
});

test('files of talk, of questions and of visiting cards are not fetched', async () => {
  await withFiles('今天的会议照片', [file('a')], { addressed: 'overheard' });
  await withFiles('', [file('b')], { addressed: 'overheard' });
  await withFiles('大气25谁牵头？', [file('c')]);
  await withFiles('大气25 完成80%', [{ kind: 'contact', id: '', name: '王', size: null }]);
  expect(await proofs()).toEqual([]);
});

test('the audit tells which report is proven by what', async () => {
  await withFiles('大气25 完成80%', [file('a')], { message: 'm1' });
  const audit = await room.desk.store.audit(room.desk.office, {});
  expect(audit.at(-1)).toMatchObject({
    what: 'evidence',
    code: '大气25',
    unit,
    after: { bundles: ['memory:区住建局:m1'] },
  });
});

test('the office asks for the files of a task, of a unit or of all, and a unit for its own', async () => {
  await withFiles('大气25 完成80%', [file('a', '覆盖前.jpg')]);
  await room.say('区城市管理局', '大气25 完成50%', {
    body: { kind: 'text', text: '大气25 完成50%', files: [file('c', '=cmd()|calc.xlsx')] },
  });
  for (const asked of [
    '大气25的附件',
    '佐证',
    '看看大气25的照片',
    'evidence of air 25',
    '佐证 大气25',
    '大气25佐证材料有哪些？',
  ]) {
    const [list] = await room.say('office', asked);
    expect(list, asked).toMatch(/^(?:【佐证】|Evidence)/);
    expect(list).toContain('大气25 · 区住建局 · 覆盖前.jpg');
    expect(list).toContain('大气25 · 区城市管理局 · cmd()_calc.xlsx');
  }
  const [ofUnit] = await room.say('office', '区住建局的佐证');
  expect(ofUnit).not.toContain('calc');
  expect((await room.say('office', '水2的附件'))[0]).toBe('水2 还没有附件。');
  const [own] = await room.say(unit, '大气25的附件有哪些？');
  expect(own).toContain('覆盖前.jpg');
  // It leads the task together with the other: it may read what that one reported, and what proves it.
  expect(own).toContain('calc');
});

test('where the office names a task, the newest files come themselves, each once', async () => {
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'f']) {
    await withFiles('大气25 完成80%', [file(id, `${id}.gif`)], { message: randomUUID() });
  }
  expect(await room.say('office', '佐证')).toHaveLength(1);
  const [list, ...files] = await room.say('office', '大气25的附件');
  expect(list).toContain('7个');
  expect(files).toEqual(['f.gif', 'e.gif', 'd.gif', 'c.gif', 'b.gif']);
  expect(await room.say(unit, '大气25的附件有哪些？')).toHaveLength(1);
});

test('a file that is called by that name in a unit’s chat is brought, not asked for', async () => {
  const [answer] = await withFiles('大气25 佐证材料', [file('a')]);
  expect(answer).toContain('进展到哪一步');
  expect((await room.say('office', '附件1'))[0] ?? '').not.toContain('佐证');
  expect((await room.say('office', '附件有哪些'))[0] ?? '').not.toContain('【佐证】');
});

test('a withdrawn report’s files are listed as such', async () => {
  await withFiles('大气25 完成80%', [file('a', '覆盖前.jpg')]);
  await room.say(unit, '撤回大气25');
  expect((await room.say('office', '佐证'))[0]).toContain('上报已撤回');
});
