/** What people read of `ask`. Plain and polite official Chinese, short. */
export const ask = {};
