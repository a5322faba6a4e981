/** Words by which chats are bound, invited and unbound, and what may stand around a code. */
export const bindingWords = {
  /** Before a code: 绑定 K7QM-4TXN, /bind …, 绑定码：…, 邀请码是…. */
  code: /^\/?(?:绑定(?:本群|码)?|邀请码|bind(?:ing)?(?: code)?|code)(?:是|为)?[\s:：]*/iu,
  /** 绑定 区住建局, /bind housing bureau: as if that could be done by saying so. */
  bind: /^\/?(?:绑定(?:本群)?|bind)(?=$|[\s:：]|\p{Script=Han})(?:为|到)?[\s:：]*/iu,
  /** What speaks of a code. */
  announced: /绑定码|邀请码|\bcode\b|\/bind\b/iu,
  /** 邀请 区住建局, invite housing bureau. */
  invite: /^\/?(?:重新)?(?:邀请|invite)(?=$|[\s:：]|\p{Script=Han})[\s:：]*/iu,
  /** 解绑 区住建局, unbind telegram:-1001234. */
  unbind: /^\/?(?:解绑|解除绑定|取消绑定|unbind)(?=$|[\s:：]|\p{Script=Han})[\s:：]*/iu,
  /** 未绑定, 还有哪些单位没绑定, 绑定情况, unbound, who is not bound. */
  unbound:
    /^\/?(?:(?:还有)?(?:哪些|哪几个|多少)?(?:单位)?(?:还)?(?:没有?|未)绑定?(?:群)?(?:的)?(?:单位)?(?:有哪些|名单|列表)?|绑定(?:情况|列表|名单)|unbound(?: units| list)?|(?:who|which units?) (?:is|are) (?:not bound|unbound)(?: yet)?)[?？。.!！]*$/iu,
  /** All that have no chat yet. */
  everyone:
    /^(?:(?:全部|所有|各|(?:其余|其他)?(?:未|没有?)绑定的?)(?:单位)?|all|everyone|everybody|unbound)(?: units)?$/iu,
  /** The coordinating office, beside its own names. */
  office: /^(?:本?办(?:公室)?|(?:the )?(?:coordinating )?office)$/iu,
  /** Between the units of an order, and around them. */
  joints: /[\s,，、和与及;；。.!！]|的群|\band\b/giu,
  /** A platform's chat: telegram:-1001234. */
  chat: /^([a-z]+):(\S+)$/u,
};

/** What asks is no order: 邀请 谁, 绑定 了吗. */
export const bindingQuestions = /[?？]$|吗|呢|谁|什么|哪|怎么|如何|\b(?:who|what|how|which|when)\b/iu;
