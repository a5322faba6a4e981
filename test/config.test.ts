import { expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

test('an empty environment is in order', () => {
  expect(readConfig({ PATH: '/bin', TELEGRAM_BOT_TOKEN: '' })).toMatchObject({ HOST: '127.0.0.1' });
});

test('every variable that is wrong is named, and no value is shown', () => {
  const token = 'my-secret-token';
  const read = () => readConfig({ TELEGRAM_BOT_TOKEN: token, PORT: '99999', DUBAN_NOW: 'soon' });
  expect(read).toThrow(/TELEGRAM_BOT_TOKEN is no bot token.*PORT is no port.*DUBAN_NOW is no moment/);
  try {
    read();
  } catch (error) {
    expect(String(error)).not.toContain(token);
  }
});

test('good values pass', () => {
  const env = { TELEGRAM_BOT_TOKEN: '123:abc_DEF-4', PORT: '0', DUBAN_NOW: '2021-10-28T08:50', DUBAN_LOG: 'debug' };
  expect(readConfig(env)).toMatchObject({ ...env, PORT: 0 });
});
