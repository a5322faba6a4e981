import { platformContract } from '../../contracts/platform.ts';
import { telegramWorld } from './world.ts';

platformContract('Telegram, fetching updates', telegramWorld, {
  deletions: 'Telegram does not tell bots of deletions',
});
