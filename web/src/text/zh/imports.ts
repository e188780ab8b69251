/** Cases of departmental systems, taken in from a file. */
export const imports = {
  title: '导入办件',
  lead: '每行一个办件的 NDJSON 文件（UTF-8）。同一份文件再次导入不会重复；不合规的行不导入，也不影响其他行。',
  file: '选择文件',
  nothingChosen: '尚未选择',
  noFile: '请先选择一个文件。',
  submit: '开始导入',
  running: (name: string, size: string) => `正在导入 ${name}（${size}）。请不要关闭页面。`,
  interrupted: '导入没有完成。再次导入同一份文件即可，已导入的不会重复。',
  done: (name: string, seconds: string) => `${name} 已导入，用时 ${seconds} 秒`,
  counts: {
    read: '读入',
    created: '新建',
    advanced: '更新',
    unchanged: '无变化',
    rejected: '拒收',
  },
  countsLabel: '导入结果',
  rejections: '拒收的行',
  rejectionsLead: '其余各行已导入。改正下列各行后，单独或连同原文件再次导入。',
  rejectionsSome: (shown: string, all: string) =>
    `只列出前 ${shown} 行，共拒收 ${all} 行；下载的清单里是全部。`,
  noRejections: '所有的行都已导入。',
  columns: { line: '行号', field: '字段', reason: '原因' },
  wholeLine: '整行',
  download: '下载拒收清单',
};
