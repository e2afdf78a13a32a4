import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { RecentFile } from '../../../shared/ipc/contract/portfolio.ts';
import { IconButton } from '../../components/actions/IconButton.tsx';
import { LinkButton } from '../../components/actions/LinkButton.tsx';
import { useT } from '../../strings.ts';

export interface RecentFilesProps {
  readonly files: readonly RecentFile[];
  readonly onOpen: (id: string) => void;
  readonly onForget: (id: string) => void;
}

/** The portfolios opened lately, the last one first. One that is gone stays listed, and says so. */
export function RecentFiles({ files, onOpen, onForget }: RecentFilesProps) {
  const t = useT();
  return (
    <section className="es-recent" aria-labelledby="recent">
      <h2 id="recent">{t('welcome:recent')}</h2>
      {files.length === 0 ? <p className="es-recent-none">{t('welcome:noRecent')}</p> : null}
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <div className="es-recent-words">
              <LinkButton onPress={() => onOpen(file.id)}>{file.name}</LinkButton>
              <span>
                {file.missing
                  ? t('welcome:missingFrom', { folder: file.folder, missing: t('welcome:missing') })
                  : file.folder}
              </span>
              <span>
                {t('welcome:openedAt', { date: formatPartialDate(file.openedAt.slice(0, 10)) })}
              </span>
            </div>
            <IconButton
              icon="close"
              label={t('welcome:forget', { name: file.name })}
              onPress={() => onForget(file.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
