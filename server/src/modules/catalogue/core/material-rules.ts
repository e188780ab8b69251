import type { Finding, MaterialSpec, MatterBody } from './matter-body.ts';

/** A clause that would let an office ask for anything (兜底条款). */
const CATCH_ALL =
  /其[他它](?:有关|相关|所需|需要|必要|必需|应当|依法|规定|要求)*(?:提交|提供|出具|报送|补充)?的?(?:申请|证明)?(?:材料|资料|文件|证明)|等(?:有关|相关)?(?:材料|资料|文件|证明)$/;
const NAMES_A_LAW = /《[^《》]+》/;

/**
 * Every material rests on a law, none is a catch-all, and tolerance goes with necessary secondary
 * ones only (优化营商环境条例第四十四条; domain.md §2.4, §2.6).
 */
export function materialFindings(body: MatterBody): Finding[] {
  const { materials, projectType } = body;
  const names = new Map<string, number>();
  const found = materials.flatMap((material, index) => {
    const path = `materials[${index}]`;
    const earlier = names.get(material.name);
    names.set(material.name, index);
    return [
      ...ofOrder(material, index, path),
      ...ofName(material, earlier, path),
      ...ofTolerance(material, path),
      ...ofBasis(material, path),
    ];
  });
  if (projectType === 'PROMISE' && !materials.some((one) => one.isMain)) {
    found.push({
      path: 'materials',
      rule: 'main-material',
      message: 'a matter with a promised limit has at least one main material; mark it as such',
    });
  }
  return [...found, ...promiseFindings(body)];
}

/** 国办发〔2020〕42号: in these fields nothing rests on a promise, neither the licence nor a proof. */
function promiseFindings({ allowPromise, sensitiveField, materials }: MatterBody): Finding[] {
  if (!sensitiveField) return [];
  const message = `nothing rests on a promise in the field ${sensitiveField}; strike the promise or the field`;
  const whole = allowPromise
    ? [{ path: 'allowPromise', rule: 'promise-excluded', message } as const]
    : [];
  const proofs = materials.flatMap((one, index) =>
    one.allowPromise
      ? [{ path: `materials[${index}].allowPromise`, rule: 'promise-excluded', message } as const]
      : [],
  );
  return [...whole, ...proofs];
}

function ofOrder({ orderNum }: MaterialSpec, index: number, path: string): Finding[] {
  if (orderNum === index + 1) return [];
  const message = `materials are numbered from 1 in order; write ${index + 1} here`;
  return [{ path: `${path}.orderNum`, rule: 'material-order', message }];
}

function ofName({ name }: MaterialSpec, earlier: number | undefined, path: string): Finding[] {
  if (earlier !== undefined) {
    const message = `"${name}" stands in the list already, as materials[${earlier}]; name each once`;
    return [{ path: `${path}.name`, rule: 'material-twice', message }];
  }
  if (!CATCH_ALL.test(name)) return [];
  const message = `"${name}" would let anything be asked for; name each material`;
  return [{ path: `${path}.name`, rule: 'catch-all', message }];
}

function ofTolerance(material: MaterialSpec, path: string): Finding[] {
  const { allowTolerance, toleranceDays, isMain, isNecessary } = material;
  if (allowTolerance && (isMain || !isNecessary)) {
    const message =
      'only a necessary material that is not a main one may be tolerated; mark it so, or strike the tolerance';
    return [{ path: `${path}.allowTolerance`, rule: 'tolerance-of-secondary', message }];
  }
  if (allowTolerance === (toleranceDays !== null)) return [];
  const message = allowTolerance
    ? 'give the days within which a tolerated material is supplied'
    : 'no days without tolerance; write null or allow it';
  return [{ path: `${path}.toleranceDays`, rule: 'tolerance-days', message }];
}

function ofBasis({ byLaw, isMain, isNecessary }: MaterialSpec, path: string): Finding[] {
  const found: Finding[] = [];
  if (!NAMES_A_LAW.test(byLaw)) {
    const message = 'name the law in 《》 that asks for this material, or strike the material';
    found.push({ path: `${path}.byLaw`, rule: 'material-basis', message });
  }
  if (isMain && !isNecessary) {
    const message = 'a main material is necessary; mark it so, or make it secondary';
    found.push({ path: `${path}.isNecessary`, rule: 'main-is-necessary', message });
  }
  return found;
}
