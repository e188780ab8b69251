/** A key to press. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span className="key-hint">
      {keys.split(' ').map((key, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same key may stand twice, and the order never changes
        <kbd key={`${index}${key}`}>{key}</kbd>
      ))}
    </span>
  );
}
