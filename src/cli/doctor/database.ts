import type { StoreState } from '../../store/inspect.ts';
import { type Finding, found, type Patient } from './finding.ts';

/** Whether the database can be reached, and whether it is as this program needs it. */
export function databaseFound(state: StoreState, { where, say }: Patient): Finding {
  const place = placeOf(where);
  switch (state.kind) {
    case 'fresh':
      return found('database', 'ok', say.database.fresh(place));
    case 'current':
      return found('database', 'ok', say.database.current(place, state.steps));
    case 'older':
      return found('database', 'warn', say.database.older(place, state.pending, !where.includes('://')));
    case 'newer':
      return found('database', 'fail', say.database.newer(place, state.step));
    case 'away':
      return found('database', 'fail', say.database.away(place, state.why));
  }
}

/** Without the user and the password of a server. */
function placeOf(where: string): string {
  if (!where.includes('://')) return where;
  if (!URL.canParse(where)) return 'postgres://…';
  const { protocol, host, pathname } = new URL(where);
  return `${protocol}//${host}${pathname}`;
}
