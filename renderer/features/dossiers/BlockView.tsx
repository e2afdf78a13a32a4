import { SHOWS_FIRST } from '../../../shared/content/dossierContent.ts';
import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import type { DossierBlock } from '../../../shared/domain/schemas/dossier.ts';
import type { Template } from '../../../shared/domain/schemas/template.ts';
import { askedOf } from '../../../shared/domain/templateBlocks.ts';
import { focusField } from '../../asked.ts';
import { LinkButton } from '../../components/actions/LinkButton.tsx';
import { Banner } from '../../components/feedback/Banner.tsx';
import { DIMENSION_SIGNS } from '../../components/figures/gridSigns.ts';
import { Sign } from '../../components/icons/Sign.tsx';
import { Refused } from '../../shell/Refused.tsx';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import { ArgumentHelp } from './ArgumentHelp.tsx';
import { BlockFigures } from './BlockFigures.tsx';
import { BlockParts } from './BlockParts.tsx';
import { BlockText } from './BlockText.tsx';
import { withBlock } from './blockOrder.ts';
import { CopySection } from './CopySection.tsx';
import type { PlannedBlock } from './drawing.ts';
import { Photos } from './Photos.tsx';
import type { ChangeBlocks } from './useBlocks.ts';
import './blocks.css';

export interface BlockViewProps {
  readonly dossierId: string;
  readonly block: DossierBlock;
  readonly planned: PlannedBlock;
  readonly template: Template;
  readonly source: DossierSource;
  readonly onChange: ChangeBlocks;
}

/** One block: where it comes from, its text, and what it shows besides. */
export function BlockView(props: BlockViewProps) {
  const { dossierId, block, planned, template, source, onChange } = props;
  const t = useT();
  const task = useTask();
  const readOnly = useReadOnlyReason();
  const { content, number } = planned;
  const asked = askedOf(template, block);
  const { title, dimension } = content;
  const showsFirst = SHOWS_FIRST.has(block.kind);
  // That no answer is written is for the page: here its field is above.
  const parts = content.parts.filter(({ type }) => block.kind !== 'question' || type !== 'gap');
  const shown = <BlockParts parts={parts} isFirst={showsFirst} />;
  return (
    <article className="es-block">
      <header>
        {dimension === null ? null : (
          <p>
            <Sign {...DIMENSION_SIGNS[dimension]} isStrong>
              {t(`vocabulary:dimension.${dimension}`)}
            </Sign>
          </p>
        )}
        <h2 className="es-block-title" lang="fr-CA">
          {number === null ? title : t('dossiers:plan.numbered', { number, title })}
        </h2>
        <p className="es-small es-muted" lang="fr-CA">
          {content.origin}
        </p>
        {asked === null || (asked.help === '' && !asked.required) ? null : (
          <p className="es-block-help">
            {[asked.required ? t('dossiers:block.required') : '', asked.help]
              .filter((one) => one !== '')
              .join(' ')}
          </p>
        )}
        {block.kind === 'argument' ? <ArgumentHelp initiativeId={source.initiative.id} /> : null}
      </header>
      {block.included ? null : (
        <Banner
          actions={
            readOnly === undefined ? (
              <LinkButton
                onPress={() =>
                  task.run(async () => {
                    await onChange((now) => withBlock(now, block.key, { included: true }));
                    // The banner goes, its button too: the next key is for the text.
                    focusField('texte');
                  })
                }
              >
                {t('dossiers:block.include')}
              </LinkButton>
            ) : null
          }
        >
          {t('dossiers:block.excluded')}
        </Banner>
      )}
      {showsFirst ? shown : null}
      <div data-field="texte">
        <BlockText
          dossierId={dossierId}
          block={block}
          content={content}
          template={template}
          onChange={onChange}
        />
      </div>
      <BlockFigures
        dossierId={dossierId}
        block={block}
        choices={content.choices}
        onChange={onChange}
      />
      {block.kind === 'photos' ? <Photos source={source} /> : null}
      {showsFirst ? null : shown}
      {block.kind === 'contents' ? null : (
        <div>
          <CopySection dossierId={dossierId} blockKey={block.key} />
        </div>
      )}
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </article>
  );
}
