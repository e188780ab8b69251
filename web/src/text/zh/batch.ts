/** The same done to several cases, with a result for each. */
export const batch = {
  title: '批量办理',
  acts: {
    claim: '认领',
    release: '放回待领',
    assign: '分派',
    verify: '审核通过',
    countersign: '会签同意',
    grant: '作出准予决定',
  },
  opinion: '意见（每个办件都记这一条）',
  assignee: '分派给',
  choose: '请选择同事',
  grantHint: '只用于没有异议、没有听取过陈述的办件；其余请逐件决定。决定不能在系统里改回。',
  perform: (act: string, count: number) => `${act}（${count} 件）`,
  outcome: (done: number, refused: number) =>
    refused === 0 ? `${done} 件已办。` : `${done} 件已办，${refused} 件没有办：`,
  undoneOutcome: (undone: number, refused: number) =>
    refused === 0 ? `${undone} 件已撤销。` : `${undone} 件已撤销，${refused} 件没有撤销：`,
  done: '已办',
  undone: '已撤销',
  close: '知道了',
};
