import type { Scope } from './answer.ts';
import type { Narrowing } from './question.ts';

/** What a list or a count is about, as the question narrowed it. */
export function scopeOf({ units, plans, role }: Narrowing, more: Partial<Scope> = {}): Scope {
  return { units, plans, role, window: null, manner: null, of: 'tasks', words: null, ...more };
}
