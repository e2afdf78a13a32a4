import { useState } from 'react';
import { MenuButton } from '../../../components/actions/MenuButton.tsx';
import { write } from '../../../queries.ts';
import { Refused } from '../../../shell/Refused.tsx';
import { offerUndo } from '../../../shell/undo.ts';
import { useReadOnlyReason } from '../../../shell/useReadOnlyReason.ts';
import { useTask } from '../../../shell/useTask.ts';
import { useT } from '../../../strings.ts';
import { NameView } from './NameView.tsx';
import type { ListState } from './useListView.ts';

/** The gestures on the kept view that is open: replace, rename, move, remove; nothing on those of Essaim. */
export function ViewMenu({ state }: { readonly state: ListState }) {
  const t = useT();
  const task = useTask();
  const readOnly = useReadOnlyReason();
  const [isNaming, setIsNaming] = useState(false);
  const at = state.saved.findIndex(({ id }) => id === state.viewId);
  const kept = state.saved[at];
  if (kept === undefined) return null;
  const { id, name, view } = kept;

  const move = (to: number) => {
    const ids = state.saved.map((one) => one.id).filter((one) => one !== id);
    task.run(() => write('savedView.order', { ids: ids.toSpliced(to, 0, id) }));
  };
  const remove = () =>
    task.run(async () => {
      state.open('all');
      await write('savedView.remove', { id });
      offerUndo(t('list:views.removed', { name }), () =>
        write('savedView.add', { name, view, position: at }),
      );
    });
  const off = { isDisabled: readOnly !== undefined, hint: readOnly };
  return (
    <>
      <MenuButton
        label={t('list:views.menu', { name })}
        isIconOnly
        size="small"
        groups={[
          [
            {
              id: 'replace',
              label: t('list:views.replace', { name }),
              icon: 'check',
              hint: readOnly,
              isDisabled: !state.isChanged || readOnly !== undefined,
              onPress: () =>
                task.run(async () => {
                  await write('savedView.update', { id, patch: { view: state.view } });
                  state.keptAs(id);
                }),
            },
            {
              id: 'rename',
              label: t('list:views.rename'),
              icon: 'edit',
              ...off,
              onPress: () => setIsNaming(true),
            },
          ],
          [
            {
              id: 'before',
              label: t('list:views.before'),
              icon: 'left',
              hint: readOnly,
              isDisabled: at === 0 || readOnly !== undefined,
              onPress: () => move(at - 1),
            },
            {
              id: 'after',
              label: t('list:views.after'),
              icon: 'right',
              hint: readOnly,
              isDisabled: at === state.saved.length - 1 || readOnly !== undefined,
              onPress: () => move(at + 1),
            },
          ],
          [
            {
              id: 'remove',
              label: t('list:views.remove'),
              icon: 'trash',
              ...off,
              onPress: remove,
            },
          ],
        ]}
      />
      <NameView
        key={String(isNaming)}
        isOpen={isNaming}
        title={t('list:views.renameTitle')}
        doLabel={t('list:views.renameDo')}
        startsWith={name}
        onClose={() => setIsNaming(false)}
        onName={(next) => write('savedView.update', { id, patch: { name: next } })}
      />
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </>
  );
}
