import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '../../src/dialogue/change.ts';
import { Fault } from '../../src/errors.ts';
import type { Store } from '../../src/ports.ts';
import type { KeptReminder } from '../../src/remind/again.ts';
import type { Day } from '../../src/time/day.ts';
import {
  act,
  address,
  assignment,
  at,
  code,
  delivery,
  event,
  evidence,
  office,
  opened,
  question,
  queued,
  report,
} from '../fakes/records.ts';

/** A place where a store can be opened, again and again if it lasts. */
export interface Place {
  open(): Promise<Store>;
  remove(): Promise<void>;
  /** What was committed is there after closing and opening again. */
  readonly lasting: boolean;
}

const conflict = { name: 'Fault', code: 'conflict' };
const sending = (id: string, from: number, until: number, attempts = 1): Change => ({
  kind: 'message-sending',
  id,
  attempts,
  at: at(from),
  until: at(until),
});

/** What every store promises, whichever database is below. */
export function storeContract(name: string, make: () => Promise<Place>): void {
  describe(`the store contract on ${name}`, { timeout: 20_000 }, () => {
    let place: Place;
    let store: Store;

    beforeEach(async () => {
      place = await make();
      store = await place.open();
      await store.commit('east', [opened('east')]);
    });

    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    const commit = (...changes: Change[]) => store.commit('east', changes);
    const progress = () => store.reports('east', {});

    test('keeps offices with their sources as they came', async () => {
      await store.commit('west', [opened('west')]);
      expect(await store.offices()).toEqual(['east', 'west']);
      expect(await store.office('west')).toEqual(office('west'));
      expect(await store.office('north')).toBeNull();
      await expect(commit(opened('east'))).rejects.toMatchObject(conflict);
    });

    test('applies all changes or none', async () => {
      await commit({ kind: 'reminder-claimed', slot: 's', at: at(1) });
      const late: Change[] = [
        { kind: 'report-added', report: report() },
        { kind: 'assignment-opened', assignment: assignment() },
        queued(),
        { kind: 'reminder-claimed', slot: 's', at: at(2) },
      ];
      await expect(store.commit('east', late)).rejects.toMatchObject(conflict);
      expect(await progress()).toEqual([]);
      expect(await store.assignments('east', {})).toEqual([]);
      expect(await store.chatsWaiting(at(10))).toEqual([]);
    });

    test('a conflict is a Fault that names the change', async () => {
      const error = await commit({ kind: 'question-closed', id: 'none' }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Fault);
      expect(error).toMatchObject({ message: expect.stringContaining('question-closed') });
    });

    test('what no table takes is a fault of whoever decided it: nothing is written, and the store goes on', async () => {
      const nothing = report({ text: null as unknown as string });
      const changes: Change[] = [queued(), { kind: 'report-added', report: nothing }];
      await expect(store.commit('east', changes)).rejects.toMatchObject({ name: 'Fault', code: 'broken' });
      expect(await store.chatsWaiting(at(1))).toEqual([]);
      await commit({ kind: 'report-added', report: report() });
      expect(await progress()).toHaveLength(1);
    });

    const refused: [string, Change[], Change][] = [
      [
        'taking an event twice',
        [{ kind: 'incoming-taken', key: 'k', at: at(1) }],
        { kind: 'incoming-taken', key: 'k', at: at(2) },
      ],
      [
        'opening an assignment twice',
        [{ kind: 'assignment-opened', assignment: assignment() }],
        { kind: 'assignment-opened', assignment: assignment({ role: 'support' }) },
      ],
      ['moving an assignment that does not stand', [], { kind: 'assignment-moved', assignment: assignment() }],
      [
        'moving an assignment of another version',
        [{ kind: 'assignment-opened', assignment: assignment() }],
        { kind: 'assignment-moved', assignment: assignment({ version: 1 }) },
      ],
      [
        'adding a report twice',
        [{ kind: 'report-added', report: report() }],
        { kind: 'report-added', report: report({ percent: 99 }) },
      ],
      [
        'keeping a file twice',
        [
          { kind: 'evidence-wanted', evidence: evidence() },
          { kind: 'evidence-refused', id: 'e1', why: 'gone' },
        ],
        { kind: 'evidence-kept', id: 'e1', name: 'a', hash: 'ab', type: 'image/png', size: 1 },
      ],
      ['releasing an album of which nothing is held', [], { kind: 'album-released', album: 'a' }],
      [
        'holding a picture twice',
        [{ kind: 'piece-held', album: 'a', key: '1', incoming: event({}) }],
        { kind: 'piece-held', album: 'a', key: '1', incoming: event({}) },
      ],
      ['adding an act twice', [{ kind: 'act-added', act: act() }], { kind: 'act-added', act: act({ reason: null }) }],
      ['withdrawing a report that does not stand', [], { kind: 'report-withdrawn', id: 'r1', at: at(1) }],
      [
        'withdrawing a report twice',
        [
          { kind: 'report-added', report: report() },
          { kind: 'report-withdrawn', id: 'r1', at: at(1) },
        ],
        { kind: 'report-withdrawn', id: 'r1', at: at(2) },
      ],
      [
        'closing a question twice',
        [
          { kind: 'question-opened', question: question() },
          { kind: 'question-closed', id: 'q1' },
        ],
        { kind: 'question-closed', id: 'q1' },
      ],
      [
        'claiming a slot twice',
        [{ kind: 'reminder-claimed', slot: 's', at: at(1) }],
        { kind: 'reminder-claimed', slot: 's', at: at(1) },
      ],
      ['queueing a message twice', [queued()], queued({ attempts: 5 })],
      ['sending what another is sending', [queued(), sending('d1', 1, 100)], sending('d1', 99, 200)],
      ['finishing what nobody sends', [queued()], { kind: 'message-sent', id: 'd1', receipt: 'm', at: at(1) }],
      [
        'losing a chat that is not known',
        [],
        { kind: 'chat-lost', address: address('甲群'), why: 'kicked', at: at(1) },
      ],
    ];
    test.each(refused)('%s is a conflict', async (_, before, change) => {
      for (const earlier of before) await commit(earlier);
      await expect(commit(change)).rejects.toMatchObject(conflict);
    });

    test('keeps what befell the parts of tasks in the order it came', async () => {
      const acts = [
        act(),
        act({ id: 'a0', at: at(1), kind: 'extension_asked', date: '2022-01-31' as Day, reason: null, percent: null }),
        act({ id: 'a2', code: code('水1'), answers: 'a0' }),
        act({ id: 'a3', unit: '区乙局' }),
      ];
      for (const one of acts) await commit({ kind: 'act-added', act: one });
      expect(await store.acts('east', {})).toEqual(acts);
      expect(await store.acts('east', { codes: [code('气1')], unit: '区甲局' })).toEqual(acts.slice(0, 2));
      expect(await store.acts('west', {})).toEqual([]);
    });

    test('keeps files as they came, fetches what is wanted in turn, and notes what became of each', async () => {
      const photo = evidence();
      const paper = evidence({ id: 'e2', bundle: 'b2', unit: '区乙局', notBefore: at(9_000), at: at(1) });
      await commit({ kind: 'evidence-wanted', evidence: photo }, { kind: 'evidence-wanted', evidence: paper });
      // Brought once more, it is the same.
      await commit({ kind: 'evidence-wanted', evidence: evidence({ attempts: 7 }) });
      expect(await store.evidence('east', {})).toEqual([photo, paper]);
      expect(await store.evidence('east', { unit: '区乙局' })).toEqual([paper]);
      expect(await store.evidence('east', { bundle: 'b1' })).toEqual([photo]);
      expect(await store.evidence('west', {})).toEqual([]);
      const wanted = (ms: number) => store.evidenceWanted('memory', at(ms), 9);
      expect(await wanted(8_999)).toEqual([photo]);
      expect(await wanted(9_000)).toEqual([photo, paper]);
      expect(await store.evidenceWanted('telegram', at(9_000), 9)).toEqual([]);
      await commit({ kind: 'evidence-postponed', id: 'e1', attempts: 1, notBefore: at(9_001) });
      expect(await store.evidenceWanted('memory', at(9_001), 1)).toEqual([paper]);
      const kept = { name: '照片 1.jpg', hash: 'ab12', type: 'image/jpeg', size: 3_000_000_000 };
      await commit({ kind: 'evidence-kept', id: 'e1', ...kept }, { kind: 'evidence-refused', id: 'e2', why: 'gone' });
      expect(await wanted(10_000)).toEqual([]);
      expect(await store.evidence('east', {})).toEqual([
        { ...photo, state: 'kept', attempts: 1, notBefore: 9_001, ...kept },
        { ...paper, state: 'refused', why: 'gone' },
      ]);
    });

    test('holds the pictures of an album until they were decided on together', async () => {
      const [one, other] = [event({ key: '1' }), event({ key: '2' })];
      await commit(
        { kind: 'piece-held', album: 'a', key: '1', incoming: one },
        { kind: 'piece-held', album: 'a', key: '2', incoming: other },
        { kind: 'piece-held', album: 'b', key: '3', incoming: one },
      );
      expect(await store.heldPieces()).toEqual([
        { office: 'east', album: 'a', incoming: one },
        { office: 'east', album: 'a', incoming: other },
        { office: 'east', album: 'b', incoming: one },
      ]);
      await commit({ kind: 'album-released', album: 'a' });
      expect(await store.heldPieces()).toEqual([{ office: 'east', album: 'b', incoming: one }]);
    });

    test('moves an assignment, raises its version, and leaves its neighbours alone', async () => {
      const other = assignment({ unit: '区乙局', role: 'support' });
      await commit(
        { kind: 'assignment-opened', assignment: assignment() },
        { kind: 'assignment-opened', assignment: other },
      );
      const moved = assignment({
        stage: 'under_way',
        extension: { from: '2021-10-31' as Day, to: '2021-11-15' as Day },
        snoozed: '2021-10-26' as Day,
        status: 'in_progress',
        percent: 66.6,
        figures: ['12台'],
        reportedAt: at(7),
        reportedBy: '王',
        report: 'r1',
        nextDue: at(1_700_000_000_000),
      });
      await commit({ kind: 'assignment-moved', assignment: moved });
      expect(await store.assignments('east', {})).toEqual([{ ...moved, version: 1 }, other]);
      expect(await store.assignments('east', { unit: '区乙局' })).toEqual([other]);
      expect(await store.assignments('east', { codes: [] })).toEqual([]);
    });

    test('what stands is told as it stands, whoever changed it', async () => {
      const standings = () => store.assignments('east', {});
      const other = place.lasting ? await place.open() : store;
      const second = assignment({ unit: '区乙局', nextDue: at(5) });
      expect(await standings()).toEqual([]);
      await commit({ kind: 'assignment-opened', assignment: assignment() });
      expect(await standings()).toEqual([assignment()]);
      await other.commit('east', [{ kind: 'assignment-moved', assignment: assignment({ percent: 10 }) }]);
      expect(await standings()).toEqual([assignment({ percent: 10, version: 1 })]);
      await commit(
        { kind: 'assignment-opened', assignment: second },
        { kind: 'assignment-moved', assignment: assignment({ percent: 20, version: 1 }) },
      );
      const now = [assignment({ percent: 20, version: 2 }), second];
      expect(await standings()).toEqual(now);
      const stale: Change = { kind: 'assignment-moved', assignment: assignment({ percent: 99, version: 1 }) };
      await expect(commit(stale)).rejects.toMatchObject(conflict);
      expect(await standings()).toEqual(now);
      expect(await other.assignments('east', {})).toEqual(now);
      if (other !== store) await other.close();
    });

    test('finds what is due, earliest first, and nothing else', async () => {
      const due = (number: number, nextDue: number | null) =>
        assignment({ code: code(`气${number}`), nextDue: nextDue === null ? null : at(nextDue) });
      const all = [due(1, 30), due(2, 10), due(3, null), due(4, 20), due(5, 31)];
      await commit(...all.map((each): Change => ({ kind: 'assignment-opened', assignment: each })));
      expect((await store.dueAssignments('east', at(30), 10)).map(({ code }) => code)).toEqual(['气2', '气4', '气1']);
      expect(await store.dueAssignments('east', at(30), 1)).toHaveLength(1);
      expect(await store.officesDue(at(9))).toEqual([]);
      expect(await store.officesDue(at(10))).toEqual(['east']);
    });

    test('an office is due by its own next moment too', async () => {
      await store.commit('west', [opened('west'), { kind: 'ticked', at: at(5), nextDue: at(50) }]);
      expect(await store.lastTick('west')).toBe(5);
      expect(await store.lastTick('east')).toBeNull();
      expect(await store.officesDue(at(49))).toEqual([]);
      expect(await store.officesDue(at(50))).toEqual(['west']);
    });

    test('a report comes back as it went in, and is never overwritten', async () => {
      const first = report();
      const second = report({
        id: 'r2',
        percent: 40,
        status: 'done',
        saidAt: at(2_000),
        message: 'm2',
        replaces: 'r1',
      });
      await commit({ kind: 'report-added', report: first });
      await commit({ kind: 'report-added', report: second });
      expect(await progress()).toEqual([second, first]);
      await commit({ kind: 'report-withdrawn', id: 'r1', at: at(3_000) });
      expect(await progress()).toEqual([second, { ...first, withdrawnAt: 3_000 }]);
    });

    test('what was typed is kept as typed, whatever it holds, save for U+0000', async () => {
      const odd = '\'; DROP TABLE report; -- \\ " ？ 😀 🀄 e\u0301 \u202e \ufeff \r\n\t ％s $1 ?';
      await commit({ kind: 'report-added', report: report({ text: `大气\0${odd}`, figures: [odd] }) });
      expect(await progress()).toMatchObject([{ text: `大气${odd}`, figures: [odd] }]);
    });

    test('finds reports by unit, task, message and number', async () => {
      const reports = [
        report(),
        report({ id: 'r2', code: code('水1'), saidAt: at(3_000), message: 'm2' }),
        report({ id: 'r3', unit: '区乙局', address: address('乙群'), saidAt: at(2_000) }),
      ];
      await commit(...reports.map((each): Change => ({ kind: 'report-added', report: each })));
      const ids = async (filter: Parameters<Store['reports']>[1]) =>
        (await store.reports('east', filter)).map(({ id }) => id);
      expect(await ids({})).toEqual(['r2', 'r3', 'r1']);
      expect(await ids({ unit: '区甲局' })).toEqual(['r2', 'r1']);
      expect(await ids({ codes: [code('气1')] })).toEqual(['r3', 'r1']);
      expect(await ids({ unit: '区甲局', codes: [code('气1')], limit: 1 })).toEqual(['r1']);
      expect(await ids({ limit: 2 })).toEqual(['r2', 'r3']);
      expect((await store.reportsOfMessage('east', address('甲群'), 'm1')).map(({ id }) => id)).toEqual(['r1']);
      expect(await store.reportsOfMessage('east', address('丙群'), 'm1')).toEqual([]);
    });

    test('what a unit said and what befell it is told as it stands, whoever changed it', async () => {
      const other = place.lasting ? await place.open() : store;
      const unit = '区甲局';
      const told = async (from: Store) => [
        (await from.reports('east', { unit, limit: 3 })).map(({ id, withdrawnAt }) => id + (withdrawnAt ?? '')),
        (await from.acts('east', { unit })).map(({ id }) => id),
      ];
      const said = (id: string, saidAt: number, of = unit): Change => ({
        kind: 'report-added',
        report: report({ id, saidAt: at(saidAt), unit: of, text: `完成\0${id}` }),
      });
      expect(await told(store)).toEqual([[], []]);
      await commit(said('r1', 10), said('r2', 20), { kind: 'act-added', act: act() });
      expect(await told(store)).toEqual([['r2', 'r1'], ['a1']]);
      await commit(said('late', 15), said('same', 20), said('theirs', 30, '区乙局'));
      expect(await told(store)).toEqual([['same', 'r2', 'late'], ['a1']]);
      expect((await store.reports('east', { unit, limit: 3 }))[0]?.text).toBe('完成same');
      await commit({ kind: 'report-withdrawn', id: 'r2', at: at(9) });
      await other.commit('east', [said('elsewhere', 40), { kind: 'act-added', act: act({ id: 'a2' }) }]);
      const now = [
        ['elsewhere', 'same', 'r29'],
        ['a1', 'a2'],
      ];
      expect(await told(store)).toEqual(now);
      expect(await told(other)).toEqual(now);
      expect(await store.reports('east', { unit, limit: 1 })).toHaveLength(1);
      await expect(commit(said('lost', 50), said('r1', 60))).rejects.toMatchObject(conflict);
      expect(await told(store)).toEqual(now);
      if (other !== store) await other.close();
    });

    test('twenty callers at once claim a slot once', async () => {
      const claims = Array.from({ length: 20 }, (_, caller) =>
        commit({ kind: 'reminder-claimed', slot: 's', at: at(1) }, queued({ id: `d${caller}` })),
      );
      const outcomes = await Promise.allSettled(claims);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(outcomes.filter(({ status }) => status === 'rejected')).toSatisfy((lost: PromiseRejectedResult[]) =>
        lost.every(({ reason }) => reason.code === 'conflict'),
      );
      expect(await store.claimed('east', ['s', 't'])).toEqual(new Set(['s']));
    });

    test('of commits that come together each goes through whole or not at all, whatever becomes of the others', async () => {
      await commit({ kind: 'reminder-claimed', slot: 's3', at: at(1) });
      const broken = (number: number) => (number === 7 ? (null as unknown as string) : `t${number}`);
      const outcomes = await Promise.allSettled(
        Array.from({ length: 10 }, (_, number) =>
          commit(
            { kind: 'report-added', report: report({ id: `r${number}`, text: broken(number) }) },
            { kind: 'reminder-claimed', slot: `s${number}`, at: at(1) },
          ),
        ),
      );
      const whole = [0, 1, 2, 4, 5, 6, 8, 9];
      expect(outcomes.flatMap(({ status }, number) => (status === 'fulfilled' ? [number] : []))).toEqual(whole);
      expect((await progress()).map(({ id }) => id).sort()).toEqual(whole.map((number) => `r${number}`));
      const slots = await store.claimed(
        'east',
        Array.from({ length: 10 }, (_, number) => `s${number}`),
      );
      expect([...slots].sort()).toEqual([...whole, 3].sort().map((number) => `s${number}`));
    });

    test('what is being committed when the store is closed is kept', async () => {
      if (!place.lasting) return;
      const committed = commit({ kind: 'reminder-claimed', slot: 's', at: at(1) });
      await Promise.all([committed, store.close()]);
      store = await place.open();
      expect(await store.claimed('east', ['s'])).toEqual(new Set(['s']));
    });

    test('of commits side by side that move one assignment, one a version goes through', async () => {
      await commit({ kind: 'assignment-opened', assignment: assignment() });
      const raise = async (percent: number): Promise<void> => {
        const [now] = await store.assignments('east', {});
        await commit({ kind: 'assignment-moved', assignment: { ...now!, percent } }).catch((error: unknown) => {
          expect(error).toMatchObject(conflict);
          return raise(percent);
        });
      };
      await Promise.all([1, 2, 3, 4, 5, 6].map(raise));
      expect((await store.assignments('east', {}))[0]?.version).toBe(6);
    });

    test('an event is taken once, and one set aside counts as taken', async () => {
      await commit({ kind: 'incoming-taken', key: 'k', at: at(1) });
      const incoming = event({ key: 'p', text: '毒\u0000' });
      await commit({ kind: 'incoming-set-aside', key: 'p', at: at(1), incoming, why: 'broken' });
      expect(await store.taken('east', 'k')).toBe(true);
      expect(await store.taken('east', 'p')).toBe(true);
      expect(await store.taken('east', 'q')).toBe(false);
      await expect(commit({ kind: 'incoming-taken', key: 'p', at: at(2) })).rejects.toMatchObject(conflict);
    });

    test('binds a chat, binds it anew, loses it, and finds it again', async () => {
      const bind = (unit: string | null, officeChat = false): Change => ({
        kind: 'chat-bound',
        address: address('甲群'),
        unit,
        officeChat,
        title: '甲',
      });
      const chat = { office: 'east', address: address('甲群'), unit: '区甲局', officeChat: false, title: '甲' };
      await commit(bind('区甲局'));
      expect(await store.chat(address('甲群', 'topic-7'))).toEqual({ ...chat, state: 'active' });
      await commit({ kind: 'chat-lost', address: address('甲群'), why: 'kicked', at: at(1) });
      expect(await store.chat(address('甲群'))).toEqual({ ...chat, state: 'lost' });
      await commit(bind(null, true));
      expect(await store.chats('east')).toEqual([{ ...chat, unit: null, officeChat: true, state: 'active' }]);
      expect(await store.chat({ ...address('甲群'), platform: 'other' })).toBeNull();
    });

    test('a chat that is nobody’s is known by its title, and any office may bind it, but none another’s', async () => {
      const bound = (unit: string | null): Change => ({
        kind: 'chat-bound',
        address: address('甲群'),
        unit,
        officeChat: false,
        title: '甲',
      });
      await commit(bound(null));
      await store.commit('west', [opened('west'), bound('区丙局')]);
      expect(await store.chat(address('甲群'))).toMatchObject({ office: 'west', unit: '区丙局' });
      await expect(commit(bound('区甲局'))).rejects.toMatchObject(conflict);
      expect(await store.chats('east')).toEqual([]);
    });

    test('an invitation is found by the hash of its code, made once and used once', async () => {
      const invitation = { hash: 'h1', unit: '区甲局', madeAt: at(1), madeBy: '王', expiresAt: at(9) };
      await commit({ kind: 'invitation-made', invitation });
      expect(await store.invitation('h1')).toEqual({ office: 'east', ...invitation, usedAt: null });
      expect(await store.invitation('h2')).toBeNull();
      await expect(commit({ kind: 'invitation-made', invitation })).rejects.toMatchObject(conflict);
      const used: Change = { kind: 'invitation-used', hash: 'h1', at: at(5) };
      await expect(store.commit('west', [used])).rejects.toMatchObject(conflict);
      await commit(used);
      expect(await store.invitation('h1')).toMatchObject({ usedAt: 5 });
      await expect(commit(used)).rejects.toMatchObject(conflict);
    });

    test('counts the wrong codes of a chat since a moment', async () => {
      const refused = (chat: string, moment: number): Change => ({
        kind: 'code-refused',
        address: address(chat, 'topic-7'),
        at: at(moment),
      });
      await commit(refused('甲群', 1), refused('甲群', 2), refused('甲群', 3), refused('乙群', 3));
      expect(await store.codesRefused(address('甲群'), at(1))).toBe(2);
      expect(await store.codesRefused(address('乙群'), at(0))).toBe(1);
      expect(await store.codesRefused({ ...address('甲群'), platform: 'other' }, at(0))).toBe(0);
    });

    test('a chat that goes on under another id stays what it is', async () => {
      const bound: Change = {
        kind: 'chat-bound',
        address: address('-500'),
        unit: '区甲局',
        officeChat: false,
        title: '甲',
      };
      await commit(bound);
      await commit({ kind: 'chat-moved', address: address('-500'), to: '-1001' });
      expect(await store.chat(address('-500'))).toBeNull();
      expect(await store.chat(address('-1001'))).toMatchObject({ unit: '区甲局', state: 'active', title: '甲' });
      const again: Change = { kind: 'chat-moved', address: address('-500'), to: '-1001' };
      await expect(commit(again)).rejects.toMatchObject(conflict);
    });

    test('asks one person in one chat one thing at a time', async () => {
      await commit({ kind: 'question-opened', question: question() });
      const later = question({ id: 'q2', about: { kind: 'which-clause', choices: [], question: '谁牵头' } });
      await commit({ kind: 'question-opened', question: later });
      await commit({ kind: 'question-opened', question: question({ id: 'q3', person: 'u2' }) });
      expect(await store.openQuestion('east', address('甲群'), 'u1')).toEqual(later);
      await commit({ kind: 'question-closed', id: 'q2' });
      expect(await store.openQuestion('east', address('甲群'), 'u1')).toBeNull();
      expect(await store.openQuestion('east', address('甲群'), 'u2')).not.toBeNull();
    });

    test('remembers the topic of each thread', async () => {
      const topic = (thread: string | null, ...questions: string[]) => ({
        address: address('甲群', thread),
        questions,
        at: at(1),
      });
      await commit({ kind: 'topic-set', topic: topic(null, '气1谁牵头') });
      await commit({ kind: 'topic-set', topic: topic('t', '气2谁牵头') });
      await commit({ kind: 'topic-set', topic: topic(null, '气1谁牵头', '那配合单位呢') });
      expect(await store.topic('east', address('甲群'))).toEqual(topic(null, '气1谁牵头', '那配合单位呢'));
      expect(await store.topic('east', address('甲群', 't'))).toEqual(topic('t', '气2谁牵头'));
      expect(await store.topic('east', address('乙群'))).toBeNull();
    });

    test('hands out the messages of a chat in order, and none overtakes one that waits', async () => {
      const chat = address('甲群');
      await commit(queued(), queued({ id: 'd2' }), queued({ id: 'd3', to: address('乙群') }));
      expect(await store.chatsWaiting(at(0))).toHaveLength(2);
      expect(await store.nextWaiting(chat, at(0))).toEqual(delivery());
      expect(await store.outbox()).toEqual([{ platform: 'memory', waiting: 3, since: at(0) }]);
      await commit(sending('d1', 1, 100));
      expect(await store.beingSent()).toMatchObject([{ id: 'd1', state: 'sending', attempts: 1 }]);
      expect(await store.nextWaiting(chat, at(50))).toBeNull();
      await commit({ kind: 'message-postponed', id: 'd1', notBefore: at(60), why: '429' });
      expect(await store.nextWaiting(chat, at(59))).toBeNull();
      expect(await store.nextWaiting(chat, at(60))).toMatchObject({ id: 'd1', state: 'queued', why: '429' });
      await commit(sending('d1', 60, 100));
      await commit({ kind: 'message-sent', id: 'd1', receipt: 'm9', at: at(61) });
      await commit({ kind: 'message-forgotten', id: 'd1' });
      expect(await store.nextWaiting(chat, at(61))).toMatchObject({ id: 'd2' });
      expect(await store.deliveryOf('east', chat, 'm9')).toMatchObject({
        id: 'd1',
        state: 'sent',
        codes: ['气1'],
        message: { blocks: [] },
      });
      expect(await store.deliveryOf('east', address('乙群'), 'm9')).toBeNull();
      await commit(sending('d2', 62, 100));
      await commit({ kind: 'message-failed', id: 'd2', why: 'kicked', at: at(63) });
      expect(await store.givenUp(at(99))).toMatchObject([{ id: 'd2', why: 'kicked' }]);
      expect(await store.givenUp(at(100))).toEqual([]);
      expect(await store.lastReminder('east', chat)).toBeNull();
      await commit(queued({ id: 'd4', kind: 'reminder', codes: [code('气2')] }), sending('d4', 64, 100));
      expect(await store.lastReminder('east', chat)).toBeNull();
      await commit({ kind: 'message-sent', id: 'd4', receipt: 'm10', at: at(65) });
      expect(await store.lastReminder('east', chat)).toMatchObject({ id: 'd4', codes: ['气2'] });
      expect(await store.lastReminder('east', address('乙群'))).toBeNull();
      expect(await store.nextWaiting(chat, at(999))).toBeNull();
    });

    test('answers and notices pass the reminders that wait, each in their own order', async () => {
      const chat = address('甲群');
      const kinds = ['reminder', 'notice', 'reminder', 'answer', 'notice', 'answer'] as const;
      await commit(...kinds.map((kind, place) => queued({ id: `d${place}`, kind })));
      const order: string[] = [];
      for (let next = await store.nextWaiting(chat, at(1)); next; next = await store.nextWaiting(chat, at(1))) {
        await commit(sending(next.id, 1, 100), { kind: 'message-sent', id: next.id, receipt: next.id, at: at(1) });
        order.push(next.id);
      }
      expect(order).toEqual(['d1', 'd3', 'd4', 'd5', 'd0', 'd2']);
      expect(await store.lastReminder('east', chat)).toMatchObject({ id: 'd2' });
    });

    test('a reminder that waits for its hour holds up no answer; one its vendor did not take yet does', async () => {
      const chat = address('甲群');
      const waits = (id: string): Change => ({ kind: 'message-postponed', id, notBefore: at(60), why: 'later' });
      await commit(queued({ kind: 'reminder' }), sending('d1', 1, 100, 0), waits('d1'));
      await commit(queued({ id: 'd2' }));
      expect(await store.nextWaiting(chat, at(59))).toMatchObject({ id: 'd2' });
      await commit(sending('d2', 1, 100), waits('d2'));
      await commit(queued({ id: 'd3', kind: 'notice' }));
      expect(await store.nextWaiting(chat, at(59))).toBeNull();
      expect(await store.nextWaiting(chat, at(60))).toMatchObject({ id: 'd2' });
    });

    test('a message that is revised before it is sent says the new, and what is being sent is not revised', async () => {
      const kept: KeptReminder = { at: at(5), unit: '区甲局', late: null, kind: 'due_soon', slots: [] };
      await commit(queued({ kind: 'reminder', reminder: kept }));
      const message = { blocks: [{ kind: 'text', text: '1件' }] } as const;
      await commit({ kind: 'message-revised', id: 'd1', message, codes: [code('水1')] });
      expect(await store.nextWaiting(address('甲群'), at(1))).toMatchObject({
        message,
        codes: ['水1'],
        reminder: kept,
      });
      await commit(sending('d1', 1, 100));
      await expect(commit({ kind: 'message-revised', id: 'd1', message, codes: [] })).rejects.toMatchObject(conflict);
    });

    test('what a dead sender left is taken again: after its time, or at once when released', async () => {
      await commit(queued(), sending('d1', 1, 100));
      expect(await store.nextWaiting(address('甲群'), at(99))).toBeNull();
      expect(await store.nextWaiting(address('甲群'), at(100))).toMatchObject({ id: 'd1', state: 'sending' });
      await commit({ kind: 'message-released', id: 'd1', at: at(50) });
      expect(await store.nextWaiting(address('甲群'), at(50))).toMatchObject({ id: 'd1', state: 'sending' });
      await commit(sending('d1', 50, 150));
    });

    test('the audit keeps every line, oldest first, with what stood before and after', async () => {
      const entry = (what: string, about: string | null, before: unknown) => ({
        at: at(1),
        by: '王',
        what,
        code: about === null ? null : code(about),
        unit: null,
        before,
        after: '40',
        message: null,
      });
      const entries = [entry('一', '气1', null), entry('二', null, [1, '二']), entry('三', '气1', { percent: 40 })];
      for (const each of entries) await commit({ kind: 'audited', entry: each });
      expect(await store.audit('east', {})).toEqual(entries);
      expect(await store.audit('east', { code: code('气1') })).toEqual([entries[0], entries[2]]);
    });

    test('offices stay apart', async () => {
      const west = assignment({ office: 'west', nextDue: at(5) });
      await commit(
        { kind: 'assignment-opened', assignment: assignment() },
        { kind: 'report-added', report: report() },
        { kind: 'chat-bound', address: address('甲群'), unit: '区甲局', officeChat: false, title: '甲' },
      );
      await store.commit('west', [
        opened('west'),
        { kind: 'assignment-opened', assignment: west },
        { kind: 'report-added', report: report({ percent: 1 }) },
        { kind: 'incoming-taken', key: 'k', at: at(1) },
        { kind: 'reminder-claimed', slot: 's', at: at(1) },
      ]);
      expect(await store.assignments('east', {})).toEqual([assignment()]);
      expect(await store.assignments('west', {})).toEqual([west]);
      expect(await store.officesDue(at(5))).toEqual(['west']);
      expect(await store.dueAssignments('east', at(5), 9)).toEqual([]);
      expect((await store.reports('west', {})).map(({ percent }) => percent)).toEqual([1]);
      expect(await store.taken('east', 'k')).toBe(false);
      expect(await store.claimed('east', ['s'])).toEqual(new Set());
      const theft: Change = { kind: 'chat-bound', address: address('甲群'), unit: null, officeChat: true, title: '' };
      await expect(store.commit('west', [theft])).rejects.toMatchObject(conflict);
      await expect(store.commit('west', [{ kind: 'report-withdrawn', id: 'r1', at: at(1) }])).resolves.toBeUndefined();
      expect((await progress())[0]?.withdrawnAt).toBeNull();
    });

    test('keeps everything when closed and opened again', async () => {
      if (!place.lasting) return;
      await commit(
        { kind: 'assignment-opened', assignment: assignment() },
        { kind: 'report-added', report: report() },
        queued(),
        { kind: 'reminder-claimed', slot: 's', at: at(1) },
      );
      await store.close();
      store = await place.open();
      expect(await store.office('east')).toEqual(office('east'));
      expect(await store.assignments('east', {})).toEqual([assignment()]);
      expect(await progress()).toEqual([report()]);
      expect(await store.nextWaiting(address('甲群'), at(1))).toEqual(delivery());
      await expect(commit({ kind: 'reminder-claimed', slot: 's', at: at(1) })).rejects.toMatchObject(conflict);
    });
  });
}
