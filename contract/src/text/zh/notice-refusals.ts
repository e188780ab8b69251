import type { Facts } from '../facts.ts';
import { fact } from '../facts.ts';

/** Why a question about a case is not answered, and why notices are not shown. */
export const noticeRefusals = {
  'notices/hearing-unknown': () => '没有公告过这场听证，请核对网址，或者从听证公告列表打开。',
  'notices/no-match': () =>
    '编号或密码不对。请对照接收凭证或短信再填；忘记密码的，请带身份证件到窗口领取新密码。',
  'notices/paused': (facts: Facts) =>
    `输错的次数太多，请 ${fact(facts, 'minutes', '15')} 分钟后再试，或到窗口查询。`,
  'notices/sending-of-all': () => '未能发送的告知涉及所有部门，由授权范围为全省的系统管理员处理。',
};
