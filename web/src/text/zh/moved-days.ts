/** 到期日变动: what a changed calendar moved in one's cases. */
export const movedDays = {
  title: (count: string) => `工作日历有变动，您经办或者关注的办件有 ${count} 个到期日改变`,
  moved: (matter: string, what: string) => ` ${matter}，${what}`,
  fromTo: (before: string, after: string) => `从${before}改为${after}。`,
  reminder: (clock: string) => `${clock}的提醒日`,
  seen: '知道了',
  seenThese: (count: number) => `知道了这 ${count} 个`,
};
