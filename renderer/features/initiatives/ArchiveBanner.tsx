import { localDay } from '../../../shared/content/localDay.ts';
import { formatPartialDate, type LocalDate } from '../../../shared/domain/dates.ts';
import type { InitiativeDetail } from '../../../shared/domain/schemas/detail.ts';
import { presentStage } from '../../../shared/domain/stages.ts';
import { LinkButton } from '../../components/actions/LinkButton.tsx';
import { Banner } from '../../components/feedback/Banner.tsx';
import { raiseProblem } from '../../shell/problems.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { applyChange } from './bulk/applyChange.ts';

interface ArchiveBannerProps {
  readonly initiative: InitiativeDetail;
  readonly today: LocalDate;
}

/** Says that an initiative is in the archives, and that its stage is what it is; nothing for the others. */
export function ArchiveBanner({ initiative, today }: ArchiveBannerProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const { id, title, archivedAt } = initiative;
  if (archivedAt === null) return null;
  const stage = presentStage(initiative.stages, today)?.stage;
  const unarchive = () =>
    applyChange({ kind: 'ids', ids: [id] }, { kind: 'unarchive' }, () =>
      t('bulk:unarchive.one', { title }),
    );
  return (
    <div className="es-initiative-archived">
      <Banner
        icon="archive"
        title={t('bulk:archive.banner', { date: formatPartialDate(localDay(archivedAt)) })}
        actions={
          readOnly === undefined ? (
            <LinkButton onPress={() => void unarchive().catch(raiseProblem)}>
              {t('bulk:unarchive.open')}
            </LinkButton>
          ) : null
        }
      >
        {stage === undefined
          ? t('bulk:archive.bannerNoStage')
          : t('bulk:archive.bannerStage', { stage: t(`vocabulary:stage.${stage}`) })}
      </Banner>
    </div>
  );
}
