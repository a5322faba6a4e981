/** How Slack is told that what it brought is taken: with what it shall show, or nothing. */
export interface Confirmation {
  readonly body: object | null;
}

/** What a promise gives; undefined where it takes longer than `ms`. */
export async function inTime<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
