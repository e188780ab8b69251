import { printFindings } from '../print-findings.ts';
import { REPOSITORY_ROOT } from '../repository-files.ts';
import { TIDY_CHECKS } from './checks.ts';
import { sentenceOf, treeAt } from './tree.ts';

const tree = treeAt(REPOSITORY_ROOT);
const findings = Object.values(TIDY_CHECKS).flatMap((check) => check(tree).map(sentenceOf));
const checks = Object.keys(TIDY_CHECKS).length;
printFindings(findings, `${tree.paths.length} files pass ${checks} checks.`);
