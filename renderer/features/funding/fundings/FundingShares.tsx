import { useId, useRef } from 'react';
import { presentState } from '../../../../shared/domain/fundingState.ts';
import { formatCents } from '../../../../shared/domain/money.ts';
import type { Funding } from '../../../../shared/domain/schemas/funding.ts';
import { Anchor } from '../../../components/actions/Anchor.tsx';
import { IconButton } from '../../../components/actions/IconButton.tsx';
import { CheckedMoneyField } from '../../../components/checked/fields.tsx';
import { ComboBox } from '../../../components/fields/ComboBox.tsx';
import { Section } from '../../../components/layout/Section.tsx';
import { focusSoon } from '../../../components/records/focusSoon.ts';
import { useOneStop } from '../../../components/records/oneStop.ts';
import { save, write } from '../../../queries.ts';
import { Refused } from '../../../shell/Refused.tsx';
import { useReadOnlyReason } from '../../../shell/useReadOnlyReason.ts';
import { useTask } from '../../../shell/useTask.ts';
import { useT } from '../../../strings.ts';
import { useInitiativeTitles } from '../../../useInitiativeTitles.ts';

/** Whose a funding is: the parts of initiatives, which add up to it and are counted once. */
export function FundingShares({ funding }: { readonly funding: Funding }) {
  const t = useT();
  const task = useTask();
  const readOnly = useReadOnlyReason();
  const titles = useInitiativeTitles(null);
  const adder = useRef<HTMLDivElement>(null);
  const { id, shares, binned } = funding;
  const { amount } = presentState(funding);
  const keysId = useId();
  const { reached, onKeyDown, line } = useOneStop(shares.map(({ initiativeId }) => initiativeId));
  const left = amount - binned - shares.reduce((sum, { part }) => sum + part, 0);
  const written = shares.reduce((sum, share) => sum + (share.amount ?? 0), 0);
  return (
    <Section isSmall title={t('money:share.title')} note={t('money:share.note')}>
      {shares.length === 0 ? <p className="es-muted">{t('money:share.none')}</p> : null}
      {shares.length < 2 ? null : (
        <p id={keysId} className="es-tiny es-muted">
          {t('lineKeys')}
        </p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows go from one line to another */}
      <ul
        className="es-funding-shares"
        aria-describedby={shares.length < 2 ? undefined : keysId}
        onKeyDown={onKeyDown}
      >
        {shares.map(({ initiativeId, initiativeTitle, amount: cents, part }) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Tab comes back into the line that it left
          <li key={initiativeId} {...line(initiativeId)}>
            <Anchor
              href={`#/initiatives/${initiativeId}/argent`}
              isPassedBy={initiativeId !== reached}
            >
              {initiativeTitle}
            </Anchor>
            <CheckedMoneyField
              owner={`${id}/${initiativeId}`}
              isReadOnly={readOnly !== undefined}
              isPassedBy={initiativeId !== reached}
              label={t('money:share.field', { initiative: initiativeTitle })}
              isLabelHidden
              placeholder={t('money:share.rest')}
              badInput={t('invalidMoney')}
              value={cents}
              onSave={(value) =>
                save('funding.setShare', { id, share: { initiativeId, amount: value } })
              }
            />
            <span className="es-figures es-muted">{formatCents(part)}</span>
            {readOnly === undefined ? (
              <IconButton
                icon="close"
                size="small"
                isPassedBy={initiativeId !== reached}
                label={t('money:share.remove', { initiative: initiativeTitle })}
                onPress={() =>
                  task.run(async () => {
                    await write('funding.dropShare', { id, initiativeId });
                    focusSoon(() => adder.current?.querySelector('input') ?? null);
                  })
                }
              />
            ) : null}
          </li>
        ))}
      </ul>
      {written > amount ? (
        <p className="es-small">{t('money:share.over', { amount: formatCents(amount) })}</p>
      ) : null}
      {shares.length > 0 && left > 0 ? (
        <p className="es-small es-muted">{t('money:share.left', { amount: formatCents(left) })}</p>
      ) : null}
      {readOnly === undefined ? (
        <div className="es-funding-adder" ref={adder}>
          <ComboBox
            // Empty again after each addition.
            key={shares.length}
            {...titles}
            options={titles.options.filter(
              (option) => !shares.some(({ initiativeId }) => initiativeId === option.id),
            )}
            label={t('money:share.add')}
            placeholder={t('money:share.addHint')}
            badInput={t('money:share.bad')}
            value={null}
            onChange={(initiativeId) => {
              if (initiativeId === null) return;
              task.run(async () => {
                await write('funding.setShare', { id, share: { initiativeId, amount: null } });
                focusSoon(() => adder.current?.querySelector('input') ?? null);
              });
            }}
          />
        </div>
      ) : null}
      {task.problem === null ? null : <Refused problem={task.problem} onClose={task.forget} />}
    </Section>
  );
}
