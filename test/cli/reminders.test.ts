import { expect, test } from 'vitest';
import { freshFolder, run } from './console.ts';

const key = '水附表3-1|due_today|2021-10-29|区住建局';

test('a reminder is listed with its slots, and each slot can be explained', async () => {
  const data = ['--data', freshFolder(), '--now', '2021-10-01'];
  const { lines } = await run(['reminders', ...data, '--from', '2021-10-29', '--to', '2021-10-29', '--json']);
  const rows: { slots: string[]; to: string }[] = JSON.parse(lines.join(''));
  expect(rows.find(({ to }) => to === '区住建局')?.slots[0]).toBe(key);
  const why = (await run(['reminders', ...data, '--why', key])).lines.join('\n');
  expect(why).toContain('依据：“2021年10月”，2021年10月31日（周日）到期');
  expect(why).toContain('日期：原应10月31日（周日），是周末，提前到10月29日（周五）');
  expect(why).toContain('时刻：09:08（09:07起发，各单位错开，本单位晚1分钟）');
  expect(why).toContain('发给：区住建局（牵头），绑定的群1个');
  expect(why).toContain('现状：到时会发');
});

test('a slot whose time has passed unsaid says so', async () => {
  const { lines } = await run(['reminders', '--data', freshFolder(), '--now', '2021-11-05', '--why', key]);
  expect(lines.join('\n')).toContain('现状：没有发出，时间已过');
});

test('an unknown slot, and a window without ends, are told in one line', async () => {
  const data = ['--data', freshFolder()];
  await expect(run(['reminders', ...data, '--why', '大气99|due_today|2021-10-29|区住建局'])).rejects.toThrow(
    'there is no reminder 大气99|due_today|2021-10-29|区住建局',
  );
  await expect(run(['reminders', ...data, '--from', '2021-10-29'])).rejects.toThrow('which window?');
});
