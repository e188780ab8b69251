/** Writes findings one a line, then a closing sentence, and sets the exit code of the process. */
export function printFindings(findings: readonly string[], closing: string): void {
  const text =
    findings.length === 0 ? closing : `${findings.join('\n')}\n${findings.length} findings.`;
  process.stdout.write(`${text}\n`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}
