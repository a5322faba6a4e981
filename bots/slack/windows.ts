import type { WebClient } from '@slack/web-api';
import type { FormWanted } from '../../src/chat/form.ts';
import type { Incoming } from '../../src/chat/incoming.ts';
import { Fault } from '../../src/errors.ts';
import type { Alarm, Clock, Screens } from '../../src/ports.ts';
import { inTime } from './confirm.ts';
import type { Brought, Handed, Pressed, Submitted } from './event.ts';
import { explained } from './failures.ts';
import { filledIn, parseSubmitted, windowOf } from './form.ts';
import { addressOf, wordsOf } from './parse.ts';
import { render } from './render.ts';

export interface Shown {
  readonly screens: Screens;
  /** A client that waits no longer than `CALL_MS`. */
  readonly api: WebClient;
  readonly clock: Clock;
  readonly alarm: Alarm;
}

/** A window opens within three seconds of what it is opened for: Slack is asked at most twice, the desk once. */
export const CALL_MS = 1000;
const DESK_MS = 1000;
/** So many of the channels somebody is a member of are looked at. */
const MEMBER_OF = 150;

/** What a submitted form is to the desk: something said, or what must be mended first. */
export type Submission =
  | { readonly kind: 'said'; readonly incoming: Incoming }
  | { readonly kind: 'wrong'; readonly errors: Readonly<Record<string, string>> };

/** The windows and the page of the bot. */
export interface Windows {
  /** Said where something takes longer than Slack waits. */
  readonly busy: string;
  /** Opens a form for a pressed button or a message that is handed over; false: there is none, and it is said as it is. */
  readonly forPressed: (pressed: Pressed, kind: FormWanted['kind']) => Promise<boolean>;
  readonly forHanded: (handed: Handed) => Promise<boolean>;
  /** Opens a form for the tasks of the units whose channels somebody is a member of; false: it could not be opened. */
  readonly forMember: (asked: Extract<Brought, { kind: 'asked' }>) => Promise<boolean>;
  readonly submitted: (submitted: Submitted) => Promise<Submission>;
  /** Shows somebody the page of the bot, as it is now. */
  readonly home: (user: string) => Promise<void>;
}

/** Opens windows while the moment for them lasts; what cannot be opened in time is told to the alarm. */
export function openWindows({ screens, api, clock, alarm }: Shown): Windows {
  async function open(wanted: FormWanted, trigger: string, always: boolean): Promise<boolean> {
    try {
      const form = await within(screens.form(wanted));
      if (form.fields.length === 0 && !always) return false;
      const { kind, chats, message } = wanted;
      const along = { kind, chats: chats.map(({ chat }) => chat), thread: chats[0]?.thread ?? null, message };
      await api.views.open({ trigger_id: trigger, view: windowOf(form, along) });
      return true;
    } catch (error) {
      alarm(`a form could not be opened: ${explained(error)}`, null);
      return false;
    }
  }

  async function channelsOf(user: string): Promise<FormWanted['chats']> {
    const types = 'public_channel,private_channel';
    const { channels = [] } = await api.users.conversations({ user, types, exclude_archived: true, limit: MEMBER_OF });
    return channels.flatMap(({ id }) => (id === undefined ? [] : [{ platform: 'slack', chat: id, thread: null }]));
  }

  async function read(submission: Submitted): Promise<Submission> {
    const { filled, along } = filledIn(submission);
    const reading = await within(screens.read(filled));
    if (reading.kind === 'wrong') return { kind: 'wrong', errors: { ...reading.errors } };
    return { kind: 'said', incoming: parseSubmitted(submission, reading, along.message, clock()) };
  }

  return {
    busy: screens.busy,
    forPressed: ({ container, trigger_id: trigger }, kind) => {
      const { channel_id: channel, message_ts: message, thread_ts: thread } = container;
      const chats = [addressOf(channel, { ts: message, thread_ts: thread })];
      return open({ kind, chats, message, words: '' }, trigger, false);
    },
    forHanded: ({ channel, message, trigger_id: trigger }) => {
      const chats = [addressOf(channel.id, message)];
      // What a bot says is nobody's report; of our own messages the tasks are known.
      const said = message.bot_id === undefined;
      const about = said ? { message: null, words: wordsOf(message).text } : { message: message.ts, words: '' };
      return open({ kind: 'report', chats, ...about }, trigger, false);
    },
    async forMember({ user, form: kind, trigger }) {
      try {
        return await open({ kind, chats: await channelsOf(user), message: null, words: '' }, trigger, true);
      } catch (error) {
        alarm(`the channels of ${user} are not known: ${explained(error)}`, null);
        return false;
      }
    },
    async submitted(submission) {
      try {
        return await read(submission);
      } catch (error) {
        alarm('a form could not be read', error);
        return { kind: 'wrong', errors: { task: screens.busy } };
      }
    },
    async home(user) {
      try {
        const page = await within(screens.home(await channelsOf(user)));
        const blocks = render(page).flatMap((piece) => (piece.kind === 'text' ? piece.blocks : []));
        await api.apiCall('views.publish', { user_id: user, view: { type: 'home', blocks } });
      } catch (error) {
        alarm(`the page of ${user} could not be shown: ${explained(error)}`, null);
      }
    },
  };
}

async function within<T>(work: Promise<T>): Promise<T> {
  const given = await inTime(work, DESK_MS);
  if (given === undefined) throw new Fault('unavailable', `the desk took longer than ${DESK_MS} ms`);
  return given;
}
