import { startScript } from '../bots/kills.ts';
import { event, said, typed } from '../bots/slack/events.ts';
import { openWorkspace } from '../bots/slack/processes.ts';
import { answerTimes } from './answers.ts';
import type { Row } from './row.ts';

/** How long an answer takes on Slack. */
export async function answers(): Promise<readonly Row[]> {
  const workspace = await openWorkspace();
  const { server, channels } = workspace;
  let asked = 0;
  const rows = await answerTimes({
    platform: 'Slack',
    startBare: () =>
      startScript(new URL('../bots/slack/echo.ts', import.meta.url), [server.root, server.botToken, server.appToken]),
    startDesk: workspace.startWatched,
    ask: (n) => {
      const { address, code } = channels[n % channels.length]!;
      const text = `${code}谁牵头？`;
      asked += 1;
      const over = {
        channel: address.chat,
        thread_ts: threadOf(n),
        blocks: typed(text, true),
        text: `<@U0BOT> ${text}`,
      };
      server.happen(event(said(text, { ...over, ts: `1635382200.${String(asked).padStart(6, '0')}` }), `Ev${asked}`));
    },
    whenAnswered: (told) => {
      server.fault = (method, { thread_ts: thread }) => {
        // An answer goes into the thread of its question, and each is asked in its own.
        if (method === 'chat.postMessage') told(Number(String(thread).split('.')[1]));
        return null;
      };
    },
  });
  await workspace.close();
  return rows;
}

const threadOf = (n: number) => `1635382100.${String(n).padStart(6, '0')}`;
