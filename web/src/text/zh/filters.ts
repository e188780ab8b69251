/** The parts of the inbox that one comes back to. */
export const filters = {
  saved: '我保存的筛选',
  status: '环节',
  anyStatus: '所有环节',
  save: '保存当前筛选',
  name: '筛选名称',
  saveAs: '保存',
  remove: (name: string) => `删除“${name}”`,
};
