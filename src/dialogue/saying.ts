import type { Address, Incoming } from '../chat/incoming.ts';
import type { Message } from '../chat/message.ts';
import { lines } from '../views/supervise.ts';
import type { Decision, Outgoing } from './change.ts';

/** Nothing is changed, and nothing said. */
export const silence: Decision = { changes: [], messages: [] };

/** A message that is about no task. */
export function outgoing(to: Address, message: Message, kind: Outgoing['kind']): Outgoing {
  return { to, message, codes: [], kind };
}

/** Says something where it was asked, and changes nothing. */
export function answered(message: Message, { address }: Incoming): Decision {
  return { changes: [], messages: [outgoing(address, message, 'answer')] };
}

/** Says one line where it was asked, and changes nothing. */
export function said(text: string, incoming: Incoming): Decision {
  return answered(lines([text]), incoming);
}
