import { useState } from 'react';
import { changedUnder, saidOf } from '../../../shared/content/changedUnder.ts';
import type { ContentBlock } from '../../../shared/content/dossierContent.ts';
import { wordDifference } from '../../../shared/domain/difference/wordDifference.ts';
import type { DossierBlock } from '../../../shared/domain/schemas/dossier.ts';
import { ChangedWords } from '../../ChangedWords.tsx';
import { LinkButton } from '../../components/actions/LinkButton.tsx';
import { Banner } from '../../components/feedback/Banner.tsx';
import { Refused } from '../../shell/Refused.tsx';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import { withBlock } from './blockOrder.ts';
import type { ChangeBlocks } from './useBlocks.ts';

export interface ChangedUnderProps {
  readonly block: DossierBlock;
  readonly content: ContentBlock;
  readonly onChange: ChangeBlocks;
}

/** Tells that what the portfolio says under a text of one's own is other than when it was written, and in which words. */
export function ChangedUnder({ block, content, onChange }: ChangedUnderProps) {
  const t = useT();
  const task = useTask();
  const readOnly = useReadOnlyReason();
  const [isOpen, setIsOpen] = useState(false);
  const before = changedUnder(block, content);
  if (before === null) return null;
  const now = saidOf(content);
  const accept = () =>
    task.run(() => onChange((blocks) => withBlock(blocks, block.key, { writtenOver: now })));
  return (
    <div className="es-changed-under" data-field="change">
      <Banner
        tone="notice"
        actions={
          <>
            <LinkButton onPress={() => setIsOpen(!isOpen)}>
              {t(isOpen ? 'dossiers:changed.hide' : 'dossiers:changed.show')}
            </LinkButton>
            {readOnly === undefined ? (
              <LinkButton onPress={accept}>{t('dossiers:changed.seen')}</LinkButton>
            ) : null}
          </>
        }
      >
        {t('dossiers:changed.told')}
      </Banner>
      {isOpen ? (
        <section className="es-own-review" aria-label={t('dossiers:changed.title')}>
          <h3 className="es-label">{t('dossiers:changed.title')}</h3>
          <ChangedWords runs={wordDifference(before, now)} />
        </section>
      ) : null}
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </div>
  );
}
