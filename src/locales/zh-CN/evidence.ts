import { type Day, dateOf, monthOf } from '../../time/day.ts';

/** What people read of the files that prove a report. Plain and polite official Chinese, short. */
export const evidence = {
  /** In an acknowledgement. */
  files: (count: number) => `附件${count}个`,
  several: (count: number) => `附件${count}个一并记入。`,
  /** Where it is asked which task, or how far it is. */
  waiting: (count: number) => `附件${count}个已收到，您答复后一并记入。`,
  /** A file is not kept: what, why, how to mend it. */
  refused: {
    too_large: (name: string, megabytes: number) =>
      `附件“${name}”没有存：超过${megabytes}MB。请压缩或拆分后重发，文字进展不受影响。`,
    gone: (name: string) => `附件“${name}”没有存：平台上已经找不到这个文件。请重发，文字进展不受影响。`,
    forbidden: (name: string) =>
      `附件“${name}”没有存：机器人没有读取文件的权限。请管理员开通后重发，文字进展不受影响。`,
    unreachable: (name: string) => `附件“${name}”没有存：多次下载都没有成功。请重发，文字进展不受影响。`,
    unfetchable: (name: string) =>
      `附件“${name}”没有存：平台不提供这个文件的下载。请换成普通文件重发，文字进展不受影响。`,
  },
  /** The list an order asks for. */
  heading: (count: number, of: string) => `【佐证】${of}${of === '' ? '' : ' · '}${count}个`,
  none: (of: string) => `${of === '' ? '' : `${of} `}还没有附件。`,
  line: (parts: readonly string[]) => parts.join(' · '),
  untold: '没有说明是哪一项',
  withdrawn: '上报已撤回',
  state: { wanted: '正在下载', refused: '没有存' },
  size: (bytes: number) =>
    bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))}KB` : `${(bytes / 1_048_576).toFixed(1)}MB`,
  day: (day: Day) => `${monthOf(day)}月${dateOf(day)}日`,
  more: (count: number) => `还有${count}个，完整清单请管理员运行 duban evidence。`,
};
