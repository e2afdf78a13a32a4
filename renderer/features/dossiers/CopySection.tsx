import { call } from '../../api.ts';
import { Button } from '../../components/actions/Button.tsx';
import { flushAll } from '../../components/autosave/pendingSaves.ts';
import { showToast } from '../../components/feedback/toastQueue.ts';
import { copyText } from '../../copyText.ts';
import { Refused } from '../../shell/Refused.tsx';
import { useTask } from '../../shell/useTask.ts';
import { useT } from '../../strings.ts';

/** Puts a block in the clipboard for an online form: what is typed is stored first, so that it is in it. */
export function CopySection({
  dossierId,
  blockKey,
}: {
  readonly dossierId: string;
  readonly blockKey: string;
}) {
  const t = useT();
  const task = useTask();
  const copy = () =>
    task.run(async () => {
      await flushAll();
      const input = { id: dossierId, key: blockKey };
      const { text, html, words, characters } = await call('dossier.copiedBlock', input);
      const isCopied = words > 0 && copyText(text, html);
      showToast({
        message: !isCopied
          ? t(words === 0 ? 'dossiers:copy.empty' : 'survival:notCopied')
          : t('dossiers:copy.done', {
              words: t('dossiers:block.words', { count: words }),
              characters: t('dossiers:block.characters', { count: characters }),
            }),
      });
    });
  return (
    <>
      <Button size="small" icon="copy" isBusy={task.isBusy} onPress={copy}>
        {t('dossiers:copy.open')}
      </Button>
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </>
  );
}
