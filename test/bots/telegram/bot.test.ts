import { platformContract } from '../../contracts/platform.ts';
import { telegramWorld } from './world.ts';

const missing = { deletions: 'Telegram does not tell bots of deletions' };

platformContract('Telegram, fetching updates', () => telegramWorld('fetched'), missing);
platformContract('Telegram, brought updates', () => telegramWorld('brought'), missing);
