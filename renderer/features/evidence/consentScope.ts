import type { Consent } from '../../../shared/domain/schemas/testimony.ts';
import type { Translate } from '../../../shared/strings/index.ts';

/** What a consent is for, for whom, in what form and how it was given, on one line. */
export function consentScope({ purposes, audiences, media, given }: Consent, t: Translate): string {
  const list = (words: string[]) => (words.length === 0 ? t('empty') : words.join(', '));
  return t('testimony:consent.scope', {
    purposes: list(purposes.map((one) => t(`vocabulary:consentPurpose.${one}`))),
    audiences: list(audiences.map((one) => t(`vocabulary:consentAudience.${one}`))),
    media: list(media.map((one) => t(`vocabulary:consentMedium.${one}`))),
    given: t(`vocabulary:consentManner.${given}`),
  });
}
