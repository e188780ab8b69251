/** 办事指南: what anybody may read and take along. */
export const guides = {
  title: '办事指南',
  intro:
    '依照《中华人民共和国行政许可法》第三十条公示。指南由现行实施清单生成，清单修改后自动更新。',
  words: '事项或者机关名称',
  find: '查找',
  toAll: '全部事项',
  all: (count: number) => `共 ${count} 项`,
  some: (shown: number, count: number) =>
    `共 ${count} 项，列出前 ${shown} 项；请输入名称缩小范围。`,
  none: '没有这样的事项',
  noneDetail: '请换一个词，或者查看全部事项。',
  formats: { pdf: 'PDF', html: '网页' },
  download: (name: string, format: string) => `${format} ${name}办事指南`,
};
