const EXCERPT = 10;

/** How the parts of a bulletin are moved, cut in two and joined. */
export const bulletinArrange = {
  hint: '拖动以调整位置，也可按 Alt 加上、下箭头',
  splitNamed: (name: string) => `在光标处拆开：${name}`,
  mergeNamed: (name: string) => `并入上一条：${name}`,
  excerpt: (words: string) =>
    [...words].length > EXCERPT ? `${[...words].slice(0, EXCERPT).join('')}…` : words,
  rows: {
    text: (words: string) => `段落“${words}”`,
    items: (words: string) => `条目“${words}”`,
  },
  moved: (
    name: string,
    section: string | undefined,
    { place, count }: { place: number; count: number },
  ) =>
    `${name}已移到${section === undefined ? '' : `“${section}”`}第 ${place} 位，共 ${count} 位。`,
  atEnd: {
    up: (name: string) => `${name}已在最前。`,
    down: (name: string) => `${name}已在最后。`,
  },
  split: (name: string) => `${name}已拆成两条。`,
  unsplit: '请先把光标放到要拆开的两句之间。',
  merged: (name: string) => `${name}已并入上一条。`,
  unmerged: {
    first: '这是第一条，前面没有可并入的。',
    visitors: '两条写的是两位来访领导，不能并成一条。',
    cases: '两条写的是两个办件，不能并成一条。',
    policies: '两条写的是两份政策文件，不能并成一条。',
    evaluations: '两条各有评价结果，不能并成一条。',
  },
};
