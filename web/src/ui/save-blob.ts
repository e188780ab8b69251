/** Hands `content` to the browser as a download. */
export function saveBlob(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has begun reading by the next task.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
