import type { Form, FormWanted } from '../../chat/form.ts';
import type { Address } from '../../chat/incoming.ts';
import type { Assignment } from '../../plan/assignment.ts';
import type { Book, Code } from '../../plan/model.ts';
import { codeMentions } from '../../search/mentions.ts';
import { isUnfinished } from '../../supervise/life.ts';
import { emptyForm, type Offered, taskForm } from '../../views/forms.ts';
import { usualMessages } from '../hearing.ts';

/** A chat of a unit, and where the unit's tasks stand. */
export interface UnitChat {
  readonly address: Address;
  readonly unit: string;
  readonly standings: readonly Assignment[];
}

/**
 * The form that is asked for, with the tasks of these chats that are open. First come those of the message it stands under,
 * `named`, or that its words name.
 */
export function formFor(
  { kind, words }: Pick<FormWanted, 'kind' | 'words'>,
  chats: readonly UnitChat[],
  named: readonly Code[],
  book: Book,
): Form {
  const messages = usualMessages({ book });
  const first = named.length > 0 ? named : codeMentions(book, words).flatMap(({ codes }) => codes);
  const open = chats.flatMap((chat) => offeredIn(chat, kind));
  // What is corrected was said before: of the tasks of that message, where there is one.
  const offered = kind === 'correct' && named.length > 0 ? open.filter(({ code }) => named.includes(code)) : open;
  if (chats.length === 0) return emptyForm(kind, messages.forms.stranger, messages);
  if (offered.length === 0) return emptyForm(kind, messages.forms.nothing, messages);
  return taskForm(kind, { offered, named: first, words }, book, messages);
}

function offeredIn({ address: to, unit, standings }: UnitChat, kind: FormWanted['kind']): readonly Offered[] {
  const stands = ({ stage, reportedAt }: Assignment) =>
    kind === 'extension' ? isUnfinished(stage) : stage !== 'closed' && (kind === 'report' || reportedAt !== null);
  return standings.filter(stands).map(({ code, percent }) => ({ to, unit, code, percent }));
}
