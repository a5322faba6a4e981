import { type FormKind, formKinds } from '../../src/chat/form.ts';
import type { Incoming } from '../../src/chat/incoming.ts';
import { unreachable } from '../../src/errors.ts';
import type { Alarm } from '../../src/ports.ts';
import { type Confirmation, inTime } from './confirm.ts';
import { type Brought, type Handed, type Pressed, readBrought, type SlashCommand, type Submitted } from './event.ts';
import type { parseBrought } from './parse.ts';
import type { Responses } from './responses.ts';
import type { Taker } from './take.ts';
import type { Windows } from './windows.ts';

export interface Handling {
  readonly stop: AbortSignal;
  readonly alarm: Alarm;
  readonly responses: Responses;
  /** Null: it has none, and buttons are said as what they stand for. */
  readonly windows: Windows | null;
  readonly parse: (brought: Parameters<typeof parseBrought>[0]) => Incoming | null;
  readonly taker: Taker;
}

/** Gives how something that Slack brought is confirmed; null where it cannot be, and has to come again. */
export type Taken = (type: string, body: unknown) => Promise<Confirmation | null>;

/** Slack tells whoever acted that it failed where it hears nothing for three seconds. */
const PERSON_MS = 2500;
const done: Confirmation = { body: null };

/**
 * Does what Slack brings is meant to do. An event is confirmed once it is stored; whoever pressed, commanded or submitted
 * something is told in time where that takes longer, whatever the store does.
 */
export function openTaken({ stop, alarm, responses, windows, parse, taker }: Handling): Taken {
  const said = async (incoming: Incoming | null): Promise<Confirmation | null> =>
    incoming === null || (await taker(incoming)) ? done : null;

  const soon = (work: Promise<Confirmation | null>, late: () => Confirmation | null) =>
    inTime(work, PERSON_MS).then((confirmation) => (confirmation === undefined ? late() : confirmation));

  /** What takes longer is told to whoever acted, and to nobody else. */
  const toldBusy = (url: string | undefined) => () => {
    if (!windows || url === undefined) return null;
    responses.respond(url, { text: windows.busy }).catch((error) => alarm('nobody could be told to wait', error));
    return done;
  };

  async function pressed(one: Pressed): Promise<Confirmation | null> {
    const form = formOf(one);
    if (windows && form && (await windows.forPressed(one, form))) return done;
    return said(parse({ kind: 'pressed', pressed: one }));
  }

  async function handed(one: Handed): Promise<Confirmation | null> {
    if (await windows?.forHanded(one)) return done;
    const incoming = parse({ kind: 'handed', handed: one });
    if (incoming && one.response_url !== undefined) responses.remember(incoming.message, one.response_url);
    return said(incoming);
  }

  function commanded(command: SlashCommand): Promise<Confirmation | null> {
    const incoming = parse({ kind: 'command', command });
    if (incoming && command.response_url !== undefined) responses.remember(incoming.message, command.response_url);
    const late = windows && { body: { response_type: 'ephemeral', text: windows.busy } };
    return soon(said(incoming), () => late);
  }

  async function submitted(one: Submitted): Promise<Confirmation | null> {
    const read = (await windows?.submitted(one)) ?? { kind: 'wrong', errors: {} };
    return read.kind === 'said' ? said(read.incoming) : { body: { response_action: 'errors', errors: read.errors } };
  }

  function handle(brought: Brought): Promise<Confirmation | null> {
    switch (brought.kind) {
      case 'event':
        return said(parse(brought));
      case 'pressed':
        return soon(pressed(brought.pressed), toldBusy(brought.pressed.response_url));
      case 'handed':
        return soon(handed(brought.handed), toldBusy(brought.handed.response_url));
      case 'command':
        return commanded(brought.command);
      case 'submitted':
        return soon(submitted(brought.submitted), () => windows && mended({ task: windows.busy }));
      case 'asked':
        // Slack says itself that nothing came of it where it hears nothing.
        return (windows?.forMember(brought) ?? Promise.resolve(false)).then((opened) => (opened ? done : null));
      case 'home':
        return (windows?.home(brought.user) ?? Promise.resolve()).then(() => done);
      default:
        return unreachable(brought);
    }
  }

  return async (type, body) => {
    if (stop.aborted) return null;
    try {
      const brought = readBrought(type, body);
      return brought ? await handle(brought) : done;
    } catch (error) {
      // Slack would bring it again, and it would be no better.
      alarm(`what Slack brought cannot be read: ${JSON.stringify(body)?.slice(0, 200)}`, error);
      return done;
    }
  };
}

const mended = (errors: Readonly<Record<string, string>>): Confirmation => ({
  body: { response_action: 'errors', errors },
});

/** The form that a button opens where there are forms: it stands before its place. */
function formOf({ actions }: Pressed): FormKind | null {
  const name = actions[0]?.action_id.split(' ')[0];
  return formKinds.find((kind) => kind === name) ?? null;
}
