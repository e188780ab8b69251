import type { AcceptanceMode, Channel } from '../../case-words.ts';
import type { Counted, CountedGrouping } from '../../indicator-words.ts';
import type { Grouping } from '../../statistics.ts';

/** By what figures are told, and what their rows are called. */
export const groupingWords = {
  hall: '大厅办理',
  channels: {
    window: '窗口',
    web: '网上（电脑）',
    mobile: '网上（手机）',
    post: '邮寄',
    kiosk: '自助机',
    other: '其他',
  } satisfies Record<Channel, string>,
  modes: {
    NORMAL: '普通受理',
    DEEMED: '视为受理',
    TOLERANT: '容缺受理',
    PROMISED: '告知承诺',
  } satisfies Record<AcceptanceMode, string>,
  groupings: {
    bucket: '三类',
    type: '事项类型',
    department: '部门',
    area: '区划',
    matter: '事项',
    principal: '委托机关',
    nominal: '名义实施机关',
    originArea: '来源省份',
    channel: '申请方式',
    source: '来源系统',
    projectType: '办件类型',
    mode: '受理方式',
    applicantKind: '申请人类型',
    window: '窗口',
    staff: '受理人员',
    day: '逐日',
  } satisfies Record<Grouping, string>,
};

/** How each count is defined, and which cases have no row in a grouping. */
export const countWords = {
  title: (grouping: string) => `各项计数（按${grouping}）`,
  about: (facts: {
    from: string;
    to: string;
    asOf: string;
    maker: string;
    checker: string | undefined;
  }) =>
    `统计时段 ${facts.from} 至 ${facts.to}，数据截至 ${facts.asOf}，制表 ${facts.maker}，审核 ${facts.checker ?? '＿＿＿＿'}`,
  total: '合计',
  definition: {
    received: '接件日期在时段内的办件，作废的不计。',
    refusedAcceptance: '不予受理日期在时段内的办件。',
    corrected: '首次告知补正的日期在时段内的办件。',
    correctedAgain: '首次告知补正的日期在时段内、后来再次告知的办件。',
    accepted: '受理日期在时段内的办件；不受理、不予受理的不计。',
    acceptedTolerant: '受理日期在时段内、容缺受理的办件。',
    acceptedPromised: '受理日期在时段内、告知承诺的办件。',
    acceptedDeemed: '受理日期在时段内、逾期未告知而视为受理的办件。',
    acceptedCrossProvince: '受理日期在时段内、来自外省的办件。',
    closed: '办结日期在时段内的办件，含全部办结方式。',
    refused: '办结日期在时段内、不予许可的办件。',
    returned: '退件日期在时段内的办件，受理前后都计。',
    terminated: '终止日期在时段内的办件，受理前后都计。',
    withdrawn: '撤回日期在时段内的办件，受理前后都计。',
    closedWithPromise: '办结日期在时段内、有承诺时限的办件；部门系统报送的没有时限，不计。',
    closedInTime: '办结日不晚于承诺时限的。',
    closedEarly: '办结日早于承诺时限的。',
    closedWithLegal: '办结日期在时段内、有法定时限的办件。',
    closedInLegalTime: '办结日不晚于法定时限的。',
  } satisfies Record<Counted, string>,
  grouping: {
    bucket: undefined,
    type: undefined,
    department: undefined,
    area: undefined,
    matter: undefined,
    projectType: '办件类型按现行清单。',
    mode: '没有受理的办件（不予受理、受理前撤回或退件、尚未受理）没有受理方式，不在本分组的各行和合计里；接件、补正只列已经受理的。',
    applicantKind: '只列日志记明申请人类型的办件。',
    principal: '只列委托行权办件，按委托机关。',
    nominal: '每件计入名义上的实施机关：自己办的，加上他人受委托办的，减去替他人办的。',
    originArea: '只列跨省通办的办件，按来源省份。',
    channel: undefined,
    source: undefined,
    window: '只列在窗口接件或受理的办件；受理窗口与接件窗口不同的，接件也计入受理窗口。',
    staff:
      '没有受理的办件没有受理人；视为受理的、部门系统报送的也没有。这些不在本分组的各行和合计里；接件、补正只列已经受理的，计入受理人。',
  } as Readonly<Record<CountedGrouping, string | undefined>>,
};
