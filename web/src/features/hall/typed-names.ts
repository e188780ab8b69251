/** The names of a list as it is typed: one a line, or separated by 、. */
export function namesTyped(typed: string): string[] {
  return typed
    .split(/[、\n]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
