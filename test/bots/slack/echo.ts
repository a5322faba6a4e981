import { SocketModeClient } from '@slack/socket-mode';
import { WebClient } from '@slack/web-api';

/**
 * A bot that keeps nothing and says one word to everything, by Slack's clients alone: what the way to Slack and back takes
 * in any case. `echo.ts ROOT BOT-TOKEN APP-TOKEN`; it prints a line when it is ready.
 */
const [root = '', token = '', appToken = ''] = process.argv.slice(2);
const api = new WebClient(token, { slackApiUrl: root });
const socket = new SocketModeClient({ appToken, clientOptions: { slackApiUrl: root } });
socket.on('message', async ({ event, ack }) => {
  await ack();
  await api.chat.postMessage({ channel: event.channel, thread_ts: event.thread_ts, text: '在' });
});
await socket.start();
process.stdout.write('ready\n');
