/** What is said so often that it need not be typed. */
export const phrasebook = {
  title: '常用语',
  edit: '编辑常用语',
  own: '我的意见常用语',
  opinionOf: (body: string) => `${body}的意见常用语`,
  defectOf: (body: string) => `${body}的补正常用语`,
  none: '还没有。',
  hint: '一行一条，按这里的顺序显示。',
  whoEdits: '本单位的常用语由首席代表、单位领导或窗口负责人维护。',
};
