import { useState } from 'react';
import type { ContentBlock } from '../../../shared/content/dossierContent.ts';
import { plainMeasured } from '../../../shared/content/measure.ts';
import type { DossierBlock } from '../../../shared/domain/schemas/dossier.ts';
import type { Template } from '../../../shared/domain/schemas/template.ts';
import { askedOf } from '../../../shared/domain/templateBlocks.ts';
import { Button } from '../../components/actions/Button.tsx';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { DrawnText } from './DrawnText.tsx';
import { OwnText } from './OwnText.tsx';
import { TextLimits } from './TextLimits.tsx';
import type { ChangeBlocks } from './useBlocks.ts';
import { useWritingSoon } from './WritingWhenLoaded.tsx';
import './blocks.css';

export interface BlockTextProps {
  readonly dossierId: string;
  readonly block: DossierBlock;
  readonly content: ContentBlock;
  readonly template: Template;
  readonly onChange: ChangeBlocks;
}

/** The text of a block: drawn from the portfolio, or the person's own in its place. */
export function BlockText(props: BlockTextProps) {
  const { block, content, template } = props;
  const t = useT();
  const readOnly = useReadOnlyReason();
  const [isWriting, setIsWriting] = useState(false);
  useWritingSoon();
  const drawn = content.drawnText.join('\n\n');
  // What only says that nothing is noted has no words to count.
  const said = content.drawnPassages.every(({ gap }) => gap) ? '' : drawn;
  // A question to which the portfolio has nothing to propose is answered at once.
  const isBare = block.kind === 'question' && drawn === '';
  const isOwn = block.ownText !== null || isWriting || isBare;

  if (isOwn)
    return (
      <OwnText {...props} drawn={drawn} isAsked={isWriting} onBack={() => setIsWriting(false)} />
    );
  // The table of contents writes itself.
  if (block.kind === 'contents') return <DrawnText content={content} />;
  return (
    <section>
      <div className="es-row es-row--wrap es-block-text-head">
        <h3 className="es-label es-grow">{t('dossiers:block.proposed')}</h3>
        {said === '' ? null : (
          <TextLimits
            text={plainMeasured(said)}
            limits={askedOf(template, block)}
            counting={template.counting}
          />
        )}
      </div>
      <DrawnText content={content} />
      <div className="es-block-gesture">
        <Button
          icon="edit"
          size="small"
          onPress={() => setIsWriting(true)}
          disabledReason={readOnly}
        >
          {t('dossiers:block.write')}
        </Button>
      </div>
    </section>
  );
}
