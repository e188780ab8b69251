import type { HearingGround } from '@banshi/contract/case-words';
import type { AnnouncedState, HearingView } from '@banshi/contract/notice-words';

/** 听证公告: what anybody may read without an account. */
export const publicHearings = {
  title: '听证公告',
  otherPages: '其他公开页面',
  intro:
    '依照《中华人民共和国行政许可法》第四十六条，行政机关依职权举行的听证向社会公告。个人的姓名和号码已作遮盖。',
  viewsLabel: '听证状态',
  views: { coming: '待举行', over: '已结束' } satisfies Record<HearingView, string>,
  empty: {
    coming: '目前没有待举行的听证。',
    over: '还没有已结束的听证。',
  } satisfies Record<HearingView, string>,
  more: '再看一些',
  one: '听证公告',
  toList: '全部听证公告',
  state: '状态',
  states: {
    ANNOUNCED: '已公告，日期另行公布',
    SET: '日期和地点已定',
    HELD: '已举行',
    CALLED_OFF: '不再举行：申请已经结束',
  } satisfies Record<AnnouncedState, string>,
  body: '举行机关',
  heldOn: '举行日期',
  notSet: (day: string) => `待定，至迟 ${day} 前举行`,
  place: '地点和时刻',
  announcedOn: '公告日期',
  applicant: '申请人',
  ground: '听证事由',
  grounds: {
    LAW: '法律、法规、规章规定应当听证',
    PUBLIC_INTEREST: '涉及公共利益的重大事项',
  } satisfies Record<HearingGround, string>,
  basis: '依据和说明',
  announcement: '另行公告于',
  takingPart: '怎样参加',
  how: {
    ANNOUNCED:
      '听证公开举行，不收费。想参加、旁听或者陈述意见的，可以先向举行机关报名；日期和地点至迟在举行前七日公布在本页。',
    SET: '听证公开举行，不收费。想参加、旁听或者陈述意见的，请在举行日期之前向举行机关报名，届时带身份证件到场。',
    HELD: '听证已经举行。对笔录有疑问的，可以向举行机关咨询。',
    CALLED_OFF: '这件申请已经结束，听证不再举行。有疑问的，可以向举行机关咨询。',
  } satisfies Record<AnnouncedState, string>,
  address: '报名地点',
  hours: '办公时间',
  consultation: '咨询方式',
};
