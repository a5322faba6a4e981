/** What people read of `desk`. Plain and polite official Chinese, short. */
export const desk = {};
