import { printFindings } from '../print-findings.ts';
import { checkArchitecture } from './check-architecture.ts';

const { findings, cruisedCount } = await checkArchitecture();
printFindings(findings, `${cruisedCount} files keep the import rules.`);
