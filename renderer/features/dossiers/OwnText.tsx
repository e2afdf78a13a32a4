import { useState } from 'react';
import { saidOf } from '../../../shared/content/changedUnder.ts';
import { drawnOwn } from '../../../shared/content/drawnOwn.ts';
import { ownMeasured } from '../../../shared/content/measure.ts';
import type { OwnText as Own } from '../../../shared/domain/schemas/ownText.ts';
import { askedOf } from '../../../shared/domain/templateBlocks.ts';
import { LinkButton } from '../../components/actions/LinkButton.tsx';
import { pendingSaves } from '../../components/autosave/pendingSaves.ts';
import { useCheckedDraft } from '../../components/checked/useCheckedDraft.ts';
import { ConfirmDialog } from '../../components/feedback/ConfirmDialog.tsx';
import { useFieldRules } from '../../fieldRules.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';
import { useWritingWords } from '../../writingWords.ts';
import type { BlockTextProps } from './BlockText.tsx';
import { withBlock, withOwnText } from './blockOrder.ts';
import { ChangedUnder } from './ChangedUnder.tsx';
import { DrawnText } from './DrawnText.tsx';
import { TextLimits } from './TextLimits.tsx';
import { WritingWhenLoaded } from './WritingWhenLoaded.tsx';

export interface OwnTextProps extends BlockTextProps {
  /** The proposed text, where one's own starts from. */
  readonly drawn: string;
  /** « Écrire mon texte » was pressed. */
  readonly isAsked: boolean;
  readonly onBack: () => void;
}

/** Ms after the last keystroke: the pages beside it follow within a second of it. */
const PREVIEW_DELAY = 200;

/** The person's own text over the drawn one, which can be seen again and come back. */
export function OwnText(props: OwnTextProps) {
  const { dossierId, block, content, template, onChange, drawn, isAsked, onBack } = props;
  const t = useT();
  const own = block.kind === 'question' ? 'dossiers:block.answer' : 'dossiers:block.own';
  const rules = useFieldRules();
  const task = useTask();
  const readOnly = useReadOnlyReason();
  const words = useWritingWords();
  const [start] = useState(() => drawnOwn(content.drawnPassages.filter(({ gap }) => !gap)));
  const [isReviewing, setIsReviewing] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const said = saidOf(content);
  const owner = `${dossierId}/${block.key}`;
  const field = useCheckedDraft({
    value: block.ownText ?? start,
    onSave: (ownText) => onChange((now) => withOwnText(now, block.key, ownText, said)),
    equals: isSameText,
    check: rules.ownText,
    owner,
    name: 'ownText',
    delay: PREVIEW_DELAY,
  });

  const goBack = () =>
    task.run(async () => {
      await onChange((now) => withBlock(now, block.key, { ownText: null, writtenOver: null }));
      // What could not be stored of it goes too: it must not come back by itself.
      pendingSaves.forget(owner);
      setIsAsking(false);
      onBack();
    });

  return (
    <section className="es-own">
      <div className="es-row es-row--wrap es-block-text-head">
        <span className="es-grow es-muted">
          <b aria-hidden="true">{t(own)}</b>
          {' · '}
          <TextLimits
            text={ownMeasured(field.value)}
            limits={askedOf(template, block)}
            counting={template.counting}
          />
        </span>
        {drawn === '' ? null : (
          <LinkButton onPress={() => setIsReviewing(!isReviewing)}>
            {isReviewing ? t('dossiers:block.hide') : t('dossiers:block.review')}
          </LinkButton>
        )}
        {readOnly === undefined && drawn !== '' ? (
          <LinkButton onPress={() => (block.ownText === null ? onBack() : setIsAsking(true))}>
            {t('dossiers:block.backTo')}
          </LinkButton>
        ) : null}
      </div>
      <ChangedUnder block={block} content={content} onChange={onChange} />

      <WritingWhenLoaded
        {...field}
        label={t(own)}
        help={drawn === '' ? undefined : t('dossiers:block.ownHelp')}
        words={words}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- « Écrire mon texte » was pressed
        autoFocus={isAsked}
        isReadOnly={readOnly !== undefined}
      />

      {isReviewing ? (
        <div className="es-own-review">
          <h3 className="es-label">{t('dossiers:block.proposed')}</h3>
          <DrawnText content={content} />
        </div>
      ) : null}
      <ConfirmDialog
        isOpen={isAsking}
        tone="danger"
        title={t('dossiers:block.question')}
        confirmLabel={t('dossiers:block.confirm')}
        cancelLabel={t('dossiers:block.cancel')}
        isBusy={task.isBusy}
        onConfirm={goBack}
        onCancel={() => setIsAsking(false)}
      >
        <p>{t('dossiers:block.consequence')}</p>
      </ConfirmDialog>
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </section>
  );
}

function isSameText(a: Own, b: Own): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
