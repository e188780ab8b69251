import { type Facts, fact } from '../facts.ts';

/** Why a service cannot be rated, and why ratings are not shown or judged. */
export const ratingRefusals = {
  'ratings/service-unknown': () => '这个办件没有这项服务，或者它已经作废。请重新查询后再评价。',
  'ratings/window-over': (facts: Facts) =>
    `这项服务的评价已于 ${fact(facts, 'until')} 截止（办结后三十日内可以评价）。有意见的，请拨打 12345。`,
  'ratings/rated': (facts: Facts) =>
    `这项服务已在 ${fact(facts, 'on')} 评价过，每项服务评价一次、十日内追评一次。谢谢您的评价。`,
  'ratings/option-wrong': (facts: Facts) =>
    `选项 ${fact(facts, 'option')} 不属于所选的评价等级。请重新选择等级和选项。`,
  'ratings/of-all': () => '逐条评价涉及所有部门，由授权范围为全省的评价管理员查看和处理。',
  'ratings/not-found': () => '没有这条评价，或者它属于您经办过的办件。请刷新列表。',
  'ratings/settled': () => '这条评价刚刚处理过。请刷新列表。',
};
