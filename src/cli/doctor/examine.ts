import type { Config } from '../../config.ts';
import { en } from '../../locales/en.ts';
import { type Messages, zhCN } from '../../locales/zh-CN.ts';
import type { Book } from '../../plan/model.ts';
import { inspectStore } from '../../store/inspect.ts';
import type { Instant } from '../../time/day.ts';
import { parseMoment } from '../../time/moment.ts';
import type { DeskOptions, Ground } from '../desk.ts';
import type { Place } from '../front.ts';
import { type Cabinet, openCabinet } from './cabinet.ts';
import { databaseFound } from './database.ts';
import { type Finding, found, type Patient } from './finding.ts';
import { diskFound, folderFound, nativeFound, nodeFound, zonesFound } from './machine.ts';
import { bookFound, calendarFound, chatsFound } from './office.ts';
import { outboxFound } from './outbox.ts';
import { portFound } from './port.ts';
import { slackFound } from './slack.ts';
import { telegramFound } from './telegram.ts';

/** What a set-up is made of. */
export interface Setup {
  readonly config: Config;
  readonly ground: Ground;
  /** The package's folder. */
  readonly root: string;
  readonly http: Place | null;
}

/** What was found, in the order it is told, and the words it is told in. */
export interface Examined {
  readonly findings: readonly Finding[];
  readonly say: Messages['doctor'];
}

/** Looks at everything a desk needs, while one may be running: nothing is changed but a file that is written and taken away. */
export async function examine({ config, ground, root, http }: Setup, options: DeskOptions): Promise<Examined> {
  const where = options.data ?? ground.data;
  const state = await inspectStore(where);
  const cabinet = await openCabinet(ground, { where, state }, options);
  try {
    const { doctor: say } = cabinet.offices.some(({ book }) => book?.office.language === 'en') ? en : zhCN;
    const folder = where.includes('://') ? (ground.archive?.folder ?? '.') : where;
    const real = ground.clock();
    const now = momentOf(options.now ?? config.DUBAN_NOW, cabinet) ?? real;
    const patient: Patient = { config, where, folder, root, http, now, real, say };
    const looks: readonly Look[] = [
      ['node', () => nodeFound(patient)],
      ['native', () => nativeFound(patient)],
      ['timezones', () => zonesFound(patient)],
      ['folder', () => folderFound(patient)],
      ['disk', () => diskFound(patient)],
      ['database', () => databaseFound(state, patient)],
      ...officeLooks(cabinet, patient),
      ['port', () => portFound(patient)],
      ['telegram.token', () => telegramFound(patient)],
      ['slack.token', () => slackFound(patient)],
    ];
    return { findings: (await Promise.all(looks.map((look) => taken(look, say)))).flat(), say };
  } finally {
    await cabinet.store?.close();
  }
}

/** One look, and the check it is told under where it fails. */
type Look = readonly [check: string, look: () => Sight | Promise<Sight>];
type Sight = Finding | readonly Finding[];

function officeLooks({ store, offices }: Cabinet, patient: Patient): readonly Look[] {
  const { config, say } = patient;
  const tokens = [config.TELEGRAM_BOT_TOKEN && 'telegram', config.SLACK_BOT_TOKEN && 'slack'];
  const vendors = tokens.filter((name) => name !== undefined);
  const served = vendors.length > 0 ? vendors : ['local'];
  // The first start gives every unit its seat in the local chat.
  const made = store !== null || vendors.length > 0;
  const chatsOf = async (book: Book) => (await store?.chats(book.office.key)) ?? [];
  return [
    ...offices.flatMap(({ key, book, why }): readonly Look[] => {
      if (book === null) return [['book', () => found('book', 'fail', say.book.broken(`${key}: ${why}`))]];
      const named = (sight: Sight) => (offices.length > 1 ? [sight].flat().map((one) => ofOffice(key, one)) : sight);
      return [
        ['book', () => named(bookFound(book, patient))],
        ['calendar', () => named(calendarFound(book, patient))],
        ...(made
          ? [['chats', async () => named(chatsFound(book, await chatsOf(book), served, patient))] satisfies Look]
          : []),
      ];
    }),
    ...(store ? [['outbox', () => outboxFound(store, served, patient)] satisfies Look] : []),
    ['platforms', () => (vendors.length > 0 ? [] : found('platforms', 'ok', say.noPlatform))],
  ];
}

/** Where there are several, a finding says of which office it is. */
const ofOffice = (key: string, { text, ...rest }: Finding): Finding => ({ ...rest, text: `${key}: ${text}` });

/** What could not be looked at is a finding as well. */
async function taken([check, look]: Look, say: Patient['say']): Promise<readonly Finding[]> {
  try {
    return [await look()].flat();
  } catch (error) {
    return [found(check, 'fail', say.broken(error instanceof Error ? error.message : String(error)))];
  }
}

function momentOf(text: string | undefined, { offices }: Cabinet): Instant | null {
  const zone = offices.find(({ book }) => book !== null)?.book?.office.timezone ?? 'UTC';
  return text === undefined ? null : parseMoment(text, zone);
}
