/** What people read of `remind`. Plain and polite official Chinese, short. */
export const remind = {};
