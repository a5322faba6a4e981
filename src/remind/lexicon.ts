/** Words by which a safeguard says who must report. */
export const reporters = {
  /** Every unit that leads a task. */
  leads: /牵头(?:单位|部门)/,
  /** Every unit with a task. */
  all: /(?:各|相关|有关)(?:成员|责任|有关|相关)?(?:单位|部门)/,
};
