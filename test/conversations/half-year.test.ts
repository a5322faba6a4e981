import { expect, test } from 'vitest';
import { tasksAlone } from '../../src/plan/roles.ts';
import { pending } from '../../src/supervise/history.ts';
import { isUnfinished } from '../../src/supervise/life.ts';
import { addDays, type Day, dayNumber, weekday } from '../../src/time/day.ts';
import { chinese, isWorkday } from '../../src/time/workdays.ts';
import { isoInZone } from '../../src/time/zone.ts';
import { type Manner, openRoom } from './room.ts';

/*
 * Half a year of the sample plan, as three groups would live it: reminders come, units report, forget, correct themselves
 * and ask for time, the office closes, sends back, notices and ranks. What each group reads and what stands at the end are
 * kept in `half-year/`, for people to read; after a change of wording `npx vitest run half-year -u` writes them anew.
 */
const first = '2021-06-16' as Day;
const last = '2021-12-31' as Day;
const handedIn = '2021-06-22' as Day;
const latecomers = '2021-07-23' as Day;
const units = ['区住建局', '区城市管理局', '卫东生态环境分局'] as const;
const files = { office: 'office', 区住建局: 'housing', 区城市管理局: 'city', 卫东生态环境分局: 'ecology' };
const reasons = ['因汛期停工', '由于设备未到货', '因招标流标'];

type Room = Awaited<ReturnType<typeof openRoom>>;

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The room with a transcript of every group. */
async function recordedRoom() {
  const room = await openRoom(`${first}T08:00`, units);
  const transcript = new Map<string, string[]>(['office', ...units].map((group) => [group, []]));
  let read = 0;
  const shown = (clock: string, who: string, text: string) =>
    `${clock} ${who}：${text.includes('\n') ? `\n${text.replace(/^/gm, '    ')}` : text}`;
  const note = (clock: string) => {
    for (const { chat, text } of room.sent.slice(read)) transcript.get(chat)?.push(shown(clock, '督办', text));
    read = room.sent.length;
  };
  const now = () => isoInZone(room.desk.clock(), 'Asia/Shanghai').slice(5, 16).replace('T', ' ');
  return {
    ...room,
    transcript,
    async say(group: string, text: string, manner: Manner = {}) {
      transcript.get(group)?.push(shown(now(), manner.person ?? '小李', text));
      const said = await room.say(group, text, { person: '小李', ...manner });
      note(now());
      return said;
    },
    async at(moment: string) {
      const said = await room.at(moment);
      note(now());
      return said;
    },
  } satisfies Room & { transcript: typeof transcript };
}

/** What a unit does on one day: most days nothing. */
async function unitsDay(room: Room, unit: string, day: Day, roll: () => number) {
  if (roll() > 0.3) return;
  const parts = await room.desk.store.assignments(room.desk.office, { unit });
  const leads = tasksAlone(room.desk.book, parts).filter(({ role }) => role === 'lead');
  const task = leads[Math.floor(roll() * leads.length)];
  if (!task || !isUnfinished(task.stage)) return;
  const { code } = task;
  const percent = Math.min(100, (task.percent ?? 0) + 10 + 5 * Math.floor(roll() * 8));
  await room.at(`${day}T10:${10 + Math.floor(roll() * 40)}`);
  const fate = roll();
  if (fate < 0.06) return room.say(unit, '我们这个月还有哪些要完成？');
  if (fate < 0.14) return room.say(unit, `${code} 申请延期到2022年1月31日，${reasons[Math.floor(roll() * 3)]}`);
  if (percent >= 100) return room.say(unit, `${code}已完成`);
  await room.say(unit, `${code} 完成${percent}%`);
  if (fate > 0.92) await room.say(unit, `手误，${code}是${percent - 5}%`);
}

/** Monday at the office: what waits is decided, and now and then somebody is noticed. */
async function officesMonday(room: Room, day: Day, roll: () => number) {
  const say = (text: string) => room.say('office', text, { person: '老张' });
  const { store, office } = room.desk;
  await room.at(`${day}T14:${10 + Math.floor(roll() * 40)}`);
  const [standings, acts] = await Promise.all([store.assignments(office, {}), store.acts(office, {})]);
  const waiting = standings.filter(({ stage }) => stage === 'claimed');
  if (waiting.length > 0) await say('待销号');
  for (const { code, unit } of waiting) {
    await say(roll() < 0.75 ? `销号 ${code} ${unit}` : `退回 ${code} ${unit} 缺佐证材料`);
  }
  for (const { code, unit } of standings) {
    const own = acts.filter((act) => act.code === code && act.unit === unit);
    if (pending(own, 'extension_asked')) await say(`${roll() < 0.6 ? '批准延期' : '不批准延期'} ${code} ${unit}`);
  }
  if (roll() > 0.3) return;
  await say('红灯有哪些');
  const late = standings.find(
    ({ unit, stage, code }) => unit === units[2] && stage === 'under_way' && code === '大气16',
  );
  if (!late) return;
  await say(`通知整改 ${late.code} ${late.unit} 进度滞后`);
  await say(`发出整改通知 ${late.code} ${late.unit}`);
}

/** The yearly plans go in: one unit says so of both, one of one, one of none. */
async function handIn(room: Room) {
  await room.say(units[0], '年度实施方案已报');
  await room.say(units[0], '大气方案已于6月22日报区攻坚办');
  await room.say(units[1], '实施方案已报');
  await room.say(units[1], '第一个');
}

/** After the week is compiled somebody reports, twice; the office looks at the week again. */
async function lateReports(room: Room) {
  await room.at(`${latecomers}T16:20`);
  await room.say(units[1], '水20 完成30%');
  await room.at(`${latecomers}T16:40`);
  await room.say(units[1], '大气25 完成20%');
  await room.say('office', '周报', { person: '老张' });
}

/** Each day has its own dice: what changes on one day leaves the others as they were. */
async function live(room: Room, seed: number) {
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (!isWorkday(day, chinese)) continue;
    await room.at(`${day}T09:30`);
    if (day === handedIn) await handIn(room);
    for (const [at, unit] of units.entries()) await unitsDay(room, unit, day, dice(seed + 10 * dayNumber(day) + at));
    if (weekday(day) === 1) await officesMonday(room, day, dice(seed + 10 * dayNumber(day) + 9));
    if (weekday(day) === 5) {
      await room.at(`${day}T15:10`);
      await room.at(`${day}T16:00`);
    }
    if (day === latecomers) await lateReports(room);
  }
  await room.say('office', '排名 三季度', { person: '老张' });
  await room.say('office', '通报', { person: '老张' });
}

test('half a year of the sample plan reads as it should, and nobody is told twice', async () => {
  const room = await recordedRoom();
  await live(room, 2021);
  for (const [group, lines] of room.transcript) {
    const name = files[group as keyof typeof files];
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`half-year/${name}.txt`);
  }
  const { store, office } = room.desk;
  const standings = await store.assignments(office, {});
  const ledger = standings
    .filter(({ reportedAt }) => reportedAt !== null)
    .map(({ code, unit, stage, status, percent, extension }) =>
      [code, unit, stage, status, percent === null ? '-' : `${percent}%`, extension?.to ?? ''].join('  ').trim(),
    );
  await expect(`${ledger.join('\n')}\n`).toMatchFileSnapshot('half-year/ledger.txt');
  for (const [group, lines] of room.transcript) {
    const digests = lines.filter((line) => /督办：\n {4}【督办提醒】/.test(line)).map((line) => line.slice(0, 5));
    expect(new Set(digests).size, group).toBe(digests.length);
  }
  await room.close();
}, 60_000);
