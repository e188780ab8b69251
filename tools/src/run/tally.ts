/** What we read of the report that vitest writes with `--reporter=json`. */
export interface VitestReport {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
    }[];
  }[];
}

/** The sum over several runs. */
export interface Tally {
  readonly passed: number;
  /** One sentence for each test that did not pass: where, and which. */
  readonly failed: readonly string[];
}

/**
 * Counts one run. Whatever is not a passed test is a failure: a skipped one, a file that did not
 * load, a run without tests, a run that wrote no report, an error outside of every test.
 */
export function tallyOf(name: string, report: VitestReport | undefined): Tally {
  if (report === undefined) return { passed: 0, failed: [`${name}: ended without a report.`] };

  const tests = report.testResults.flatMap((file) =>
    file.assertionResults.map((each) => ({ ...each, file: file.name })),
  );
  const failed = [
    ...tests.filter(({ status }) => status !== 'passed').map(describe),
    ...report.testResults
      .filter((file) => file.status !== 'passed' && file.assertionResults.length === 0)
      .map((file) => `${file.name}: ${file.message?.split('\n')[0] || 'did not load'}`),
  ];
  if (failed.length > 0) return { passed: tests.length - notPassed(tests), failed };
  if (tests.length === 0) return { passed: 0, failed: [`${name}: no test was found.`] };
  if (!report.success) {
    return { passed: tests.length, failed: [`${name}: an error outside of every test.`] };
  }
  return { passed: tests.length, failed: [] };
}

/** Several tallies as one. */
export function sumOf(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.flatMap(({ failed }) => failed),
  };
}

function describe({ file, fullName, status }: { file: string; fullName: string; status: string }) {
  return `${file}: ${fullName}${status === 'failed' ? '' : ` (${status})`}`;
}

function notPassed(tests: readonly { readonly status: string }[]): number {
  return tests.filter(({ status }) => status !== 'passed').length;
}
