import type { CaseMaterial } from '../../material-views.ts';
import type {
  Audit,
  HandedSource,
  MaterialAct,
  TrustGrade,
  Verdict,
} from '../../material-words.ts';

/** The glossary's words for the materials of a case. */
export const materialWords = {
  act: { handIn: '提交材料', check: '审核材料' } satisfies Record<MaterialAct, string>,
  audit: { WAIT: '待审', PASS: '合格', FIX: '待补正', FIXED: '已补正，待审' } satisfies Record<
    Audit,
    string
  >,
  verdict: { PASS: '合格', FIX: '待补正' } satisfies Record<Verdict, string>,
  source: {
    paper: '窗口收纸质件',
    upload: '上传',
    scan: '扫描',
    eCert: '电子证照',
    sharedData: '数据共享',
    reused: '复用已有材料',
    tolerated: '容缺后补',
    promised: '告知承诺',
  } satisfies Record<HandedSource, string>,
  trust: {
    issuer: '发证机关核验',
    original: '收取原件',
    compared: '与原件核对一致',
    copy: '未与原件核对',
    statement: '申请人自述',
  } satisfies Record<TrustGrade, string>,
  occasion: { check: '逐项审核', notice: '一次性告知', acceptance: '受理' } satisfies Record<
    CaseMaterial['checks'][number]['occasion'],
    string
  >,
};
