import { asked, clockAhead, type Examination, type Found } from '../checkup.ts';
import { openApi } from './api.ts';
import { troubleOf } from './failures.ts';

/** What Slack tells of an app. */
export interface SlackVitals {
  readonly bot: Found<{
    readonly user: string;
    readonly team: string;
    /** What the app may do; null where Slack does not tell. */
    readonly scopes: readonly string[] | null;
  }>;
  /** Whether a socket would be opened; null where the app opens none. */
  readonly socket: Found<true> | null;
  /** In milliseconds; null where it is not known. */
  readonly clockAhead: number | null;
}

/** Looks at an app while a desk may be running with it: no socket is opened, so that nothing is brought here. */
export async function slackVitals(
  examination: Examination & { readonly appToken: string | undefined },
): Promise<SlackVitals> {
  const { appToken, root, ms } = examination;
  const [bot, socket, ahead] = await Promise.all([
    asked(() => selfOf(examination), troubleOf),
    appToken === undefined ? null : asked(() => socketOf(openApi(appToken, root, ms)), troubleOf),
    clockAhead(examination),
  ]);
  return { bot, socket, clockAhead: ahead };
}

async function selfOf({ token, root, ms }: Examination) {
  const { user = '', team = '', response_metadata: told } = await openApi(token, root, ms).auth.test();
  return { user, team, scopes: told?.scopes ?? null };
}

async function socketOf(api: ReturnType<typeof openApi>): Promise<true> {
  await api.apps.connections.open();
  return true;
}
