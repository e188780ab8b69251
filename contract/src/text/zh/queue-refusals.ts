import { type Facts, fact } from '../facts.ts';

/** Why no number is given, called or ended, and why a queue is not kept so. */
export const queueRefusals = {
  'queue/name-missing': () => '队列名称是空的。请填写名称。',
  'queue/matter-unknown': () => '选择的事项里有一项不存在。请刷新后重新选择。',
  'queue/matter-of-others': (facts: Facts) =>
    `事项“${fact(facts, 'name')}”不属于您管理的部门。请去掉它，或者由该部门的窗口负责人登记。`,
  'queue/matter-taken': (facts: Facts) =>
    `事项“${fact(facts, 'name')}”已经在 ${fact(facts, 'prefix')} 队列，一个事项只在一个队列排号。请先从那里去掉。`,
  'queue/prefix-taken': (facts: Facts) =>
    `字母 ${fact(facts, 'prefix')} 已经用过，不再给别的队列。请换一个字母。`,
  'queue/class-unknown': () => '没有这个队列。请刷新后重新选择。',
  'queue/class-closed': (facts: Facts) =>
    `“${fact(facts, 'name')}”现在不取号。请到导办台询问，或者选择别的队列。`,
  'queue/class-changed': () => '这个队列刚被别人改过。请刷新后对照新的内容再改。',
  'queue/people-wait': (facts: Facts) =>
    `${fact(facts, 'prefix')} 队列今天还有 ${fact(facts, 'count')} 人等候，去掉这些事项后有的部门窗口就叫不到他们了。请等他们叫完，或者先把他们转到别的队列。`,
  'queue/full': (facts: Facts) =>
    `“${fact(facts, 'name')}”今天的号已经取完（9999 个）。请到导办台询问。`,
  'queue/kiosk-unknown': () =>
    '这台取号机没有登记，或者已经停用，不能取号。请到导办台取号，或者由窗口负责人重新登记。',
  'queue/ticket-unknown': () => '没有这个号。请刷新后再试。',
  'queue/wrong-state': (facts: Facts) =>
    `${fact(facts, 'number')} 号的状态已经变了，或者不是今天的号，不能这样办。请刷新后再试。`,
  'queue/no-window': () => '您今天不在窗口。请先在“窗口”里选择座位，再叫号。',
  'queue/other-window': (facts: Facts) =>
    `${fact(facts, 'number')} 号由别的窗口叫号、办理，不在您的窗口。请刷新后再试。`,
  'queue/busy': (facts: Facts) =>
    `您的窗口还有 ${fact(facts, 'number')} 号没有结束。请先办完、过号或者转走，再叫下一位。`,
  'queue/nobody-waits': () => '您的窗口现在没有人等候。有人取号后再叫。',
  'queue/called-thrice': (facts: Facts) =>
    `${fact(facts, 'number')} 号已经叫了三次。人没有来的，请按过号处理。`,
  'queue/call-first': (facts: Facts) =>
    `${fact(facts, 'number')} 号才叫了 ${fact(facts, 'calls')} 次，叫满三次才能过号。请再叫一次。`,
  'queue/reactivated': (facts: Facts) =>
    `${fact(facts, 'number')} 号已经恢复过一次。请申请人重新取号。`,
  'queue/same-class': () => '这个号就在这个队列。请选择别的队列。',
};
