import { localDay } from '../../../shared/content/localDay.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { StakeholderDetail } from '../../../shared/domain/schemas/stakeholder.ts';
import { Button } from '../../components/actions/Button.tsx';
import { showToast } from '../../components/feedback/toastQueue.ts';
import { useAct } from '../../queries.ts';

import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';

/** The names that became this one, each of which may have its own page again. */
export function MergedList({ merges }: { readonly merges: StakeholderDetail['merges'] }) {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const act = useAct('stakeholder.undoMerge');
  return (
    <>
      <ul className="es-merged">
        {merges.map(({ id, goneName, mergedAt, undoneAfter }) => (
          <li key={id}>
            <span>
              {t('stakeholder:register.merge.line', {
                gone: goneName,
                date: formatPartialDate(localDay(mergedAt)),
              })}
            </span>
            <Button
              size="small"
              icon="undo"
              label={`${t('stakeholder:register.merge.undo')} ${goneName}`}
              disabledReason={
                readOnly ??
                (undoneAfter === null
                  ? undefined
                  : t('stakeholder:register.merge.undoneAfter', { name: undoneAfter }))
              }
              onPress={() => {
                act.mutate(
                  { id },
                  {
                    onSuccess: () =>
                      showToast({
                        message: t('stakeholder:register.merge.undone', { gone: goneName }),
                      }),
                  },
                );
              }}
            >
              {t('stakeholder:register.merge.undo')}
            </Button>
          </li>
        ))}
      </ul>
      {act.error ? (
        <p role="alert" className="es-vif">
          {refusalSentence(act.error)}
        </p>
      ) : null}
    </>
  );
}
