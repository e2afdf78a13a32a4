import { listInWords } from '../../../shared/content/words.ts';
import { inQuotes } from '../../../shared/domain/quotes.ts';
import type { SectorTwins } from '../../../shared/domain/sectorTwins.ts';
import { LinkButton } from '../../components/actions/LinkButton.tsx';
import { Banner } from '../../components/feedback/Banner.tsx';
import { Refused } from '../../shell/Refused.tsx';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import { renameSector } from './sectorNaming.ts';

interface TwinSectorsProps {
  readonly twins: SectorTwins;
  readonly onDone: () => void;
}

/** Sectors that differ by accents or capitals only: proposed as one, under the name most used. */
export function TwinSectors({ twins, onDone }: TwinSectorsProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const task = useTask();
  const { kept, others } = twins;
  const merge = () =>
    task.run(async () => {
      for (const other of others) await renameSector(other, kept, t);
      onDone();
    });
  return (
    <>
      <Banner
        tone="notice"
        actions={
          readOnly === undefined ? (
            <LinkButton onPress={merge}>{t('sector:merge', { kept })}</LinkButton>
          ) : null
        }
      >
        {t('sector:twins', {
          kept,
          others: listInWords(others.map(inQuotes), t),
        })}
      </Banner>
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </>
  );
}
