import { useId, useState } from 'react';
import type { BlockKind } from '../../../shared/domain/blockKinds.ts';
import type { Template, TemplateBlock } from '../../../shared/domain/schemas/template.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { AddBlock } from '../../AddBlock.tsx';
import { IconButton } from '../../components/actions/IconButton.tsx';
import { Disclosure } from '../../components/layout/Disclosure.tsx';
import { focusBeside, useOneStop } from '../../components/records/oneStop.ts';
import { write } from '../../queries.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import { AddLine } from './AddLine.tsx';
import { BlockFields } from './BlockFields.tsx';
import type { TemplatePartProps } from './TemplateFields.tsx';

/** The blocks of a template in their order: questions, and what the portfolio draws. */
export function TemplateBlocks({ template, isLocked }: TemplatePartProps) {
  const t = useT();
  const task = useTask();
  const [said, setSaid] = useState('');
  const keysId = useId();
  const { id, blocks } = template;
  const { reached, onKeyDown, line } = useOneStop(blocks.map(({ key }) => key));
  const move = (block: TemplateBlock, step: 1 | -1, place: number) =>
    task.run(async () => {
      await write('template.edit', { id, edit: { type: 'move', key: block.key, step } });
      setSaid(
        t('dossiers:plan.moved', { title: blockName(block, t), place, count: blocks.length }),
      );
    });
  const remove = ({ key }: TemplateBlock) => {
    task.run(() => {
      // Not while another one goes, which the focus would be given to.
      focusBeside(document.activeElement?.closest('li'));
      return write('template.edit', { id, edit: { type: 'removeBlock', key } });
    });
  };
  const add = (kind: BlockKind) =>
    task.run(async () => {
      await write('template.edit', { id, edit: { type: 'addBlock', kind } });
      setSaid(t('template:blocks.added', { title: t(`template:kind.${kind}`) }));
    });
  return (
    <section className="es-template-part" aria-label={t('template:blocks.title')}>
      <h2>{t('template:blocks.title')}</h2>
      {blocks.length < 2 ? null : (
        <p id={keysId} className="es-tiny es-muted">
          {t('lineKeys')}
        </p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows go from one line to another */}
      <ol aria-describedby={blocks.length < 2 ? undefined : keysId} onKeyDown={onKeyDown}>
        {blocks.map((block, index) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Tab comes back into the line that it left
          <li key={block.key} className="es-template-block" {...line(block.key)}>
            <div className="es-grow">
              <Disclosure
                title={blockName(block, t)}
                note={askedOfBlock(block, t)}
                isPassedBy={block.key !== reached}
              >
                <BlockFields
                  templateId={id}
                  block={block}
                  about={template.about}
                  isLocked={isLocked}
                />
              </Disclosure>
            </div>
            {isLocked ? null : (
              <span className="es-row">
                <IconButton
                  icon="up"
                  size="small"
                  isPassedBy={block.key !== reached}
                  label={t('dossiers:plan.up', { title: blockName(block, t) })}
                  disabledReason={index === 0 ? t('dossiers:plan.first') : undefined}
                  onPress={() => move(block, -1, index)}
                />
                <IconButton
                  icon="down"
                  size="small"
                  isPassedBy={block.key !== reached}
                  label={t('dossiers:plan.down', { title: blockName(block, t) })}
                  disabledReason={index === blocks.length - 1 ? t('dossiers:plan.last') : undefined}
                  onPress={() => move(block, 1, index + 2)}
                />
                <IconButton
                  icon="trash"
                  size="small"
                  isPassedBy={block.key !== reached}
                  label={t('template:blocks.remove', { title: blockName(block, t) })}
                  disabledReason={blocks.length === 1 ? t('template:blocks.only') : undefined}
                  onPress={() => remove(block)}
                />
              </span>
            )}
          </li>
        ))}
      </ol>
      <output className="es-hidden">{said}</output>
      {isLocked ? null : (
        <AddBlock
          label={t('template:blocks.addDrawn')}
          blocks={blocks}
          about={template.about}
          onAdd={add}
        />
      )}
      {isLocked ? null : (
        <AddLine
          label={t('template:blocks.question')}
          addLabel={t('template:blocks.add')}
          onAdd={(title) => write('template.edit', { id, edit: { type: 'addQuestion', title } })}
        />
      )}
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </section>
  );
}

/** Its own heading, or that of its kind. */
function blockName({ title, kind }: Template['blocks'][number], t: Translate): string {
  return title ?? t(`template:kind.${kind}`);
}

/** What is asked of it, in a few words. */
function askedOfBlock(block: TemplateBlock, t: Translate): string {
  const { maxWords, maxCharacters, required, included } = block;
  return [
    ...(included ? [] : [t('template:blocks.out')]),
    ...(required ? [t('template:blocks.required')] : []),
    ...(maxWords === null ? [] : [t('template:blocks.maxWords', { count: maxWords })]),
    ...(maxCharacters === null
      ? []
      : [t('template:blocks.maxCharacters', { count: maxCharacters })]),
  ].join(' · ');
}
