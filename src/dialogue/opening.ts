import type { Assignment } from '../plan/assignment.ts';
import type { Book } from '../plan/model.ts';
import { assignmentsOf, type Part } from '../plan/roles.ts';
import { nextDue } from '../remind/next.ts';
import type { Instant } from '../time/day.ts';
import type { Change } from './change.ts';
import type { OfficeRecord } from './records.ts';
import { nextOfOffice } from './rounds/round.ts';

/**
 * A new office: its record, a task for every unit that leads or supports it, a local chat for each unit and its own.
 * `place` stands before the chats' names where another office may have units of the same names.
 */
export function openingChanges(record: OfficeRecord, book: Book, now: Instant, place = ''): readonly Change[] {
  const tasks = assignmentsOf(book).map((part): Change => {
    const standing = unreported(record.key, part);
    const due = nextDue(book, standing, now);
    return { kind: 'assignment-opened', assignment: { ...standing, nextDue: due } };
  });
  const units = book.units.filter(({ kind }) => kind !== 'group').map(({ name }) => name);
  return [
    { kind: 'office-opened', office: record },
    ...tasks,
    ...units.map((name) => localChat(place, name, false)),
    localChat(place, book.office.short, true),
    { kind: 'ticked', at: now, nextDue: nextOfOffice(book, now) },
  ];
}

/** The clock was set back: reminders are planned anew from `now`. */
export function replanChanges(book: Book, standings: readonly Assignment[], now: Instant): readonly Change[] {
  const moves = standings.flatMap((standing): Change[] => {
    const due = nextDue(book, standing, now);
    return due === standing.nextDue ? [] : [{ kind: 'assignment-moved', assignment: { ...standing, nextDue: due } }];
  });
  return [...moves, { kind: 'ticked', at: now, nextDue: nextOfOffice(book, now) }];
}

/** A unit's part of a task of which nothing has been reported. */
export function unreported(office: string, { code, unit, role }: Part): Assignment {
  const nothing = { status: null, percent: null, date: null, figures: [], reportedAt: null, reportedBy: null };
  const stage = { stage: 'assigned', extension: null, snoozed: null } as const;
  return { office, code, unit, role, ...stage, ...nothing, report: null, nextDue: null, version: 1 };
}

function localChat(place: string, name: string, officeChat: boolean): Change {
  const address = { platform: 'local', chat: `${place}${name}`, thread: null };
  return { kind: 'chat-bound', address, unit: officeChat ? null : name, officeChat, title: name };
}
