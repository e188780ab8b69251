/** 政策措施: from which document of the policy library a window reports. */
export const contributionPolicy = {
  document: '政策文件',
  choose: '请选择政策库里的文件',
  choice: (docNo: string, title: string) => `${docNo} ${title}`,
  overChoice: (docNo: string, title: string) => `${docNo} ${title}（已废止或者期满）`,
  none: '政策库里还没有已发布的文件。请先由事项管理人员录入并发布。',
  measures: '写到的措施',
  measure: (place: number, text: string) => `第 ${place} 条 ${text}`,
  compose: '按所选文件和措施拟写标题、内容',
  about: (title: string, docNo: string) => `《${title}》（${docNo}）`,
  label: '政策文件：',
  ended: (lastDay: string, by: string | null) =>
    by === null
      ? `这份文件的最后一天是 ${lastDay}，已废止或者期满。`
      : `这份文件的最后一天是 ${lastDay}，由 ${by} 取代。`,
  story: {
    title: (title: string) => `出台《${title}》`,
    issued: (facts: { month: number; day: number; issuer: string; title: string; docNo: string }) =>
      `${facts.month}月${facts.day}日，${facts.issuer}出台《${facts.title}》（${facts.docNo}）。`,
    one: (text: string) => `其中提出：${text}。`,
    many: (count: number, texts: readonly string[]) =>
      `其中${count}条措施：${texts.map((text, index) => `${'一二三四五六七八九十'[index] ?? String(index + 1)}是${text}`).join('；')}。`,
  },
};

/** 锦旗、感谢信: what the register has of them beside what a window reports. */
export const contributionThanks = {
  unrecorded: '感谢登记里没有这个部门当天收到的锦旗、感谢信，请核对或者先登记、核实。',
  recorded: (those: readonly string[]) => `感谢登记（当天）：${those.join('、')}`,
  one: (kind: string, verification: string) => `${kind}（${verification}）`,
};
