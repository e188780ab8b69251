/** The frame, signing in and what every page says. */
export const shell = {
  product: '办事',
  productLong: '政务服务工作台',
  skipToContent: '跳到正文',
  areas: {
    counter: '接件',
    inbox: '待办',
    cases: '办件',
    catalogue: '事项',
    statistics: '统计',
    bulletin: '简报',
    imports: '导入',
  },
  rail: '工作区',
  search: {
    label: '查找办件',
    placeholder: '编号、姓名或完整证件号',
    hint: '按 / 或 Ctrl+K',
    none: '没有找到。可输入办件编号、申请人姓名或完整证件号码。',
    searching: '正在查找…',
    results: (count: number) => `找到 ${count} 个办件`,
  },
  window: (number: string, name: string) => `${number} 号窗口 ${name}`,
  noWindow: '未分配窗口',
  language: '切换到英文',
  languageOther: 'English',
  person: '个人菜单',
  roles: '角色',
  signOut: '退出',
  signOutEverywhere: '在所有设备上退出',
  shortcuts: '键盘快捷键',
  shortcutsHint: '按 ? 查看快捷键',
  close: '关闭',
  cancel: '取消',
  retry: '重试',
  back: '返回',
  print: '打印',
  notFoundTitle: '没有这个页面',
  notFoundDetail: '地址可能写错了，或这个页面不在您的工作区内。请从左侧进入。',
  footnote: (moment: string, person: string) => `打印于 ${moment} · ${person}`,
};

export const signIn = {
  title: '登录',
  login: '账号',
  password: '密码',
  submit: '登录',
  submitting: '正在登录…',
  expired: (name: string) => `${name}的登录已过期。重新登录后继续，页面上填写的内容都还在。`,
  required: (field: string) => `请填写${field}。`,
};

export const states = {
  loading: '正在读取…',
  errorTitle: '没有读取成功',
  /** What a failure means where something was only read. */
  unread: {
    'no-answer': '没有连上服务器。请检查网络后重试。',
    'server/unavailable': '服务器正在启动或维护。请几秒后重试。',
    'server/defect': '服务器这次没能读出内容。请稍后重试；若仍不行，请联系运维人员。',
    'request/malformed': '地址不对，没有这样的内容。请从左侧重新进入。',
    'request/unreadable': '地址没有读懂。请从左侧重新进入。',
  },
  nothingLost: '没有丢失任何数据。',
  refusedTitle: '您不能查看这一页',
  refusedHelp: '需要相应岗位的授权，由本单位系统管理员办理。',
  requestNumber: (id: string) => `请求编号 ${id}`,
};

export const shortcuts = {
  title: '键盘快捷键',
  everywhere: '所有页面',
  list: '列表',
  counter: '接件',
  keys: {
    search: '查找办件',
    help: '显示这张表',
    goCounter: '去接件',
    goInbox: '去待办',
    next: '下一行',
    previous: '上一行',
    open: '打开',
    mark: '标记',
    tick: '材料：切换为已收或未收',
    submit: '提交接件',
    upload: '材料：上传文件',
  },
};
