import { formatPartialDate } from '../shared/domain/dates.ts';
import type { ShelvedTemplate } from '../shared/domain/schemas/template.ts';
import type { TemplateSubject } from '../shared/domain/templateTerms.ts';
import type { Translate } from '../shared/strings/index.ts';
import type { CardOption } from './components/choice/RadioCards.tsx';

/** The templates on a subject as cards: one's own, those for any use, those that follow a funder; each with what it is for and when it was verified. */
export function templateCards(
  shelf: readonly ShelvedTemplate[],
  about: TemplateSubject,
  t: Translate,
): CardOption[] {
  const shown = shelf.filter(({ template }) => template.about === about);
  const groups = [
    { label: t('template:cards.own'), holds: isOwn },
    {
      label: t('template:cards.general'),
      holds: (one: ShelvedTemplate) => !isOwn(one) && isGeneral(one),
    },
    {
      label: t('template:cards.forFunders'),
      holds: (one: ShelvedTemplate) => !isOwn(one) && !isGeneral(one),
    },
  ];
  return groups.flatMap(({ label, holds }) =>
    shown.filter(holds).map(({ template: { id, name, purpose, verifiedOn } }) => ({
      id,
      label: name,
      group: label,
      hint: [
        purpose,
        ...(verifiedOn === null
          ? []
          : [t('template:cards.verified', { date: formatPartialDate(verifiedOn) })]),
      ]
        .filter((one) => one !== '')
        .join(' '),
    })),
  );
}

const isOwn = ({ origin }: ShelvedTemplate): boolean => origin === 'own';
const isGeneral = ({ template }: ShelvedTemplate): boolean => template.recipient === 'any';
