import { useRef } from 'react';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { DossierFile } from '../../../shared/domain/schemas/dossier.ts';
import type { TemplatePiece } from '../../../shared/domain/schemas/template.ts';
import type { ReusableFile } from '../../../shared/ipc/contract/dossierFiles.ts';
import { Button } from '../../components/actions/Button.tsx';
import { MenuButton } from '../../components/actions/MenuButton.tsx';
import { classes } from '../../components/props.ts';
import { useAnswer, write, writeSome } from '../../queries.ts';
import { KeepingBar } from '../../shell/KeepingBar.tsx';
import { refusalSentence } from '../../shell/refusal.ts';
import { useDroppedFiles } from '../../shell/useDroppedFiles.ts';
import { useKeeping } from '../../shell/useKeeping.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import { GivenFile } from './GivenFile.tsx';
import { likelyFiles } from './likelyFiles.ts';

export interface PieceFilesProps {
  readonly dossierId: string;
  /** The piece that they are of; null for other documents. */
  readonly asked: TemplatePiece | null;
  readonly files: readonly DossierFile[];
  /** The dossier has a block « Annexes ». */
  readonly canAppend: boolean;
}

/** The files of a piece: given from the disk, let go over it, or taken again from another dossier. */
export function PieceFiles({ dossierId, asked, files, canAppend }: PieceFilesProps) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const task = useTask();
  const keeping = useKeeping();
  const addButton = useRef<HTMLButtonElement>(null);
  const place = { dossierId, pieceKey: asked?.key ?? null };
  const about = asked?.label ?? t('annex:others');
  const likely = likelyFiles(useAnswer('dossierFile.reusable', { dossierId }), asked);
  const drop = useDroppedFiles((name, content) =>
    write('dossierFile.drop', { ...place, name, content }),
  );
  const problem = task.problem ?? drop.problem;
  const reuse = (file: ReusableFile) => ({
    id: file.id,
    label:
      file.date === null
        ? file.title
        : t('annex:reuseDated', { title: file.title, date: formatPartialDate(file.date) }),
    hint: t('annex:reuseFrom', { name: file.name, dossier: file.dossierTitle }),
    onPress: () => task.run(() => write('dossierFile.reuse', { ...place, fileId: file.id })),
  });

  return (
    <div
      className={classes('es-piece-files', drop.isOver && 'es-piece-files--over')}
      {...(readOnly === undefined ? drop.handlers : {})}
    >
      {files.length === 0 ? null : (
        <ul aria-label={t('annex:filesOf', { label: about })}>
          {files.map((file) => (
            <GivenFile
              key={file.id}
              given={file}
              canAppend={canAppend}
              onGone={() => addButton.current?.focus()}
            />
          ))}
        </ul>
      )}
      <div className="es-row es-row--wrap">
        <Button
          ref={addButton}
          size="small"
          icon="attachment"
          label={t('annex:addTo', { label: about })}
          disabledReason={readOnly}
          onPress={() => task.run(() => keeping.during(() => writeSome('dossierFile.add', place)))}
        >
          {t('annex:add')}
        </Button>
        {likely.length === 0 || readOnly !== undefined ? null : (
          <MenuButton
            size="small"
            tone="faint"
            label={t('annex:reuse')}
            groups={[likely.map(reuse)]}
          />
        )}
      </div>
      <KeepingBar keeping={keeping} />
      {problem === null ? null : (
        <p role="alert" className="es-vif">
          {refusalSentence(problem)}
        </p>
      )}
    </div>
  );
}
