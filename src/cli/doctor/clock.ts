import { type Finding, found, type Patient } from './finding.ts';

/** More is told; with more than the second, Slack's signatures are taken for old. */
const AHEAD_S = 60;
const FAR_AHEAD_S = 300;

/** How far this machine's clock is from a vendor's; nothing where the vendor does not tell. */
export function clockFound(vendor: string, ahead: number | null, { say }: Patient): readonly Finding[] {
  if (ahead === null) return [];
  const seconds = Math.round(ahead / 1000);
  const off = Math.abs(seconds);
  if (off < AHEAD_S) return [found(`${vendor}.clock`, 'ok', say.clock.right(vendor))];
  return [found(`${vendor}.clock`, off < FAR_AHEAD_S ? 'warn' : 'fail', say.clock.wrong(vendor, seconds))];
}
