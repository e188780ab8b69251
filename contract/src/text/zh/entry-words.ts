import type {
  EntryExemption,
  EntryFault,
  EntryState,
  EntryView,
  WindowMode,
} from '../../entry-words.ts';

/** 应尽必进: the words of the register, and what can be wrong with a note. */
export const hallEntryWords = {
  state: {
    ENTERED: '已进驻',
    OUTSIDE: '应进未进',
    EXEMPT: '负面清单',
  } satisfies Record<EntryState, string>,
  view: {
    SHOULD: '应当进驻',
    ENTERED: '已进驻',
    OUTSIDE: '应进未进',
    EXEMPT: '负面清单',
    COMPREHENSIVE: '已进驻（综合窗口）',
  } satisfies Record<EntryView, string>,
  exemption: {
    SECRET: '涉密',
    SITE_BOUND: '场地限制',
    GOVERNMENT_APPROVED: '经本级政府批准',
  } satisfies Record<EntryExemption, string>,
  mode: { COMPREHENSIVE: '综合窗口', DEPT: '部门窗口' } satisfies Record<WindowMode, string>,
  fault: {
    matter: '这个事项不在省大厅的进驻范围：依职权办理的不进驻，市（州）实施的进驻当地大厅。',
    exemption: '列入负面清单的，请选择理由：涉密、场地限制或者经本级政府批准。',
    window: '请选择办理这个部门事项的窗口。',
    'window-closed': '这个窗口在填写的日期没有启用。请换一个窗口，或者核对日期。',
    mode: '请选择进驻方式：综合窗口或者部门窗口。',
    'no-day': '日历上没有这一天，请写成 2026-11-23 的样子。',
    future: '日期晚于今天。请在进驻之日登记。',
    'before-last': '日期早于上一次登记的日期。请核对，登记按先后顺序排列。',
  } satisfies Record<EntryFault, string>,
};
