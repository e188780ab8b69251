/**
 * Materials that are the same document under different names in different lists (同一材料). The certificate types
 * of the national catalogue will say it by code; until lists carry them, these names do.
 */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  identity: [
    '居民身份证',
    '身份证',
    '身份证件',
    '有效身份证件',
    '申请人身份证',
    '申请人身份证件',
    '申请人有效身份证件',
    '本人身份证',
    '本人有效身份证件',
  ],
  'business-licence': [
    '营业执照',
    '企业法人营业执照',
    '法人证书',
    '营业执照或者法人证书',
    '营业执照或法人证书',
    '事业单位法人证书',
    '社会团体法人登记证书',
    '统一社会信用代码证书',
  ],
};

const KIND_OF = new Map(
  Object.entries(KINDS).flatMap(([kind, names]) => names.map((name) => [name, kind] as const)),
);

/** Which document a material of a list is: equal kinds may stand for each other. */
export function kindOf(name: string): string {
  const bare = name
    .replaceAll(/[（(][^）)]*[）)]/g, '')
    .replaceAll(/[\s《》“”"·,，、；;]/g, '')
    .replace(/(的)?(原件及复印件|原件和复印件|原件|复印件|扫描件|正本|副本)+$/, '');
  return KIND_OF.get(bare) ?? bare;
}

const IDENTITY = /身份证|身份证件|身份证明|护照|户口簿|户口本|通行证|居留证|居住证/;

/** Whether a material shows who somebody is, so that a copy of it could be misused. */
export function isIdentityDocument(name: string): boolean {
  return IDENTITY.test(name);
}
