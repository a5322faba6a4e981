import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pathOf } from '../../../src/dialogue/reports/proof.ts';
import { freshFolder } from '../../cli/console.ts';
import { channel, event, said } from './events.ts';
import { openServed, type Served } from './served.ts';

const unit = '区住建局';
const patient = { timeout: 15_000, interval: 20 };

let data: string;
let served: Served;
beforeEach(async () => {
  data = freshFolder();
  served = await openServed(undefined, data);
  await served.bind(channel, unit);
});
afterEach(async () => {
  await served.close();
  rmSync(data, { recursive: true });
});

const hosted = (id: string, name: string, mimetype = 'application/pdf') => ({
  id,
  name,
  mimetype,
  size: 9,
  mode: 'hosted',
});

/** Somebody reports with files, below a message of the channel. */
function report(text: string, ...files: object[]): void {
  const ts = '1635382300.000700';
  const thread = { thread_ts: '1635382000.000100', parent_user_id: 'U0ELSE' };
  served.server.happen(event(said(text, { ts, event_ts: ts, subtype: 'file_share', files, ...thread })));
}

const evidence = () => served.desk.store.evidence(served.desk.office, {});
const shown = () => served.server.shown.map(({ text, thread }) => ({ text: text.replaceAll('\u2060', ''), thread }));

test('files of a report in a channel are kept as they are, under names that are harmless', async () => {
  const pdf = Buffer.from('%PDF-1.7 验收单');
  served.server.files.put('F1', pdf, { type: 'application/pdf' });
  served.server.files.put('F2', Buffer.from('单位,进度'), { type: 'text/csv' });
  report(
    '大气25 完成80%',
    hosted('F1', '../../../etc/验收单\u202Efdp.exe'),
    hosted('F2', '=HYPERLINK("x").csv', 'text/csv'),
  );
  await expect.poll(async () => (await evidence()).map(({ state }) => state), patient).toEqual(['kept', 'kept']);
  const [first, second] = await evidence();
  expect(first).toMatchObject({ name: '验收单fdp.exe', type: 'application/pdf', size: pdf.length });
  expect(second).toMatchObject({ name: 'HYPERLINK(_x_).csv', type: 'text/csv' });
  expect(readFileSync(join(data, pathOf(first?.hash ?? ''))).equals(pdf)).toBe(true);
  expect(shown()[0]?.text).toContain('附件2个');
});

test('without the scope the thread is told what to do, and so is whoever runs the desk, never the token', async () => {
  served.server.files.put('F1', Buffer.from('%PDF'), { type: 'application/pdf' });
  served.server.files.fault = () => ({ kind: 'login' });
  report('大气25 完成80%', hosted('F1', '验收单.pdf'));
  await expect.poll(() => shown().length, patient).toBe(2);
  expect(shown()[1]).toEqual({
    text: '附件“验收单.pdf”没有存：机器人没有读取文件的权限。请管理员开通后重发，文字进展不受影响。',
    thread: '1635382000.000100',
  });
  expect(await evidence()).toMatchObject([{ state: 'refused', why: 'forbidden' }]);
  expect(JSON.stringify([served.alarms, shown(), await evidence()])).not.toContain(served.server.botToken);
});
