import type { Day } from '../time/day.ts';
import type { SpokenTime } from '../time/spoken.ts';
import { speaksOfEnd } from './completion.ts';
import { beginning, demanded, noObstacle, obstacle } from './lexicon.ts';
import type { Told } from './told.ts';

/** The day of a claim: the one in its own phrase, else the only past day that is told. */
export function doneDay(told: readonly Told[], today: Day): Day | null {
  const days = (list: readonly Told[]) =>
    list.flatMap(({ phrase }) =>
      phrase.times.filter(({ precision, from, to }) => precision === 'day' && from === to && to <= today),
    );
  const own = days(told.filter(({ completion }) => completion === 'done'));
  const all = days(told);
  return (own.at(-1) ?? (all.length === 1 ? all[0] : undefined))?.to ?? null;
}

/** Beside a time these are all it takes to plan the end: 预计10月底, by Friday. */
const planWords =
  /^(?:预计|计划|争取|力争|最迟|大概|现在|目前|看来?|要|得|需要?|恐怕|怕是|拖|推|改|了|最快|最早|可能|估计|应该|在|于|到|约|左右|前|之前|吧|by|around|about|expected|planned)*$/i;

function plansEnd({ phrase: { masked }, ahead: planned }: Told): boolean {
  if (
    /原计划|原定|本来|原本/.test(masked) ||
    beginning.test(masked) ||
    demanded.test(masked) ||
    (obstacle.test(masked) && !noObstacle.test(masked))
  )
    return false;
  return speaksOfEnd(masked) || (planned && planWords.test(masked.replace(/[\uE000-\uE002\s\p{P}]/gu, '')));
}

/** The times by which the end is planned: 10.20前完成, 争取月底, 下周收尾. A month that runs counts where nothing else is told. */
export function plannedTimes(told: readonly Told[], today: Day): readonly SpokenTime[] {
  return told.filter(plansEnd).flatMap(({ phrase, ahead: planned, percents, completion, figures }) => {
    const silent = percents.length === 0 && completion === null && figures.length === 0;
    return phrase.times.filter(
      ({ from, to, precision, relation }) =>
        (to > today || (to === today && (planned || silent))) &&
        (planned || from > today || relation === 'before' || precision === 'day' || (precision === 'month' && silent)),
    );
  });
}

/** The day by which the end is planned; a week, a quarter or a year names none unless it is a limit. */
export function plannedDay(times: readonly SpokenTime[]): Day | null {
  return (
    times
      .filter(
        ({ precision, relation }) =>
          precision === 'day' || precision === 'month' || (relation === 'before' && precision !== 'week'),
      )
      .at(-1)?.to ?? null
  );
}
