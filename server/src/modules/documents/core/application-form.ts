import type { Channel } from '@banshi/contract/case-words';
import type { LicenceApplication } from '@banshi/contract/licence-words';
import { printedDate } from '../../../kernel/printed-day.ts';
import { handedTable } from './intake-messages.ts';
import type { Block, Message } from './letter.ts';
import { aboutCase, eventOf, legalBasis, receivedOn, type Story } from './story.ts';

const CHANNELS: Readonly<Record<Channel, string>> = {
  window: '窗口申请',
  web: '网上申请',
  mobile: '手机申请',
  post: '邮寄申请',
  kiosk: '自助终端申请',
  other: '其他方式申请',
};

const ACTS: Readonly<Record<LicenceApplication, string>> = {
  change: '变更证照',
  renew: '延续证照',
  cancel: '注销证照',
};

/** 申请书: what was entered of the application, printed for the applicant to sign (行政许可法第二十九条、第三十一条). */
export function applicationForm(story: Story): Message {
  const { materials } = eventOf(story, 'cases/received');
  return {
    addressee: null,
    blocks: [
      { role: 'facts', rows: rowsOf(story) },
      { role: 'text', text: '随本申请提交下列材料：' },
      handedTable(story, materials),
      ...declared(story),
      { role: 'sign', text: '申请人（签名或者盖章）：' },
      { role: 'sign', text: '代理人（签名）：' },
    ],
  };
}

function rowsOf(story: Story): (readonly [string, string])[] {
  const {
    summary,
    channel,
    onLicence,
    keyProject,
    use,
    form = [],
  } = eventOf(story, 'cases/received');
  const { applicant, projectNo } = story;
  const basis = legalBasis(story);
  return [
    ...aboutCase(story),
    ['办件编号', projectNo],
    ['申请人', applicant.name],
    ['证件号码', applicant.idNumber],
    ['申请内容', summary],
    ...(onLicence ? [['申请类型', ACTS[onLicence.act]] as const] : []),
    ...(keyProject ? [['所属重点项目', keyProject.name] as const] : []),
    ...(use ? [['使用期', `${printedDate(use.from)}至${printedDate(use.to)}`] as const] : []),
    ...form.map(({ label, value }) => [label, value] as const),
    ['申请方式', CHANNELS[channel]],
    ['申请日期', printedDate(receivedOn(story))],
    ...(basis === '' ? [] : [['设定依据', basis] as const]),
  ];
}

/** What the signature stands for: the truth of what was handed in is the applicant's (第三十一条第一款、第七十八条). */
function declared({ matter }: Story): Block[] {
  const [truth, consequence] = matter.isLicense
    ? [
        '依照《中华人民共和国行政许可法》第三十一条第一款的规定，',
        '隐瞒有关情况或者提供虚假材料的，依照该法第七十八条、第七十九条承担责任。',
      ]
    : ['', '隐瞒有关情况或者提供虚假材料的，依法承担责任。'];
  return [
    {
      role: 'text',
      text: `申请人声明：以上内容由申请人陈述并经核对无误；${truth}申请人如实提交有关材料、反映真实情况，并对申请材料实质内容的真实性负责。${consequence}`,
    },
  ];
}
