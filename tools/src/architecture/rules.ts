import type { IForbiddenRuleType, IRegularForbiddenRuleType } from 'dependency-cruiser';
import { MODULE_MAY_USE } from './module-map.ts';

const MODULES = '^server/src/modules/';
const ANY_MODULE = `${MODULES}([^/]+)/`;
const ANY_DOOR = `${MODULES}[^/]+/index\\.ts$`;
/** Lists of official words, shared by server and web: vocabulary, like the kernel (ADR 0006). */
const WORDS = '^contract/src/(roles|[a-z]+-words)\\.ts$';
const OURS = '^(contract|server|web|e2e|tools|bench)/';
const FEATURE = '^web/src/features/([^/]+)/';
/** A test may know more than what it tests: the clock, the database, the whole app. */
const TEST = ['\\.test\\.tsx?$', '/testing/'];

function rule(
  name: string,
  comment: string,
  { from, to }: Pick<IRegularForbiddenRuleType, 'from' | 'to'>,
): IForbiddenRuleType {
  return { name, comment, severity: 'error', from, to };
}

function moduleOrder(): IForbiddenRuleType[] {
  return Object.entries(MODULE_MAY_USE).map(([name, mayUse]) =>
    rule(`${name}-uses-only-its-upstream`, 'The order of modules stands in module-map.ts.', {
      from: { path: `${MODULES}${name}/` },
      to: { path: MODULES, pathNot: [name, ...mayUse].map((each) => `${MODULES}${each}/`) },
    }),
  );
}

const SERVER_RULES = [
  rule('kernel-knows-nothing', 'The kernel is vocabulary: it imports only itself.', {
    from: { path: '^server/src/kernel/', pathNot: TEST },
    to: { pathNot: '^server/src/kernel/' },
  }),
  rule('platform-knows-no-module', 'The platform is technical: kernel, contract, libraries.', {
    from: { path: '^server/src/platform/', pathNot: TEST },
    to: { path: OURS, pathNot: ['^server/src/(kernel|platform)/', '^contract/'] },
  }),
  rule('modules-are-on-the-map', 'A new module takes its place in module-map.ts first.', {
    from: {},
    to: {
      path: MODULES,
      pathNot: Object.keys(MODULE_MAY_USE).map((name) => `${MODULES}${name}/`),
    },
  }),
  rule('modules-know-no-app', 'What a module needs is a field of its deps, filled in app.ts.', {
    from: { path: MODULES, pathNot: TEST },
    to: { path: OURS, pathNot: ['^server/src/(kernel|platform|modules)/', '^contract/'] },
  }),
  rule('enter-by-the-door', 'Another module is entered through its index.ts.', {
    from: { path: ANY_MODULE },
    to: { path: MODULES, pathNot: [`${MODULES}$1/`, ANY_DOOR] },
  }),
  rule('app-enters-by-the-door', 'The composition root and the commands see only doors.', {
    from: { path: '^server/src/(?!kernel/|platform/|modules/)' },
    to: { path: MODULES, pathNot: ANY_DOOR },
  }),
  rule('core-is-pure', 'core/ knows only the kernel, words, itself and types of doors.', {
    from: { path: `${ANY_MODULE}core/`, pathNot: TEST },
    to: {
      pathNot: ['^server/src/kernel/', `${MODULES}$1/core/`, ANY_DOOR, WORDS],
      couldNotResolve: false,
    },
  }),
  rule('core-takes-only-types-from-doors', 'A value of another module is passed in.', {
    from: { path: `${ANY_MODULE}core/`, pathNot: TEST },
    to: { path: ANY_DOOR, dependencyTypesNot: ['type-only'] },
  }),
  rule('audit-verify-stands-alone', 'Who doubts us verifies without anything of ours.', {
    from: { path: '^server/src/audit-verify/' },
    to: { path: OURS, pathNot: '^server/src/audit-verify/' },
  }),
  rule('queries-do-not-write', 'A query never reaches the store that writes.', {
    from: { path: `${ANY_MODULE}queries/`, pathNot: TEST },
    to: { path: `${MODULES}$1/(store|commands)/` },
  }),
];

const OUTER_RULES = [
  rule('contract-knows-no-one', 'Both sides import the contract; it imports neither.', {
    from: { path: '^contract/' },
    to: { path: OURS, pathNot: '^contract/' },
  }),
  rule('words-know-nothing', 'A list of words is data that core may rely on.', {
    from: { path: WORDS, pathNot: TEST },
    to: {},
  }),
  rule('web-knows-only-the-contract', 'The web meets the server through the contract alone.', {
    from: { path: '^web/' },
    to: { path: OURS, pathNot: '^(web|contract)/' },
  }),
  rule('features-do-not-meet', 'What two features share is ui/, api/ or text/.', {
    from: { path: FEATURE },
    to: { path: '^web/src/(features|app)/', pathNot: '^web/src/features/$1/' },
  }),
  rule('ui-knows-no-feature', 'No word of the domain appears in ui/.', {
    from: { path: '^web/src/ui/' },
    to: { path: ['^web/src/(features|app|api)/', '^contract/'] },
  }),
];

const GRAPH_RULES = [
  rule('no-cycles', 'Two files that need each other are one file, or three.', {
    from: {},
    to: { circular: true },
  }),
  rule('no-unresolvable', 'An import that leads nowhere hides from every other rule.', {
    from: {},
    // What the bundler makes up has no file; its type is declared in the web.
    to: { couldNotResolve: true, pathNot: '^virtual:' },
  }),
];

/** Who may import whom; every rule has a planted violation in `rules.test.ts`. */
export const ARCHITECTURE_RULES: readonly IForbiddenRuleType[] = [
  ...moduleOrder(),
  ...SERVER_RULES,
  ...OUTER_RULES,
  ...GRAPH_RULES,
];
