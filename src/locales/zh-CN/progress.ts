/** What people read of `progress`. Plain and polite official Chinese, short. */
export const progress = {};
