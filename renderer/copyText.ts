/**
 * Puts a text in the clipboard, and the same as rich text when there is one; false when it could not. By the copy of the page, which a press of a
 * button allows: the window has no permissions, that of the clipboard included.
 */
export function copyText(text: string, html?: string): boolean {
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
  };
  document.addEventListener('copy', give, { once: true });
  // oxlint-disable-next-line typescript/no-deprecated -- the asynchronous clipboard asks for a permission
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', give);
  return isCopied;
}
