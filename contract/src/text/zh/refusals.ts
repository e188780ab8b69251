import type { RefusalCode } from '../../problem.ts';
import { fact, inside, listed, megabytes, type Sentence, worded, wordFor } from '../facts.ts';
import { bulletinRefusals } from './bulletin-refusals.ts';
import { acts, fields } from './case-words.ts';
import { delegationRefusals } from './delegation-refusals.ts';
import { documentRefusals } from './document-refusals.ts';
import { hallRefusals } from './hall-refusals.ts';
import { licenceRefusals } from './licence-refusals.ts';
import { malformed, unreadable } from './malformed.ts';
import { materialWords } from './material-words.ts';
import { matterRefusals } from './matter-refusals.ts';
import { matterWords } from './matter-words.ts';
import { negativeReviewRefusals } from './negative-review-refusals.ts';
import { noticeRefusals } from './notice-refusals.ts';
import { numberFaults } from './number-faults.ts';
import { orderRefusals } from './order-refusals.ts';
import { policyRefusals } from './policy-refusals.ts';
import { queueRefusals } from './queue-refusals.ts';
import { ratingRefusals } from './rating-refusals.ts';
import { readingRefusals } from './reading-refusals.ts';
import { staffRefusals } from './staff-refusals.ts';
import { substitutionFaults } from './substitution-faults.ts';
import { supervisionRefusals } from './supervision-refusals.ts';
import { words } from './words.ts';

/** Why a person may not go on with his own work, and who may. */
const ownWork: Readonly<Record<string, string>> = {
  accept: '这个承诺件是您受理的，应由另一位同事作出决定。',
  review: '承办意见是您提出的，这一步应由另一位同事办理。',
  holdHearing: '这个办件的听证由您主持，审查和决定应由另一位同事办理（行政许可法第四十八条）。',
  askProcedure: '特别程序是您提请的，应由另一位同事批准。',
  askTolerance: '特事特办是您申请的，应由厅（局）领导同意。',
  proposeVoid: '作废是您申请的，应由另一位同事确认。',
};

const periodFaults: Readonly<Record<string, string>> = {
  'not-a-day': '不是有效的日期',
  reversed: '与另一端的先后颠倒',
  'too-late': '晚于可统计的日期',
  'too-long': '使跨度太长，不能逐日列出',
};

/** What is wrong with a file, and what to do about it. */
const fileFaults: Readonly<Record<string, string>> = {
  polyglot: '它同时是两种文件，可能藏有其他内容。请用原软件另存，或打印成 PDF 后再上传。',
  script: '它带有脚本或宏，打开时会运行程序。请打印成 PDF 后再上传。',
  launch: '打开它会启动别的程序。请打印成 PDF 后再上传。',
  password: '它有密码，办理的人打不开。请去掉密码后再上传。',
  damaged: '它已损坏，读不完整。请重新扫描或另存后再上传。',
  slow: '没有在时限内读完。请再上传一次，或打印成 PDF 后再上传。',
  bomb: '解开后远大于它所称的大小。请用原软件另存后再上传。',
  path: '压缩包里的路径会写到别处。请用原软件另存后再上传。',
  pixels: '图片超过一亿像素。请按 300 dpi 扫描后再上传。',
  pages: '页数太多。请分成几份上传。',
};

/** Why the virus scanner said nothing of a file, and what to do about it. */
const unscanned: Readonly<Record<string, string>> = {
  silent: '病毒扫描暂时没有应答。请稍后再上传；如果一直这样，请告知系统管理员。',
  size: '病毒扫描不接收这么大的文件。请分成几份上传，或告知系统管理员。',
  unclear: '病毒扫描没有扫完这份文件。请稍后再上传；如果一直这样，请告知系统管理员。',
};

const aboutCases = {
  'cases/not-found': () => '没有这个办件，或它不在您的权限范围内。请核对办件编号。',
  'cases/wrong-status': (facts) =>
    `办件现在是“${wordFor(words.status, facts, 'status')}”，不能再“${wordFor(words.action, facts, 'action')}”。请看办件经过，从现在可以办理的操作中选择。`,
  'cases/stale': (facts) =>
    `${fact(facts, 'byName', '另一位同事')}刚刚办理了这个办件（${wordFor(acts, facts, 'did') || '另有改动'}），现在是“${wordFor(words.status, facts, 'status')}”。您的操作没有执行，填写的内容仍在，请看过最新情况后再办。`,
  'cases/other-organisation': () => '这个办件属于其他部门，请由该部门窗口人员办理。',
  'cases/owned-by-source': (facts) =>
    `这个办件由部门业务系统（${fact(facts, 'source', '来源系统')}）办理并报送，这里只能查看，请在该系统修改。`,
  'cases/same-person': (facts) => wordFor(ownWork, facts, 'did') || '这一步应由另一位同事办理。',
  'cases/for-seal-officer': (facts) =>
    `本机关的结果由制证用印员${listed(facts, 'names', '、')}制证、用印并办结，请转由其办理。`,
  'cases/decided-by-you': (facts) =>
    `这个办件由您作出决定。决定与用印须由两人分别办理，请由另一位制证用印员${listed(facts, 'names', '、')}办结。`,
  'cases/not-your-step': (facts) =>
    `现在轮到“${fact(facts, 'step')}”环节，由${listed(facts, 'bodies', '、')}的${worded(words.role, facts['roles'], '或')}办理，不在您这里。`,
  'cases/answered-already': (facts) => `贵单位在“${fact(facts, 'step')}”环节已经办理，不必再办。`,
  'cases/second-person': (facts) =>
    `“${fact(facts, 'step')}”须两人办理，您已经签过，请由另一位同事办理。`,
  'cases/step-apart': (facts) =>
    `您办理过“${fact(facts, 'did')}”，按审批环节的规定，“${fact(facts, 'step')}”应由另一位同事办理。`,
  'cases/already-notified': () =>
    '已经一次性告知过补正内容，不能再次告知（行政许可法第三十二条第一款第四项）。请按现有材料决定是否受理。',
  'cases/reason-missing': (facts) => `还没有填写“${wordFor(fields, facts, 'field')}”，请补填。`,
  'cases/material-unknown': (facts) =>
    `事项的材料清单里没有第 ${listed(facts, 'orderNums', '、')} 项材料，请重新选择事项。`,
  'cases/material-repeated': (facts) =>
    `第 ${listed(facts, 'orderNums', '、')} 项材料重复了，每项只能收一次。请合并后再提交。`,
  'cases/materials-incomplete': (facts) =>
    `必要材料第 ${listed(facts, 'orderNums', '、')} 项还没有收到，不能受理。请收齐，或一次性告知补正。`,
  'cases/material-status': (facts) =>
    `办件现在是“${wordFor(words.status, facts, 'status')}”，不能再${wordFor(materialWords.act, facts, 'act')}。补正的材料请用“收下补正材料”。`,
  'cases/material-changed': (facts) =>
    `第 ${fact(facts, 'orderNum')} 项材料刚刚重新提交过，请看过新的再审核。`,
  'cases/material-expired': (facts) =>
    `第 ${fact(facts, 'orderNum')} 项材料交来时已经过了有效期（${fact(facts, 'on')}），不能判为合格。请核对日期，或者判为待补正。`,
  'cases/material-settled': (facts) =>
    `第 ${fact(facts, 'orderNum')} 项不在一次性告知书里，也没有重新提交，不再审核，请保持原样（行政许可法第三十二条第一款第四项）。`,
  'cases/materials-changed': () =>
    '同事刚刚改动了这个办件的材料，您的操作没有执行。请看过材料再办理。',
  'cases/materials-wanting': (facts) =>
    `第 ${listed(facts, 'orderNums', '、')} 项材料审核为“待补正”，不能受理。请改为合格，或一次性告知补正。`,
  'cases/defects-left-out': (facts) =>
    `第 ${listed(facts, 'orderNums', '、')} 项审核为“待补正”，却没有列入告知书。需要补正的全部内容应一次告知，请勾选后再出具。`,
  'cases/reuse-not-held': (facts) =>
    `第 ${fact(facts, 'orderNum')} 项没有可以复用的材料：本中心没有这位申请人的，或者已经过期。请收取新的。`,
  'cases/already-held': (facts) =>
    `第 ${listed(facts, 'orderNums', '、')} 项本中心已有，不得要求申请人重复提供（行政许可法第三十五条）。请先复用已有材料。`,
  'cases/no-such-day': (facts) => `没有“${fact(facts, 'given')}”这一天，请核对有效期。`,
  'cases/no-paper-here': (facts) =>
    `${listed(facts, 'caseNos', '、')} 没有待移交的纸质材料，可能已由同事移交。请刷新后重新勾选。`,
  'cases/paper-not-listed': (facts) =>
    `第 ${listed(facts, 'orderNums', '、')} 项不在这张流转单上，请刷新后重新核对。`,
  'cases/transfer-unknown': () => '没有这张流转单，或它不在您的权限范围内。请核对单号。',
  'cases/transfer-of-several': () => '一张流转单只交给一个部门。请按部门分别勾选，各制一张。',
  'cases/transfer-settled': (facts) =>
    `这张流转单${fact(facts, 'state') === 'taken' ? '已经签收' : '已经撤回'}，不能再办。请刷新列表。`,
  'cases/transfer-side': (facts) =>
    `这一步由${worded(words.role, facts['roles'], '或')}办理，请由对方办理，或换一个方向。`,
  'cases/transfer-own': () => '移交与签收须由两人分别办理，请由接收方的同事签收。',
  'cases/transfer-not-own': () =>
    '流转单只能由制单人撤回。请联系制单人，或者签收时标记未收到的材料。',
  'cases/matter-not-in-force': () => '这个事项现在没有生效的版本，不能接件。请另选事项。',
  'cases/matter-ex-officio': () => '这个事项由行政机关依职权办理，不接受申请。请另选事项。',
  'cases/applicant-number': (facts) =>
    numberFaults(fact(facts, 'reason'), { ...facts, ...inside(facts, 'facts') }),
  'cases/applicant-kind': () => '证件类型与申请人类型不符，请重新选择证件类型。',
  'cases/area-unknown': (facts) =>
    `没有行政区划“${fact(facts, 'area')}”，请填六位代码，例如 510000。`,
  'cases/not-other-province': (facts) =>
    `“${fact(facts, 'area')}”不是外省的行政区划代码，请选择办件来源的省（区、市），例如 500000（重庆市）。`,
  'cases/not-instant': () => '这不是即办件，不能当场决定。请按承办、审核、决定的顺序办理。',
  'cases/procedure-pending': () => '已有一项同样的程序在申请或进行中，结束后才能再提。',
  'cases/procedure-open': (facts) =>
    `“${fact(facts, 'name')}”还在申请或进行中，请先批准、不同意或者结束它，再作决定。`,
  'cases/procedure-runs': () =>
    '事项清单没有写明这项程序依据哪部法律停止计算法定时限，请按时限照常计算的程序开始办理。',
  'cases/procedure-stops': (facts) =>
    `依照${fact(facts, 'byLaw')}，这项程序停止计算法定时限，请作为特别程序提出申请，经审核批准并告知申请人。`,
  'cases/procedure-none': () => '没有待批准或进行中的这项程序。请看办件经过，需要时先申请。',
  'cases/days-beyond': (facts) => `天数应在 1 至 ${fact(facts, 'max')} 之间，请修改。`,
  'cases/already-extended': () =>
    '期限已经延长过一次，不能再延长，请在期限内决定（行政许可法第四十二条）。',
  'cases/no-legal-limit': () => '这个事项没有法定办结时限，无从延长，请在承诺时限内决定。',
  'cases/deemed-accepted': (facts) =>
    `告知期限已于 ${fact(facts, 'on')} 届满，自收到申请材料之日起即为受理（行政许可法第三十二条第一款第四项）。系统正在登记，请刷新后按已受理办理。`,
  'cases/limit-passed': (facts) =>
    `法定时限已于 ${fact(facts, 'on')} 届满，届满后不能延长，请尽快决定（行政许可法第四十二条）。`,
  'cases/not-over-limit': () =>
    '这个办件没有超过承诺时限或者法定时限，不需要公开说明；超期以后再说明。',
  'cases/two-persons': (facts) =>
    `现场核查应由 ${fact(facts, 'min')} 名以上工作人员进行，请补上核查人员（行政许可法第三十四条）。`,
  'cases/day-impossible': (facts) =>
    `“${wordFor(fields, facts, 'field')}”（${fact(facts, 'on')}）不可能，请核对日期。`,
  'cases/hearing-has-its-way': () => '听证不走特别程序申请，请用“告知听证权利”和“申请听证”。',
  'cases/hearing-open': () =>
    '申请人或利害关系人还可以申请听证，期满前不能作出决定，请等期满后再办（行政许可法第四十七条）。',
  'cases/hearing-stage': () => '听证还没有进行到这一步，请按告知、申请、确定时间、举行的顺序办理。',
  'cases/hearing-late': (facts) =>
    `最迟应在 ${fact(facts, 'on')}，请修改（行政许可法第四十七条）。`,
  'cases/hearing-too-soon': (facts) =>
    `最早应在 ${fact(facts, 'on')}：举行的七日前通知（行政许可法第四十八条）。`,
  'cases/not-correcting': () =>
    '补正告知的材料没有欠缺，或者没有告知过补正，不能以未补正为由终止，请另选情形。',
  'cases/not-due-yet': (facts) => `补正期限到 ${fact(facts, 'on')} 才届满，届满后方可终止。`,
  'cases/void-pending': () => '已经有人申请作废，等待另一人确认。',
  'cases/void-not-proposed': () => '还没有人申请作废这个办件，请先申请。',
  'cases/tolerance-needless': (facts) =>
    `第 ${listed(facts, 'orderNums', '、')} 项材料已经收到，不需要容缺。请取消勾选。`,
  'cases/tolerance-of-main': (facts) =>
    `第 ${listed(facts, 'orderNums', '、')} 项是主件，不能容缺。请收齐主件，或一次性告知补正。`,
  'cases/tolerance-unlisted': (facts) =>
    `第 ${listed(facts, 'orderNums', '、')} 项不在可容缺的清单内，不能容缺受理。请收齐，或一次性告知补正。`,
  'cases/tolerance-case-by-case': () =>
    '以事由结束为准的期限须经厅（局）领导同意。请改用确定的日期或工作日数。',
  'cases/tolerance-beyond': (facts) =>
    `补齐期限最迟到 ${fact(facts, 'on')}：不得超过清单所列天数和本事项的承诺时限。请改短。`,
  'cases/tolerance-pending': () => '已经报领导，请等待答复。',
  'cases/tolerance-not-asked': () => '没有待同意的特事特办申请，请先报领导。',
  'cases/tolerance-waits-for-event': () =>
    '补齐期限从事由结束起算，现在不需要延期，请先登记事由结束。',
  'cases/tolerance-no-event': () => '这个办件的补齐期限不以事由结束为准，请按确定的日期办理。',
  'cases/tolerance-excluded': (facts) =>
    `这个事项属于“${wordFor(matterWords.sensitive, facts, 'field')}”领域，不适用容缺受理。请收齐材料，或一次性告知补正。`,
  'cases/credit-barred': (facts) =>
    `申请人自 ${fact(facts, 'since')} 起有尚未修复的信用记录，不适用容缺受理和告知承诺。请收齐材料，或先办理信用修复。`,
  'cases/credit-clean': () => '这个办件没有需要修复的信用记录，请核对办件编号。',
  'cases/promise-excluded': (facts) =>
    `这个事项属于“${wordFor(matterWords.sensitive, facts, 'field')}”领域，不适用告知承诺（国办发〔2020〕42号）。请按一般程序办理。`,
  'cases/promise-not-offered': () => '这个事项没有开通所选的告知承诺。请按一般程序办理。',
  'cases/promise-unlisted': (facts) =>
    `第 ${listed(facts, 'orderNums', '、')} 项材料不能以承诺代替。请取消勾选。`,
  'cases/promise-none': () => '这个办件不是按承诺办理的，请核对办件编号。',
  'cases/promise-settled': () => '承诺已经核查完毕，请看核查结果。',
  'cases/promise-not-false': () => '承诺没有被查实为不实，不能撤销决定。请先登记核查结果。',
  'cases/tolerance-none': () => '这个办件没有容缺的材料，请核对办件编号。',
  'cases/tolerance-not-open': (facts) =>
    `第 ${listed(facts, 'orderNums', '、')} 项不是待补齐的材料。请重新勾选。`,
  'cases/tolerance-late': (facts) =>
    `补齐期限 ${fact(facts, 'on')} 已过，之后到达的材料不能作为按期补齐。请填写真实的到达日期，或登记失信。`,
  'cases/tolerance-not-supplied': (facts) =>
    `第 ${fact(facts, 'orderNum')} 项材料还没有补齐，不能核验，请先收下补齐材料。`,
  'cases/tolerance-open': (facts) =>
    `容缺的第 ${listed(facts, 'orderNums', '、')} 项材料还没有补齐并核验合格，不能作出准予的决定。请先收下并核验。`,
  'cases/material-tolerated': (facts) =>
    `第 ${fact(facts, 'orderNum')} 项是容缺材料，请用“收下补齐材料”，以到达日期为准。`,
  'cases/decided-alone': (facts) =>
    `这个办件有需要单独回应的内容（${wordFor(acts, facts, 'because')}），请打开办件单独决定。`,
  'cases/claimed': (facts) =>
    `${fact(facts, 'byName', '另一位同事')}已经先认领了这个办件，请另选办件，或请其放回。`,
  'cases/not-holder': (facts) =>
    `${fact(facts, 'byName') ? `这个办件在${fact(facts, 'byName')}手上` : '这个办件还没有人认领'}，只有认领人或本部门负责人可以放回或分派。`,
  'cases/not-open': (facts) =>
    `这个办件已是“${wordFor(words.status, facts, 'status')}”，不能再认领或分派，请另选在办的办件。`,
  'cases/comment-unknown': () => '没有找到您的这条备注，请刷新页面。',
  'cases/undo-late': () => '已经超过一分钟，不能再撤销，请从现在可以办理的操作中选择。',
  'cases/staff-unknown': () => '所选人员不存在，请重新选择。',
  'cases/file-unknown': () => '有附件没有上传成功，请移除后重新上传。',
  'cases/file-type': (facts) =>
    fact(facts, 'mediaType') === 'empty'
      ? '文件是空的，里面没有内容。请重新扫描或另存后再上传。'
      : '只能上传 PDF、OFD、PNG、JPEG、TIFF、DOCX 或 XLSX 文件，并以文件内容为准。请另存为其中一种后再上传。',
  'cases/file-too-large': (facts) => `文件超过 ${megabytes(facts)} MB，请压缩或分成几份上传。`,
  'cases/file-infected': (facts) =>
    `文件没有收下：病毒扫描在其中发现“${fact(facts, 'finding')}”。请先在来源电脑上杀毒，再上传没有问题的文件。`,
  'cases/file-unscanned': (facts) =>
    `文件没有收下：${wordFor(unscanned, facts, 'reason') || unscanned['silent']}`,
  'cases/file-hostile': (facts) =>
    `文件没有收下：${wordFor(fileFaults, facts, 'fault') || '请换一份文件后重新上传。'}`,
} satisfies Partial<Record<RefusalCode, Sentence>>;

const aboutIdentity = {
  'identity/not-signed-in': () => '登录已过期，请重新登录。',
  'identity/wrong-credentials': () => '账号或密码不对，请核对后再试。',
  'identity/locked-out': (facts) =>
    `连续登录失败次数过多，账号已暂时锁定。请 ${fact(facts, 'minutes', '15')} 分钟后再试，或请系统管理员解锁。`,
  'identity/csrf': () =>
    '会话的校验值缺失或不对，内容没有提交，请刷新页面后重试；由程序提交的，在请求头 x-csrf-token 中写明。',
  'identity/organisation-unknown': () => '没有这个机构，请重新选择。',
  'identity/other-organisation': () => '这个机构不在您负责的范围内，请由它的窗口负责人办理。',
  'identity/substitution-invalid': (facts) =>
    wordFor(substitutionFaults, facts, 'fault') || '这项顶岗安排不成立，请核对人员、岗位和日期。',
  'identity/substitution-unknown': () => '没有这条顶岗记录，或它已经结束。请刷新后再看。',
  ...staffRefusals,
  'identity/window-unknown': () => '没有这个窗口，请在窗口名册里重新选择。',
  'identity/window-fault': (facts) =>
    facts['fault'] === 'name'
      ? '窗口名称不能为空，请填写名称。'
      : '窗口的起止日期不对：须是日历上有的日期，停用日不能早于启用日，请改正日期。',
  'identity/window-number-taken': (facts) =>
    `窗口编号 ${fact(facts, 'number', '')} 已经用过，编号不重复使用，请换一个编号。`,
  'identity/window-changed': () => '这个窗口刚被别人改过，请刷新后对照新的内容再改。',
  'identity/window-closed': (facts) =>
    `${fact(facts, 'number', '')} 窗口今天不开放，请另选一个窗口。`,
  'identity/window-not-yours': (facts) =>
    `${fact(facts, 'number', '')} 窗口不办理您所在部门的事项，请另选窗口，或请窗口负责人把部门加进这个窗口。`,
  'identity/no-role': () => '您没有办理这件事的权限，请向安全管理员申请相应的角色。',
} satisfies Partial<Record<RefusalCode, Sentence>>;

const aboutFigures = {
  'statistics/days-too-many': (facts) =>
    `各时段的数字一次最多看 ${fact(facts, 'daysMax', '31')} 天，请把时段改短。`,
  'statistics/staff-hidden': () =>
    '按人员的数字只给窗口负责人、首席代表、厅（局）领导、电子监察员和统计员看，请换一种分组。',
  'statistics/period': (facts) =>
    fact(facts, 'reason')
      ? `统计时段的“${fact(facts, 'given')}”${wordFor(periodFaults, facts, 'reason')}，请改正。`
      : '统计时段不对：开始日期应不晚于结束日期。请改正。',
  'statistics/not-counted': () =>
    '这个数据库还没有按新口径计数。请系统管理员运行 banshi recount，完成后再看。',
  'statistics/as-of': (facts) =>
    fact(facts, 'reason') === 'future'
      ? `“${fact(facts, 'given')}”还没有到，请填写已经过去的时刻。`
      : `“${fact(facts, 'given')}”不是带时区的时刻，请写成 2022-06-17T18:00:00+08:00 的样子。`,
  'statistics/as-of-large': () =>
    '办件太多，网页上等不及从台账重新统计。请系统管理员运行 banshi statistics --as-of。',
  'statistics/as-of-busy': () => '正在为另一位同事从台账重新统计。请稍后再试。',
  'statistics/no-such-department': (facts) =>
    `没有代码为“${fact(facts, 'given')}”、有事项可统计的部门，请从列表中选择。`,
  'statistics/no-such-snapshot': () => '没有这份数据快照，请从统计页的列表中选择。',
} satisfies Partial<Record<RefusalCode, Sentence>>;

const aboutRequests = {
  'request/malformed': malformed,
  'request/unreadable': unreadable,
  'request/idempotency-key-missing': () =>
    '这次操作没有自己的编号，请刷新页面后重试；由程序提交的，在请求头 Idempotency-Key 中写 8 至 255 个可见字符。',
  'request/idempotency-key-in-use': () => '同一个操作正在处理，请稍候几秒再看结果。',
  'request/idempotency-key-reused': () => '内容已经改动，请再提交一次。',
  'request/foreign-origin': () => '请求来自其他网站，已被拒绝。请从本系统的页面操作。',
  'request/media-type': () =>
    '内容的类型不被接受，请更换格式；由程序提交的，使用接口写明的类型，JSON 用 UTF-8。',
  'request/too-large': (facts) =>
    `提交的内容太大${fact(facts, 'bytesMax') ? `（最多 ${fact(facts, 'bytesMax')} 字节）` : ''}，请分批提交。`,
  'request/too-many': () => '操作过于频繁，请一分钟后再试。',
  'request/too-slow': () => '网络太慢，内容没有传完，请重试。',
  'request/headers-too-large': () => '请求头太大，请清除本站的 Cookie 后重试。',
  'request/not-found': () => '没有这个页面或接口，请核对地址，或从左侧重新进入。',
  'server/defect': () => '服务器这次没能完成，数据没有改变。请稍后重试；若仍不行，请联系运维人员。',
  'server/unavailable': () => '服务器正在启动或维护，内容没有提交。请几秒后重试。',
} satisfies Partial<Record<RefusalCode, Sentence>>;

/** One sentence for every refusal: what, where, how to mend. A code without one does not compile. */
export const refusals: Record<RefusalCode, Sentence> = {
  ...aboutRequests,
  ...aboutIdentity,
  ...matterRefusals,
  ...policyRefusals,
  ...readingRefusals,
  ...delegationRefusals,
  ...aboutCases,
  ...documentRefusals,
  ...bulletinRefusals,
  ...ratingRefusals,
  ...negativeReviewRefusals,
  ...queueRefusals,
  ...hallRefusals,
  ...licenceRefusals,
  ...noticeRefusals,
  ...supervisionRefusals,
  ...orderRefusals,
  ...aboutFigures,
};
