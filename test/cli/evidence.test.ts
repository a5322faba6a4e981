import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freshFolder, json, run } from './console.ts';

const NOW = '2021-10-28T08:50';

test('a file that is brought in the local chat is kept, listed with its place, and counted where its task stands', async () => {
  const [folder, data] = [freshFolder(), freshFolder()];
  const photo = join(folder, '覆盖 后.png');
  writeFileSync(photo, '\x89PNG\r\n\x1a\n', 'latin1');
  const typed = `/in 区住建局\n/file "${photo}" 大气25 完成80%\n/file ${folder}/none.pdf 水2 完成10%\n`;
  const { chat } = await run(['start', '--data', data, '--now', NOW], { typed });
  expect(chat).toContain('80% · 附件1个');
  expect(chat).toContain('none.pdf”这个文件');
  const at = ['--data', data, '--task', '大气25'];
  const [row, ...more] = await json('evidence', ...at);
  expect(more).toEqual([]);
  expect(row).toMatchObject({ code: '大气25', unit: '区住建局', withdrawn: false, name: '覆盖 后.png', state: 'kept' });
  expect(row).toMatchObject({ type: 'image/png', size: 8, by: '终端', why: null });
  expect(row.path).toBe(join(data, 'evidence', row.hash.slice(0, 2), row.hash));
  expect(await json('evidence', '--data', data, '--task', '水2')).toEqual([]);
  const status = await json('status', ...at, '--unit', '区住建局');
  expect(status).toMatchObject([{ code: '大气25', evidence: ['覆盖 后.png'] }]);
  expect((await run(['evidence', '--data', data])).lines).toEqual([
    `大气25  区住建局  覆盖 后.png  kept  image/png  8  ${row.path}`,
  ]);
});
