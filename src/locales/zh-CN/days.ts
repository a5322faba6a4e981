import { type Day, dateOf, monthOf } from '../../time/day.ts';

/** A day of this year: 10月31日. */
export const plainDay = (day: Day) => `${monthOf(day)}月${dateOf(day)}日`;
