import type { Messages } from '../zh-CN.ts';

const files = (count: number) => `${count} file${count === 1 ? '' : 's'}`;

export const evidence: Messages['evidence'] = {
  files,
  several: (count) => `${files(count)} kept with them.`,
  waiting: (count) => `${files(count)} received: kept with what you answer.`,
  refused: {
    too_large: (name, megabytes) =>
      `File "${name}" was not kept: it is larger than ${megabytes} MB. Please compress or split it and send it again; your report stands.`,
    gone: (name) => `File "${name}" was not kept: it is not there any more. Please send it again; your report stands.`,
    forbidden: (name) =>
      `File "${name}" was not kept: the bot may not read files here. Please ask the administrator, then send it again; your report stands.`,
    unreachable: (name) =>
      `File "${name}" was not kept: it could not be fetched. Please send it again; your report stands.`,
    unfetchable: (name) =>
      `File "${name}" was not kept: the platform does not hand it out. Please send it as an ordinary file; your report stands.`,
  },
  heading: (count, of) => `Evidence${of === '' ? '' : ` · ${of}`} · ${files(count)}`,
  none: (of) => `${of === '' ? 'There are' : `${of} has`} no files yet.`,
  line: (parts) => parts.join(' · '),
  untold: 'of no task yet',
  withdrawn: 'report withdrawn',
  state: { wanted: 'being fetched', refused: 'not kept' },
  size: (bytes) =>
    bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`,
  day: (day) => day,
  more: (count) => `${count} more: the administrator can list all with "duban evidence".`,
};
