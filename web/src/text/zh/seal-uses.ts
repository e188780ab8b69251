/** The uses of the seal of a body. */
export const sealUses = {
  title: '用印记录',
  about: '以机关名义出具、加盖印章的每一份文书：编号、文件摘要、办件、出具的人和时间。',
  body: '机关',
  tableLabel: '用印记录，最近的在前',
  columns: {
    at: '时间',
    number: '文书编号',
    title: '文书',
    digest: 'SM3 摘要',
    caseNo: '办件',
    by: '出具人',
  },
  byLaw: '依法直接出具',
  notLaidOut: '内容摘要，文件待生成',
  more: '再看一页',
  end: (count: number) => `共列出 ${count} 次用印，没有更早的了。`,
  empty: '还没有用印',
  emptyDetail: '以本机关名义出具文书后，在这里逐份记录。',
};
