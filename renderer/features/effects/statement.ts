/** What was typed or pasted as one line: line ends become spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
}

/** Whether a sentence may be stored: at least a word, at most 300 characters. */
export function checkStatement(text: string): boolean {
  const line = oneLine(text);
  return line !== '' && line.length <= 300;
}
