import type { SpecialProcedureKind } from '@banshi/contract/catalogue-words';
import { describe, expect, test } from 'vitest';
import type { MatterBody } from './matter-body.ts';
import { aMaterial, aMatter } from './matter-builder.ts';
import { matterFindings } from './matter-rules.ts';

function rulesBrokenBy(body: MatterBody): string[] {
  return matterFindings(body).map(({ path, rule }) => `${path}: ${rule}`);
}

test('a list that keeps every rule has no findings', () => {
  expect(rulesBrokenBy(aMatter())).toEqual([]);
});

test('§4.10: a day of the form is not before another day of the form', () => {
  const day = { label: '转入日期', kind: 'day', need: 'may' } as const;
  const form = (notBefore: string, kind: 'day' | 'text' = 'day') =>
    rulesBrokenBy(
      aMatter({
        formFields: [
          { ...day, key: 'in' },
          { ...day, key: 'back', kind, notBefore },
          { ...day, key: 'note', kind: 'text' },
        ],
      }),
    );
  const broken = ['formFields[1].notBefore: form-order'];
  expect(form('in')).toEqual([]);
  expect(form('in', 'text')).toEqual(broken);
  for (const odd of ['back', 'note', 'nowhere']) expect(form(odd)).toEqual(broken);
});

describe('limits', () => {
  test('a promise is never longer than the law', () => {
    const promiseLimit = { days: 21, unit: 'workDay', explain: null } as const;
    expect(rulesBrokenBy(aMatter({ promiseLimit }))).toEqual([
      'promiseLimit.days: promise-within-law',
    ]);
  });

  test('calendar days promised are compared with working days of the law by whole weeks', () => {
    const promising = (days: number) =>
      rulesBrokenBy(aMatter({ promiseLimit: { days, unit: 'calendarDay', explain: null } }));
    expect(promising(28)).toEqual([]);
    expect(promising(29)).toEqual(['promiseLimit.days: promise-within-law']);
  });

  test('as many working days promised as the law gives calendar days are longer than the law', () => {
    const within = (days: number) =>
      rulesBrokenBy(
        aMatter({
          statutoryLimit: { days: 20, unit: 'calendarDay', explain: null },
          promiseLimit: { days, unit: 'workDay', explain: null },
        }),
      );
    expect(within(20)).toEqual(['promiseLimit.days: promise-within-law']);
    expect(within(14)).toEqual([]);
  });

  test('working days promised never exceed calendar days of the law', () => {
    const statutoryLimit = { days: 7, unit: 'calendarDay', explain: null } as const;
    expect(rulesBrokenBy(aMatter({ statutoryLimit }))).toEqual([
      'promiseLimit.days: promise-within-law',
    ]);
  });

  test('a licence beyond twenty working days cites a law that the list names', () => {
    const beyond = (explain: string | null) =>
      rulesBrokenBy(aMatter({ statutoryLimit: { days: 45, unit: 'workDay', explain } }));
    expect(beyond(null)).toEqual(['statutoryLimit.explain: licence-limit']);
    expect(beyond('依据《中华人民共和国行政许可法》第四十二条')).toEqual([
      'statutoryLimit.explain: licence-limit',
    ]);
    expect(beyond('依据《从未列出的条例》第三条')).toEqual([
      'statutoryLimit.explain: licence-limit',
    ]);
    expect(beyond('依据《示例条例》第三条')).toEqual([]);
  });

  test('§3.5: outside article 45 only a law that the list names and words stops the statutory limit', () => {
    const stopping = (kind: SpecialProcedureKind, statutoryByLaw: string | null) =>
      rulesBrokenBy(
        aMatter({
          specialProcedures: [{ kind, explain: '公示', byLaw: '《示例办法》', statutoryByLaw }],
        }),
      );
    const broken = ['specialProcedures[0].statutoryByLaw: procedure-law'];
    expect(stopping('PUBLIC_NOTICE', '《示例条例》第九条')).toEqual([]);
    expect(stopping('PUBLIC_NOTICE', null)).toEqual([]);
    expect(stopping('PUBLIC_NOTICE', '')).toEqual(broken);
    expect(stopping('PUBLIC_NOTICE', '惯例')).toEqual(broken);
    expect(stopping('PUBLIC_NOTICE', '《从未列出的条例》第三条')).toEqual(broken);
    expect(stopping('PUBLIC_NOTICE', '《中华人民共和国行政许可法》第四十五条')).toEqual(broken);
    expect(stopping('TESTING', '《示例条例》第九条')).toEqual(broken);
  });

  test('L10: a length of extension of its own cites a law that the list names, and lengthens a limit', () => {
    const extending = (byLaw: string, change: Partial<MatterBody> = {}) =>
      rulesBrokenBy(aMatter({ extension: { days: 30, byLaw }, ...change }));
    const broken = ['extension.byLaw: extension-law'];
    expect(extending('《示例条例》第九条')).toEqual([]);
    expect(rulesBrokenBy(aMatter({ extension: null }))).toEqual([]);
    expect(extending('惯例')).toEqual(broken);
    expect(extending('《从未列出的条例》第三条')).toEqual(broken);
    expect(extending('《中华人民共和国行政许可法》第四十二条')).toEqual(broken);
    const none = { statutoryLimit: null } as const;
    expect(extending('《示例条例》第九条', none)).toEqual(['extension.days: extension-law']);
  });

  test('a licence within twenty working days, or four weeks, needs no other law', () => {
    const within = (days: number, unit: 'workDay' | 'calendarDay') =>
      rulesBrokenBy(aMatter({ statutoryLimit: { days, unit, explain: null } }));
    expect(within(20, 'workDay')).toEqual([]);
    expect(within(28, 'calendarDay')).toEqual([]);
    expect(within(29, 'calendarDay')).toEqual(['statutoryLimit.explain: licence-limit']);
  });

  test('L11: what several bodies handle together may take forty-five working days, or nine weeks', () => {
    const together = (days: number, unit: 'workDay' | 'calendarDay') => {
      const statutoryLimit = { days, unit, explain: null };
      return rulesBrokenBy(aMatter({ statutoryLimit, coHandlers: ['示例市示例局'] }));
    };
    expect(together(45, 'workDay')).toEqual([]);
    expect(together(63, 'calendarDay')).toEqual([]);
    expect(together(46, 'workDay')).toEqual(['statutoryLimit.explain: licence-limit']);
    expect(together(64, 'calendarDay')).toEqual(['statutoryLimit.explain: licence-limit']);
  });

  test('what is no licence may take longer', () => {
    const statutoryLimit = { days: 60, unit: 'workDay', explain: null } as const;
    expect(rulesBrokenBy(aMatter({ type: '07', statutoryLimit }))).toEqual([]);
  });

  test('an instant matter promises the same day', () => {
    expect(rulesBrokenBy(aMatter({ projectType: 'INSTANT' }))).toEqual([
      'promiseLimit.days: instant',
    ]);
    const promiseLimit = { days: 0, unit: 'workDay', explain: null } as const;
    expect(rulesBrokenBy(aMatter({ projectType: 'INSTANT', promiseLimit }))).toEqual([]);
  });

  test('a matter with a promise says how long', () => {
    expect(rulesBrokenBy(aMatter({ promiseLimit: null }))).toEqual([
      'promiseLimit: promise-missing',
    ]);
  });
});

describe('materials', () => {
  const withMaterials = (...materials: MatterBody['materials']) =>
    rulesBrokenBy(aMatter({ materials }));

  test.each([
    '其他材料',
    '法律法规规定的其他有关材料',
    '其它证明',
    '身份证等材料',
    '其他需要提供的材料',
    '主管部门要求的其他应当提交的证明材料',
    '营业执照等相关文件',
  ])('%s would let anything be asked for', (name) => {
    expect(withMaterials(aMaterial({ name }))).toEqual(['materials[0].name: catch-all']);
  });

  test.each(['其他股东的身份证明', '其他权利人同意的证明文件', '申请材料真实性承诺书'])(
    '%s is a material of its own',
    (name) => {
      expect(withMaterials(aMaterial({ name }))).toEqual([]);
    },
  );

  test('only a necessary material is tolerated', () => {
    const second = aMaterial({
      orderNum: 2,
      name: '乙',
      isMain: false,
      isNecessary: false,
      allowTolerance: true,
      toleranceDays: 5,
    });
    expect(withMaterials(aMaterial(), second)).toEqual([
      'materials[1].allowTolerance: tolerance-of-secondary',
    ]);
  });

  test('a main material is necessary', () => {
    expect(withMaterials(aMaterial({ isNecessary: false }))).toEqual([
      'materials[0].isNecessary: main-is-necessary',
    ]);
  });

  test('every material rests on a law', () => {
    expect(withMaterials(aMaterial({ byLaw: '惯例' }))).toEqual([
      'materials[0].byLaw: material-basis',
    ]);
  });

  test('a main material is never tolerated', () => {
    const material = aMaterial({ allowTolerance: true, toleranceDays: 5 });
    expect(withMaterials(material)).toEqual([
      'materials[0].allowTolerance: tolerance-of-secondary',
    ]);
  });

  test('a tolerated material has its days', () => {
    const second = aMaterial({ orderNum: 2, name: '乙', isMain: false, allowTolerance: true });
    expect(withMaterials(aMaterial(), second)).toEqual([
      'materials[1].toleranceDays: tolerance-days',
    ]);
  });

  test('a material stands in the list once and in its place', () => {
    expect(withMaterials(aMaterial(), aMaterial({ orderNum: 3 }))).toEqual([
      'materials[1].orderNum: material-order',
      'materials[1].name: material-twice',
    ]);
  });

  test('a promised matter has a main material', () => {
    expect(withMaterials()).toEqual(['materials: main-material']);
  });
});

test('no visit is needed exactly when the whole process is online', () => {
  expect(rulesBrokenBy(aMatter({ visitsMax: 0 }))).toEqual(['visitsMax: visits']);
  expect(rulesBrokenBy(aMatter({ isWholeOnline: true }))).toEqual(['visitsMax: visits']);
  expect(rulesBrokenBy(aMatter({ visitsMax: 0, isWholeOnline: true }))).toEqual([]);
});

test('a licence with a limited number is given to who comes first', () => {
  const quota = { explain: '每年十件', rule: 'other' } as const;
  expect(rulesBrokenBy(aMatter({ quota }))).toEqual(['quota.rule: first-come']);
  expect(rulesBrokenBy(aMatter({ quota: { ...quota, rule: 'firstCome' } }))).toEqual([]);
  expect(rulesBrokenBy(aMatter({ quota: { ...quota, rule: 'tender' } }))).toEqual([]);
  expect(rulesBrokenBy(aMatter({ quota, type: '20' }))).toEqual([]);
});

test('another way to choose is lawful when the list names the law that says so', () => {
  const quota = (explain: string) => ({ explain, rule: 'other' }) as const;
  expect(rulesBrokenBy(aMatter({ quota: quota('依据《示例条例》第五条摇号') }))).toEqual([]);
  expect(rulesBrokenBy(aMatter({ quota: quota('依据《从未列出的条例》摇号') }))).toEqual([
    'quota.rule: first-come',
  ]);
});

test('a fee names its law', () => {
  const fees = [{ name: '工本费', standard: '10元', byLaw: '惯例', reduction: null }];
  expect(rulesBrokenBy(aMatter({ fees }))).toEqual(['fees[0].byLaw: fee-basis']);
});

test('a power used ex officio has no applicants, one on application has', () => {
  expect(rulesBrokenBy(aMatter({ type: '02' }))).toEqual(['projectType: project-type']);
  expect(rulesBrokenBy(aMatter({ projectType: 'OTHER' }))).toEqual(['projectType: project-type']);
});

test('people can ask and complain', () => {
  expect(rulesBrokenBy(aMatter({ consultation: [], complaint: [] }))).toEqual([
    'consultation: channels',
    'complaint: channels',
  ]);
  expect(rulesBrokenBy(aMatter({ complaint: ['  '] }))).toEqual(['complaint: channels']);
});

test('a matter that is applied for says how', () => {
  expect(rulesBrokenBy(aMatter({ handleTypes: [] }))).toEqual(['handleTypes: handle-types']);
});

test('there is no other type than the eleven', () => {
  expect(rulesBrokenBy(aMatter({ type: '15' }))).toEqual(['type: type-unknown']);
});

test('a result has a name, and no result has none', () => {
  expect(rulesBrokenBy(aMatter({ result: { type: 'none', name: '证' } }))).toEqual([
    'result.name: result-name',
  ]);
});

test('L18: reminders come from the earliest to the latest, the first while renewal can be asked', () => {
  const of = (remindDays: number[] | null, askDays: number | null = null) =>
    rulesBrokenBy(aMatter({ result: { type: 'certificate', name: '证', remindDays, askDays } }));
  expect(of([180, 45])).toEqual([]);
  expect(of(null)).toEqual([]);
  expect(of([45, 180])).toEqual(['result.remindDays: remind-days']);
  expect(of([60, 60])).toEqual(['result.remindDays: remind-days']);
  expect(of([60, 30], 90)).toEqual(['result.remindDays: remind-days']);
});
