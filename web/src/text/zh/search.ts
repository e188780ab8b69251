/** The one search at the top. */
export const search = {
  label: '查找',
  placeholder: '编号、姓名、拼音、证件号或尾号',
  placeholderOfNames: '事项、单位、页面的名称或拼音',
  hint: '按 / 或 Ctrl+K',
  none: '没有找到。可输入办件编号，申请人姓名或其拼音，证件号码或其末四至六位，也可输入事项、单位、窗口、页面的名称、拼音或首字母。',
  noneOfNames: '没有找到。可输入事项、单位、页面的名称、拼音或首字母。',
  searching: '正在查找…',
  results: (count: number) => `找到${count}条`,
  groups: {
    recent: '最近打开',
    pages: '页面',
    cases: '办件',
    matters: '事项',
    bodies: '单位',
    windows: '窗口',
  },
  mattersOf: (count: number) => `${count}个事项`,
  seated: (names: readonly string[]) => names.join('、'),
};
