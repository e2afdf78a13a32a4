import { tieInWords } from '../../../shared/content/descentWords.ts';
import { tiesOf } from '../../../shared/domain/descent.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { Icon } from '../../components/icons/Icon.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { useT } from '../../strings.ts';

/** Where it comes from and what comes of it, a sentence a tie. */
export function OverviewFamily({ initiative }: { readonly initiative: InitiativeDetail }) {
  const t = useT();
  const ties = tiesOf(initiative.family.descents, initiative.id);
  const place = `#/initiatives/${initiative.id}/filiation`;
  return (
    <Section isSmall title={t('initiative:overview.family')}>
      {ties.length === 0 ? (
        <p className="es-muted">{t('initiative:overview.noFamily')}</p>
      ) : (
        <ul className="es-overview-list">
          {ties.map((tie) => (
            <li key={tie.descent.id}>
              <Icon name="branch" tone="muted" />
              <span>
                {tie.otherId === null ? (
                  tieInWords(tie, initiative.family.relatives, t)
                ) : (
                  <Anchor href={`#/initiatives/${tie.otherId}/apercu`} look="plain">
                    {tieInWords(tie, initiative.family.relatives, t)}
                  </Anchor>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="es-overview-more">
        <Anchor href={ties.length === 0 ? `${place}?ajouter=1` : place}>
          {ties.length === 0 ? t('initiative:overview.addTie') : t('initiative:overview.allTies')}
        </Anchor>
      </p>
    </Section>
  );
}
