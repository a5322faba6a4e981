/** What people read of `cli`. Plain and polite official Chinese, short. */
export const cli = {};
