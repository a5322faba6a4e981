import { platformContract } from '../../contracts/platform.ts';
import { slackWorld } from './world.ts';

platformContract('Slack, through a socket', () => slackWorld('socket'));
platformContract('Slack, brought over HTTP', () => slackWorld('http'));
