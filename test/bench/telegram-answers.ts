import { startScript } from '../bots/kills.ts';
import { groupOf, openTown } from '../bots/telegram/processes.ts';
import { said } from '../bots/telegram/updates.ts';
import { answerTimes } from './answers.ts';
import type { Row } from './row.ts';

/** How long an answer takes on Telegram. */
export async function answers(): Promise<readonly Row[]> {
  const town = await openTown();
  const { server, groups } = town;
  const rows = await answerTimes({
    platform: 'Telegram',
    startBare: () => startScript(new URL('../bots/telegram/echo.ts', import.meta.url), [server.root, server.token]),
    startDesk: town.startWatched,
    ask: (n) => {
      const { address, code } = groups[n % groups.length]!;
      server.happen({ message: said(`@duban_bot ${code}谁牵头？`, { chat: groupOf(address), message_id: n }) });
    },
    whenAnswered: (told) => {
      server.fault = (method, { reply_parameters: below }) => {
        // An answer says which message it hangs below.
        if (method === 'sendMessage') told((below as { message_id: number }).message_id);
        return null;
      };
    },
  });
  await town.close();
  return rows;
}
