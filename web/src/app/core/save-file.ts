/** Lets the browser save bytes that the page already has, as if a link to them had been followed. */
export function saveFile(document: Document, bytes: Blob, name: string): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the bytes by the next turn.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  });
}
