/** Departments of the demo that have a seal officer of their own (制证用印员); in the others who handled a case stands in. */
const WITH_SEAL_OFFICER: ReadonlySet<string> = new Set(['health', 'forestry']);

/** Who makes and seals the results of a department, and so closes its cases. */
export function closerOf(department: string): string {
  return `${department}.${WITH_SEAL_OFFICER.has(department) ? 'seal' : 'reviewer'}`;
}
