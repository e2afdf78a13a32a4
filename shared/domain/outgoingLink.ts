/** A page of the web: a computer with nothing before an `@` that would pass for it, then anything. */
const WEB = /^https?:\/\/[^/?#@]+(?:[/?#].*)?$/iu;

/** A message to somebody, with what may be filled in. */
const MAIL = /^mailto:[^@?]+@[^@?]+(?:\?(?<fields>.*))?$/iu;

/** What a link may fill in; some programs would attach a file that it names. */
const MAIL_FIELD = /^(?:subject|body|cc|bcc)=[^=]*$/iu;

/**
 * Whether a link may lead there, wherever the link is: in a text, in a source, in a PDF, on the screen. Only
 * `http`, `https` and `mailto`, written plainly: no space, no letter that is not seen or that turns the
 * direction of reading.
 */
export function isOutgoing(address: string): boolean {
  if (/[\s\p{Cc}\p{Cf}\p{Cs}\\]/u.test(address)) return false;
  if (WEB.test(address)) return true;
  const mail = MAIL.exec(address);
  if (mail === null) return false;
  const fields = mail.groups?.['fields'] ?? '';
  return fields === '' || fields.split('&').every((field) => MAIL_FIELD.test(field));
}

/** A computer of the web by its name, then anything. */
const PLACE = /^https?:\/\/[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d{1,4})?(?:[/?#].*)?$/iu;

/** The address of a page as people write it, « www.exemple.ca » too; null where it is none, or over 2 000 characters. */
export function webAddress(text: string): string | null {
  const address = /^https?:\/\//iu.test(text) ? text : `https://${text}`;
  return PLACE.test(address) && isOutgoing(address) && address.length <= 2_000 ? address : null;
}
