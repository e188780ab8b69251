/** Compares the numbers of windows as people count them, 2 before 10 and A9 before A10; equal ones by who was first. */
export function inNumberOrder(one: Numbered, other: Numbered): number {
  return READING.compare(one.number, other.number) || one.windowId - other.windowId;
}

interface Numbered {
  readonly windowId: number;
  readonly number: string;
}

const READING = new Intl.Collator('zh-CN', { numeric: true });
