/** How an office wants to be reminded. */
export interface Policy {
  /** The wall-clock time of day at which reminders go out. */
  readonly hour: number;
  readonly minute: number;
  /** So many days before a due day it is announced. */
  readonly before: readonly number[];
  /** After the first word on the first working day, an overdue task is named again every so many days. */
  readonly overdueEvery: number;
  /** What should have been sent longer ago than this is dropped: nobody is flooded after a standstill. */
  readonly lateMs: number;
}

/** Seven minutes past nine: people are in, and not every other system sends in that minute. */
export const usualPolicy: Policy = { hour: 9, minute: 7, before: [30, 7, 3, 1], overdueEvery: 7, lateMs: 86_400_000 };
