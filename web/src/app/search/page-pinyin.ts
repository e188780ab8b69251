import type { SearchTerms } from '@banshi/contract/search-words';

const READ = /[\p{Script=Han}a-z0-9]/u;

/** What a page is found by. A title that has no reading here, as an English one, is found by its letters. */
export function termsOfTitle(title: string): SearchTerms {
  const name = title.toLowerCase();
  const readings = TITLE_READINGS[title]?.split(' ') ?? [];
  const characters = readings.length === 0 ? [] : [...name].filter((one) => READ.test(one));
  return {
    ...{ name, codes: [], beside: [] },
    characters: characters.map((one, index) => [one, readings[index] ?? one]),
    initials: readings.map((reading) => reading.charAt(0)).join(''),
  };
}

/**
 * How the titles of pages are read, each character that is. They stand here, so that no browser loads the readings of all
 * characters for some fifty titles; a test compares them with the library that the server uses.
 */
export const TITLE_READINGS: Readonly<Record<string, string>> = {
  待办: 'dai ban',
  今日须办: 'jin ri xu ban',
  接件: 'jie jian',
  叫号: 'jiao hao',
  证照: 'zheng zhao',
  流转: 'liu zhuan',
  容缺: 'rong que',
  监察: 'jian cha',
  事项: 'shi xiang',
  统计: 'tong ji',
  大厅: 'da ting',
  素材: 'su cai',
  简报: 'jian bao',
  传阅: 'chuan yue',
  导入: 'dao ru',
  'AB 岗': 'a b gang',
  窗口: 'chuang kou',
  告知: 'gao zhi',
  消息: 'xiao xi',
  常用语: 'chang yong yu',
  '备案（有使用期）': 'bei an you shi yong qi',
  监察规则: 'jian cha gui ze',
  查阅登记: 'cha yue deng ji',
  差评处置: 'cha ping chu zhi',
  等候情况: 'deng hou qing kuang',
  队列: 'dui lie',
  看板: 'kan ban',
  报表: 'bao biao',
  计数和比率: 'ji shu he bi lv',
  好差评: 'hao cha ping',
  数据质量: 'shu ju zhi liang',
  'T1 省本级分类受理办结表': 't 1 sheng ben ji fen lei shou li ban jie biao',
  'T2 部门受理办结表': 't 2 bu men shou li ban jie biao',
  'T3 其他九类行政权力明细表': 't 3 qi ta jiu lei xing zheng quan li ming xi biao',
  'T4 窗口办件月报': 't 4 chuang kou ban jian yue bao',
  'T5 受理前二十位事项表': 't 5 shou li qian er shi wei shi xiang biao',
  'T6 超期办件清单': 't 6 chao qi ban jian qing dan',
  'T7 好差评统计表（部门、市州）': 't 7 hao cha ping tong ji biao bu men shi zhou',
  'T9 跨省通办统计表（来源省份）': 't 9 kua sheng tong ban tong ji biao lai yuan sheng fen',
  'T12 排队等候统计表': 't 1 2 pai dui deng hou tong ji biao',
  'T14 数据质量表': 't 1 4 shu ju zhi liang biao',
  '进驻率统计表（部门）': 'jin zhu lv tong ji biao bu men',
  政策文件: 'zheng ce wen jian',
  下放委托登记: 'xia fang wei tuo deng ji',
  工作日历: 'gong zuo ri li',
  事项进驻: 'shi xiang jin zhu',
  '厅（局）长进大厅': 'ting ju zhang jin da ting',
  大厅巡查: 'da ting xun cha',
  业务培训: 'ye wu pei xun',
  '锦旗、感谢信': 'jin qi gan xie xin',
  '厅（局）长进大厅年度计划': 'ting ju zhang jin da ting nian du ji hua',
  巡查代码和分值: 'xun cha dai ma he fen zhi',
  采用情况: 'cai yong qing kuang',
  已签发的简报: 'yi qian fa de jian bao',
  发送对象名册: 'fa song dui xiang ming ce',
  公文: 'gong wen',
};
