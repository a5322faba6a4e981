import { type Day, dateOf, monthOf } from '../../time/day.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day of this year: 31 Oct. */
export const plainDay = (day: Day) => `${dateOf(day)} ${months[monthOf(day) - 1]}`;
