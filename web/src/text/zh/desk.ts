/** On whose desk a case lies, who follows it, what colleagues say of it. */
export const desk = {
  title: '经手与备注',
  lies: (name: string, moment: string) => `${name} 已认领（${moment}）`,
  liesNowhere: '这一环节还没有人认领。',
  claim: '认领',
  release: '放回待领',
  assign: '分派',
  assignee: '分派给',
  choose: '请选择同事',
  follow: '关注',
  unfollow: '取消关注',
  handovers: '经手记录',
  handedOver: (byName: string, toName: string | null) => {
    if (toName === null) return `${byName} 放回待领`;
    return toName === byName ? `${byName} 认领` : `${byName} 分派给 ${toName}`;
  },
  comments: '同事备注',
  commentHint: '只给能看这个办件的同事看，不进入办件日志；一分钟内可以收回。',
  comment: '添加备注',
  newComment: '备注内容',
  takeBack: '收回',
  takeBackOf: (text: string) => `收回备注：${text}`,
  takenBack: '已收回',
};
