import { expect, test } from 'vitest';
import { en } from '../../src/locales/en.ts';
import { zhCN } from '../../src/locales/zh-CN.ts';
import { openRoom } from './room.ts';

const unit = '区住建局';
const { commands } = zhCN.desk;
const given: Readonly<Record<string, string>> = {
  report: '大气25 80%',
  done: '大气25',
  extend: '大气25 到2022年1月31日，因汛期停工',
  invite: unit,
};

test.each(['unit', 'office', 'group', 'private'] as const)(
  'what a menu offers (%s) can be done there',
  async (place) => {
    const room = await openRoom('2021-10-28T08:50', [unit]);
    const chat = { unit, office: 'office', group: 'nobody', private: 'alone' }[place];
    const addressed = place === 'private' ? 'direct' : 'mention';
    for (const command of Object.keys(commands[place])) {
      const [answer = ''] = await room.say(chat, `/${command} ${given[command] ?? ''}`.trim(), { addressed });
      expect(answer).not.toBe('');
      expect(answer).not.toMatch(/没有“\w+”这个命令|只能在|^没有[记办]|请写明|没有?找到|\b(?:the|is|no|to)\b/);
    }
    await room.close();
  },
);

test('the menus are alike in every language', () => {
  for (const place of ['unit', 'office', 'group', 'private'] as const)
    expect(Object.keys(en.desk.commands[place])).toEqual(Object.keys(commands[place]));
});
