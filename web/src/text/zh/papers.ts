import type { PaperPlace, TransferDirection, TransferState } from '@banshi/contract/paper-words';

/** Paper between counter and back office (材料流转). */
export const papers = {
  title: '材料流转',
  views: { toDepartment: '待交部门', toWindow: '待退窗口', lists: '流转单' },
  viewsLabel: '流转方向与流转单',
  places: {
    window: '纸质在窗口',
    toDepartment: '纸质移交部门途中',
    department: '纸质在部门',
    toWindow: '纸质退回窗口途中',
    applicant: '纸质已退申请人',
  } satisfies Record<PaperPlace, string>,
  directions: {
    toDepartment: '窗口交部门',
    toWindow: '部门退窗口',
  } satisfies Record<TransferDirection, string>,
  states: { sent: '待签收', taken: '已签收', recalled: '已撤回' } satisfies Record<
    TransferState,
    string
  >,
  waiting: {
    tableLabel: '等待移交的纸质材料',
    columns: { papers: '纸质材料', since: '等待起', department: '部门' },
    amount: (papers: number) => `${papers} 份`,
    marked: (count: number) => `已勾选 ${count} 件`,
    note: '备注（可不填）',
    send: '制流转单并移交',
    clear: '取消勾选',
    empty: {
      toDepartment: {
        title: '没有等待移交的纸质材料',
        detail: '窗口收到纸质材料后，办件会列在这里，勾选后制成流转单交给部门。',
      },
      toWindow: {
        title: '没有等待退回窗口的纸质材料',
        detail: '办结待送达的办件，纸质材料在部门的，会列在这里，随结果退回窗口。',
      },
    },
    end: (count: number) => `共 ${count} 件`,
  },
  lists: {
    tableLabel: '流转单，新的在前',
    filter: { sent: '待签收', all: '全部' },
    filterLabel: '流转单状态',
    columns: {
      number: '单号',
      direction: '方向',
      department: '部门',
      amount: '数量',
      sent: '移交',
      state: '状态',
    },
    amount: (cases: number, papers: number) => `${cases} 件 ${papers} 份`,
    empty: {
      sent: { title: '没有待签收的流转单', detail: '移交后、签收前的流转单会列在这里。' },
      all: { title: '还没有流转单', detail: '移交纸质材料时制成的流转单会列在这里。' },
    },
    end: (count: number) => `共 ${count} 张`,
  },
  list: {
    title: (number: string) => `材料流转单 ${number}`,
    back: '全部流转单',
    facts: {
      direction: '方向',
      department: '部门',
      amount: '数量',
      state: '状态',
      sent: '移交',
      settled: { taken: '签收', recalled: '撤回' },
      missing: '未收到',
      note: '备注',
    },
    who: (name: string, moment: string) => `${name}　${moment}`,
    missing: (count: number) => `${count} 份`,
    tableLabel: '单上的纸质材料',
    columns: { number: '办件编号', matter: '事项', applicant: '申请人', papers: '纸质材料' },
    paper: (orderNum: number, name: string) => `${orderNum}. ${name}`,
    again: (handing: number) => `（第 ${handing} 次提交）`,
    notCame: '未收到',
    notCameLabel: (name: string, displayNo: string) => `未收到：${name}（${displayNo}）`,
    take: '签收',
    takeWith: (count: number) => `签收，${count} 份未收到`,
    takeHint: '请逐份清点。没有收到的先勾选“未收到”，会退回移交方名下。',
    recall: '撤回流转单',
    print: '打印流转单',
    signatures: { sender: '移交人（签字）', taker: '接收人（签字）', day: '日期' },
  },
  transfer: (number: string) => `流转单 ${number}`,
};
