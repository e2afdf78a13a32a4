import { isOutgoing } from '../../../shared/domain/outgoingLink.ts';

/** What a person typed as a web address: the address, nothing (empty), or a refusal. */
export type ReadAddress =
  | { readonly ok: true; readonly value: string | null }
  | { readonly ok: false };

/** Reads « https://exemple.ca/page » and « exemple.ca/page »; only `http` and `https` pass. */
export function readWebAddress(text: string): ReadAddress {
  const plain = text.trim();
  if (plain === '') return { ok: true, value: null };
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(plain) ? plain : `https://${plain}`;
  try {
    const { protocol, hostname } = new URL(whole);
    const isWeb = protocol !== 'mailto:' && isOutgoing(whole);
    // « https://rapport » is more likely a title than a machine of one's own network.
    return isWeb && hostname.includes('.') && whole.length <= 2000
      ? { ok: true, value: whole }
      : { ok: false };
  } catch {
    return { ok: false };
  }
}
