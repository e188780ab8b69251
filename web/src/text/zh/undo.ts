/** What was just done and can be undone for a minute. */
export const undo = { done: '已办。一分钟内可以撤销：', undo: '撤销' };
