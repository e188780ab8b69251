/** What needs a leader today. */
export const leaderDay = {
  title: '今日须办',
  nothing: '今天没有需要您办理的办件。',
  matters: {
    late: '已超期',
    extend: '临近法定期限，可以决定延长',
    decide: '等您决定',
    examine: '等您审核或会签',
    allowTolerance: '特事特办，等您同意',
    voidCase: '申请作废，待监察员确认',
  },
  more: (count: number) => `另有 ${count} 件，查看全部`,
  toList: (what: string, count: number) => `${what} ${count} 件，查看清单`,
  end: (count: number) => `共 ${count} 件，已全部列出`,
  cards: '等您说明的监察牌',
  redCards: '本部门未了结的红牌',
  moreCards: (title: string) => `${title}：在监察看板里看全部`,
  explainBy: (day: string) => `${day}前说明`,
};
