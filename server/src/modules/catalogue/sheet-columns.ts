/** How a cell is read: a list has an entry a line, numbers stand between commas, a table has a row a line and `｜` between fields. */
type Reading = 'text' | 'integer' | 'integers' | 'yesNo' | 'lines' | readonly string[];

/** A column of a sheet: its heading, the field it fills, and what an empty cell means (undefined: nothing). */
export interface Column {
  readonly heading: string;
  readonly path: readonly string[];
  readonly reading: Reading;
  readonly empty: unknown;
}

const FORM_FIELDS = ['key', 'label', 'kind', 'need', 'choices', 'notBefore'];
const SPECIAL_PROCEDURE_FIELDS = ['kind', 'explain', 'byLaw', 'statutoryByLaw'];

/** Sheet `matters`: a row a matter. Units are `workDay` or `calendarDay`. */
export const MATTER_COLUMNS: readonly Column[] = [
  column('taskCode', ['taskCode']),
  column('catalogCode', ['catalogCode']),
  column('department', ['department']),
  column('effectiveFrom', ['effectiveFrom']),
  column('reason', ['reason']),
  column('name', ['body', 'name']),
  column('type', ['body', 'type']),
  column('kind', ['body', 'kind']),
  column('projectType', ['body', 'projectType']),
  column('useLevel', ['body', 'useLevel'], 'integer', 2),
  column('powerSource', ['body', 'powerSource'], 'integer', 1),
  column('bodyNature', ['body', 'bodyNature'], 'integer', 1),
  column('principal', ['body', 'principal']),
  column('served', ['body', 'served'], 'lines', []),
  column('handleTypes', ['body', 'handleTypes'], 'lines', []),
  column('byLaw', ['body', 'byLaw'], ['law', 'article', 'text'], []),
  column('acceptConditions', ['body', 'acceptConditions'], 'lines', []),
  column('conditions', ['body', 'conditions'], ['stage', 'text', 'byLaw', 'check', 'from', 'to']),
  column('formFields', ['body', 'formFields'], FORM_FIELDS),
  column('quotaExplain', ['body', 'quota', 'explain']),
  column('quotaRule', ['body', 'quota', 'rule']),
  column('quotaNumber', ['body', 'quota', 'number'], 'integer'),
  column('statutoryDays', ['body', 'statutoryLimit', 'days'], 'integer'),
  column('statutoryUnit', ['body', 'statutoryLimit', 'unit']),
  column('statutoryExplain', ['body', 'statutoryLimit', 'explain']),
  column('promiseDays', ['body', 'promiseLimit', 'days'], 'integer'),
  column('promiseUnit', ['body', 'promiseLimit', 'unit']),
  column('promiseExplain', ['body', 'promiseLimit', 'explain']),
  column('extensionDays', ['body', 'extension', 'days'], 'integer'),
  column('extensionByLaw', ['body', 'extension', 'byLaw']),
  column('specialProcedures', ['body', 'specialProcedures'], SPECIAL_PROCEDURE_FIELDS, []),
  column('flow', ['body', 'flow'], 'lines', []),
  column('fees', ['body', 'fees'], ['name', 'standard', 'byLaw', 'reduction'], []),
  column('resultType', ['body', 'result', 'type']),
  column('resultName', ['body', 'result', 'name'], 'text', null),
  column('resultAct', ['body', 'result', 'act']),
  column('validMonths', ['body', 'result', 'validMonths'], 'integer'),
  column('askDays', ['body', 'result', 'askDays'], 'integer'),
  column('remindDays', ['body', 'result', 'remindDays'], 'integers'),
  column('aheadDays', ['body', 'result', 'aheadDays'], 'integer'),
  column('cancelDays', ['body', 'result', 'cancelDays'], 'integer'),
  column('concernsSafety', ['body', 'concernsSafety'], 'yesNo'),
  column('visitsMax', ['body', 'visitsMax'], 'integer', 1),
  column('isWholeOnline', ['body', 'isWholeOnline'], 'yesNo', false),
  column('isInHall', ['body', 'isInHall'], 'yesNo', true),
  column('allowPromise', ['body', 'allowPromise'], 'yesNo', false),
  column('grantsBefore', ['body', 'grantsBefore'], 'yesNo'),
  column('sensitiveField', ['body', 'sensitiveField']),
  column('cancelsOn', ['body', 'cancelsOn']),
  column('serviceArea', ['body', 'serviceArea'], 'text', 'province'),
  column('coHandlers', ['body', 'coHandlers'], 'lines', []),
  column('intermediary', ['body', 'intermediary'], 'text', null),
  column('address', ['body', 'address']),
  column('hours', ['body', 'hours']),
  column('consultation', ['body', 'consultation'], 'lines', []),
  column('complaint', ['body', 'complaint'], 'lines', []),
];

/** Sheet `materials`: a row a material, in their order, each with the task code of its matter. */
export const MATERIAL_COLUMNS: readonly Column[] = [
  column('taskCode', ['taskCode']),
  column('name', ['name']),
  column('isMain', ['isMain'], 'yesNo', false),
  column('isNecessary', ['isNecessary'], 'yesNo', true),
  column('allowTolerance', ['allowTolerance'], 'yesNo', false),
  column('toleranceDays', ['toleranceDays'], 'integer', null),
  column('allowPromise', ['allowPromise'], 'yesNo'),
  column('copies', ['copies'], 'text', 'original'),
  column('media', ['media'], 'text', 'either'),
  column('pageNum', ['pageNum'], 'integer', 1),
  column('source', ['source'], 'text', 'applicant'),
  column('sourceExplain', ['sourceExplain'], 'text', null),
  column('byLaw', ['byLaw']),
  column('acceptStandard', ['acceptStandard']),
];

/** Sheet `reviewSteps`, which may be missing: a row a step of a review chain, in their order. */
export const REVIEW_STEP_COLUMNS: readonly Column[] = [
  column('taskCode', ['taskCode']),
  column('name', ['name']),
  column('kind', ['kind']),
  column('roles', ['roles'], 'lines', []),
  column('bodies', ['bodies'], 'lines', []),
  column('limitDays', ['limitDays'], 'integer', null),
  column('twoPersons', ['twoPersons'], 'yesNo', false),
  column('apart', ['apart'], 'yesNo', false),
  column('returnTo', ['returnTo'], 'text', null),
];

function column(
  heading: string,
  path: readonly string[],
  ...[reading = 'text', empty]: [reading?: Reading, empty?: unknown]
): Column {
  return { heading, path, reading, empty };
}
