import { describe, expect, test } from 'vitest';
import { aStory } from './a-story.test-support.ts';
import { compose } from './compose.ts';
import { OTHER_JOURNALS } from './other-journals.test-support.ts';
import { saidIn } from './said-in.test-support.ts';
import { TOLERANCE_EXTENDED } from './story-events.test-support.ts';

describe('what is let follow, and what is promised', () => {
  test('容缺: the notice names what is missing, in which form, until when and what follows; in two copies', () => {
    const story = aStory('TOLERANCE_NOTICE');
    const said = saidIn(story);
    expect(said).toContain('1\n场所证明\n复印件一份，加盖公章');
    expect(said).toContain('补齐期限：2022年6月24日前（含当日）');
    expect(said).toContain('以材料到达本机关的时间为补齐时间');
    expect(said).toContain('逾期未补齐的，本机关终止办理并退回申请材料，并记入信用记录');
    expect(story.rule.copies).toHaveLength(2);
  });

  test('容缺: the promise names who signed it and by which power of attorney', () => {
    const story = aStory('TOLERANCE_PROMISE');
    expect(saidIn(story)).toContain('授权委托书：委托书（2022）第1号');
    expect(compose(story).blocks.filter(({ role }) => role === 'sign')).toHaveLength(1);
  });

  test('容缺: a deadline that waits for an event names it', () => {
    const events = OTHER_JOURNALS.toleratedUntilAnEvent;
    const said = saidIn(aStory('TOLERANCE_NOTICE', { events }));
    expect(said).toContain('“疫情封控结束”之后5个工作日内');
    expect(said).toContain('先行办理');
  });

  test('容缺: who let the days pass is told of the end, the reason and the credit record', () => {
    const said = saidIn(aStory('TERMINATION_NOTICE', { events: OTHER_JOURNALS.lapsed }));
    expect(said).toContain('承诺在2022年6月24日前补齐下列材料，至今未补齐：场所证明。');
    expect(said).toContain('记入信用记录');
    expect(said).toContain('六十日内');
  });

  test('告知承诺: what is told is counted without a gap, whatever it has to tell', () => {
    for (const events of [OTHER_JOURNALS.promised, OTHER_JOURNALS.promisedWithMore]) {
      const [told = ''] = saidIn(aStory('PROMISE_NOTICE', { events })).split('二、');
      const counted = [...told.matchAll(/^（(.)）/gm)].map(([, number]) => number);
      expect(counted).toEqual([...'一二三四五六七八'].slice(0, counted.length));
      expect(counted.length).toBeGreaterThan(4);
    }
  });

  test('容缺+承诺: names, form, day, place and consequence stand in the notice, the day in the promise', () => {
    const events = OTHER_JOURNALS.promisedWithMore;
    const notice = saidIn(aStory('TOLERANCE_NOTICE', { events }));
    expect(notice).toContain('1\n场所证明\n复印件一份，加盖公章');
    expect(notice).toContain('补齐期限：2022年6月24日前（含当日）');
    expect(notice).toContain('逾期未补齐的，本机关终止办理');
    expect(notice).toContain('递交地点：');
    const promise = saidIn(aStory('PROMISE_NOTICE', { events }));
    expect(promise).toContain('场所证明，在2022年6月24日前（含当日）补齐');
  });

  test('告知承诺: the notice tells basis, conditions, form and effect, liability; then what is promised', () => {
    const said = saidIn(aStory('PROMISE_NOTICE'));
    for (const told of [
      '以书面承诺代替下列证明材料：场所证明。',
      '《示例条例》第八条',
      '具有固定场所；有三名以上专业人员。',
      '自愿选择，不愿承诺的按一般程序办理',
      '依法撤销决定、给予处罚，记入信用记录',
      '愿意承担不实承诺、违反承诺的法律责任',
      '真实意思表示',
    ]) {
      expect(said).toContain(told);
    }
  });

  test('容缺: a longer time to supply says why, until when, and what is still missing', () => {
    const said = saidIn(aStory('TOLERANCE_EXTENSION'));
    expect(said).toContain('理由是：所在地道路因洪水中断。');
    expect(said).toContain('补齐期限延长5个工作日，至2022年7月1日（含当日）');
    expect(said).toContain('1\n场所证明\n复印件一份，加盖公章');
    const supplied = [...OTHER_JOURNALS.toleratedSupplied, TOLERANCE_EXTENDED];
    expect(saidIn(aStory('TOLERANCE_EXTENSION', { events: supplied }))).not.toContain('场所证明');
  });

  test('告知承诺: what was found wanting is ordered to be mended by a day, with the remedies', () => {
    const said = saidIn(aStory('RECTIFICATION_ORDER'));
    expect(said).toContain('经现场核查，实际情况与承诺不符：场所内缺少一名专业人员。');
    expect(said).toContain('责令你于2022年7月8日前（含当日）改正');
    expect(said).toContain('国办发〔2020〕42号');
    expect(said).toContain('六十日内');
  });

  test('告知承诺: a revocation says why, under which article, and the remedies', () => {
    const said = saidIn(aStory('REVOCATION'));
    expect(said).toContain('承诺不实：场所实际不存在。');
    expect(said).toContain('第六十九条第二款');
    expect(said).toContain('六十日内');
  });
});
