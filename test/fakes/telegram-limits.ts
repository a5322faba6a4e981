/** So many messages in so many milliseconds. */
export interface Limit {
  readonly count: number;
  readonly ms: number;
}

export interface Limits {
  readonly overall: Limit;
  readonly chat: Limit;
  readonly group: Limit;
}

/** Telegram's documented limits. */
export const documented: Limits = {
  overall: { count: 30, ms: 1000 },
  chat: { count: 1, ms: 1000 },
  group: { count: 20, ms: 60_000 },
};

/** The same limits on a clock that runs `times` as fast. */
export const faster = ({ overall, chat, group }: Limits, times: number): Limits => ({
  overall: { ...overall, ms: overall.ms / times },
  chat: { ...chat, ms: chat.ms / times },
  group: { ...group, ms: group.ms / times },
});

/** Counts messages as they arrive; gives the milliseconds to wait where one is over a limit, else 0. */
export function limiter(limits: Limits): (chat: string, now: number) => number {
  const arrivals = new Map<string, number[]>();
  const wait = (key: string, { count, ms }: Limit, now: number) => {
    const times = arrivals.get(key) ?? [];
    while (times.length > 0 && now - times[0]! >= ms) times.shift();
    arrivals.set(key, times);
    return times.length < count ? 0 : times[0]! + ms - now;
  };
  return (chat, now) => {
    const scopes: [string, Limit][] = [
      ['overall', limits.overall],
      [`chat ${chat}`, limits.chat],
      ...(chat.startsWith('-') ? [[`group ${chat}`, limits.group] as [string, Limit]] : []),
    ];
    const longest = Math.max(...scopes.map(([key, limit]) => wait(key, limit, now)));
    if (longest === 0) for (const [key] of scopes) arrivals.get(key)?.push(now);
    return longest;
  };
}
